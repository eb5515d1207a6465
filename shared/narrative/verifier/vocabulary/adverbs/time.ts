import { wordList } from '../word-list.ts';

/** Adverbs of time. */
export const TIME_ADVERBS = wordList(`
abruptly after afterwards ago already always anew annually before beforehand biweekly briefly chronologically
concurrently consecutively constantly continually continuously currently daily earlier earliest early ever first
firstly formerly fortnightly frequently gradually halfway hitherto hourly immediately initially instantly
intermittently irregularly last lastly late lately later latterly long longer meanwhile momentarily monthly never newly
next nightly now nowadays occasionally often once ongoing originally overnight past periodically persistently presently
previously prior provisionally quickly rapidly rarely recently recurrently regularly repeatedly retrospectively
seasonally secondly seldom sequentially simultaneously since slowly sometime sometimes sooner sporadically steadily
still subsequently successively suddenly swiftly synchronously temporarily then thereafter thirdly throughout today
tonight until usually weekly when whenever yearly yesterday yet
`);
