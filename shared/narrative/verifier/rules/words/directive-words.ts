import { wordList } from '../../vocabulary/word-list.ts';

export const DIRECTIVE_WORDS: ReadonlySet<string> = new Set(
  wordList(`
achievable action actionable actioned actions advice advisable advise advised advises advising advisory attainable begs
consider consideration considering considers deserve deserved deserves deserving doable easiest encourage encouraged
encourages favors favours feasible focus focused focuses focusing focussed focussing gotta invites inviting justified
justifies justify let's lets merit merited meriting merits must mustn't needing needn't ought please priorities
prioritisation prioritise prioritised prioritises prioritising prioritization prioritize prioritized prioritizes
prioritizing priority recommend recommendable recommendation recommendations recommended recommending recommends
require required requires requiring shall should shouldn't suggest suggested suggesting suggestion suggestions suggests
untried urge urged urgency urgent urgently urges urging warrant warranted warranting warrants worth worthwhile
`),
);
