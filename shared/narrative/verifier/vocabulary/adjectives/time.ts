import { wordList } from '../word-list.ts';

/** Adjectives of time. */
export const TIME_ADJECTIVES = wordList(`
abrupt ageing aging ancient annual antecedent belated biannual biennial bimonthly biweekly chronological closing
concurrent consecutive constant contemporaneous contemporary continual continued continuing current cyclic cyclical
daily deferred delayed dormant earlier earliest effective everyday expired extant first former frequent fresh gradual
historical idle immediate infrequent initial instant instantaneous interim intermittent interrupted irregular last
lasting later latest latter lengthy lifelong longstanding mature midyear momentary newer newest nightly occasional
older oldest ongoing opening overdue overnight passing past perennial periodic persistent postponed prehistoric
premature previous prolonged punctual quarterly rapid recent recurrent recurring regular roundtheclock running second
semiannual sporadic standing steady subsequent sudden swift synchronous transient transitional triennial twiceweekly
unchanging unending uneven uninterrupted unpunctual weekly yearlong yearly
`);
