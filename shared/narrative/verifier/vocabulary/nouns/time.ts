import { wordList } from '../word-list.ts';

/** Nouns of time. */
export const TIME_NOUNS = wordList(`
aftermath afternoon ageing aging almanac anniversary antecedent april august autumn backdate beginning birthday brevity
carryover century christmas closing commencement completion concurrency continuity countdown dawn day deadline decade
december discontinuity dormancy dusk earliness easter ending epoch era evening expiration february finish forerunner
fortnight friday halfyear hiatus holdover holiday hour idle inactivity inception infancy installment instant january
july june lapse lateness leave leftover lifespan lifetime longevity lookahead lookback march maturation maturity midday
midmonth midnight midweek midyear minute monday month monthend morning night noon november occasion occurrence october
opening outset past period permanence postdate precedent predecessor present punctuality quarterend ramadan recency
rhythm round runtime saturday semester september sequel simultaneity spell spring stopwatch streak stretch successor
summer sunday synchrony tardiness tempo tenure thanksgiving thursday time timeframe timeline timer timetable today
transience trimester tuesday uptime vacation vintage waiting wednesday week weekday weekend winter year yearend
yesterday
`);
