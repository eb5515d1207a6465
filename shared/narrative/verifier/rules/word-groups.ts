/** Words that phrases name by group, as alternatives of a regular expression. */
export const WORD_GROUPS: ReadonlyMap<string, string> = new Map([
  ['month', 'january|february|march|april|month_may|june|july|august|september|october|november|december'],
  ['more', 'more|fewer|less|longer|shorter|larger|smaller|higher|lower|earlier|later|faster|slower'],
  ['season', 'spring|summer|autumn|winter'],
]);
