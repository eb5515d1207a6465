import { wordList } from '../word-list.ts';

/** Verbs of state. */
export const BEING_VERBS = wordList(`
appear be become belong comprise concern consist constitute contain continue correspond depend differ encompass exist
extend fall feature form happen have hold include involve keep lack last lie live lodge look number occupy occur
originate own persist pertain possess prevail range rank read rely remain represent reside rest retain run seem share
sit span stand start stay stretch surround survive take total turn vary weigh
`);
