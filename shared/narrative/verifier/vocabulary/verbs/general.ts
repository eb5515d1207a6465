import { wordList } from '../word-list.ts';

/** Verbs of no kind of their own. */
export const GENERAL_VERBS = wordList(`
abut accompany accrue accumulate adjoin adjust affix age allow alphabetise alter amass amortise antedate arise assess
await band bar base behave bend blend bound branch breach carry change circle clip clock compensate compress conceal
condense connect connote constrain convey cost counteract crisscross curve deactivate debit defect deflate delegate
depict deplete depopulate deposit detour dilute disallow discover disperse disregard dissolve dot dwell empty emulate
enclose encounter endure enrich envelop equalise equate exempt expect experience fail floor flutter fold fork fulfil
fulfill grade graph gross hand head headline heap hit house idle impute inaugurate ingest inhabit initiate interrupt
interview inventory invert jag kink land lean lessen limit lock mature miss neutralise notch nurture organise outlast
outlive outrun overhaul overlay overrun pace pack part pend permit petition pile plot postpone preclude predate
preserve proceed prohibit prolong provide quarter rack rebuild recall recheck refill reflect regroup reimburse
reinstate reissue rejoin relapse relay relist remit render repartition replenish reroute resend restart restrict
resubmit result retest reunite revive ripen scroll season select shed signify skew skirt slant slice slope snap
substitute suffice support symbolise tail tarry tick tier tip token tot touch treble typeset unbundle undergo underrun
vacate waive warehouse yield
`);
