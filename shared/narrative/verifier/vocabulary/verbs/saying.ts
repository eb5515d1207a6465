import { wordList } from '../word-list.ts';

/** Verbs of stating. */
export const SAYING_VERBS = wordList(`
abbreviate annotate announce answer ask assert assume attribute bear believe bring call caption cite claim class
comment communicate concede conclude contest declare deem deny detail discuss dispute elaborate establish examine
exemplify exhibit explicate find formulate give glimpse hear identify illustrate introduce judge know learn letter
mention narrate nominate note outline paraphrase phrase picture portray pose posit present presuppose propose question
regard remark respond reveal review say see sketch speak specify spell stipulate suppose suspect talk tell term title
trace utter verbalise voice word
`);
