import { wordList } from '../word-list.ts';

/** Nouns whose plural is no s, and abbreviations. */
export const IRREGULAR_NOUNS = wordList(`
abm advent aerospace africa agriculture amer america analyses analysis analytics anti anz apac apj arithmetic asia aud
australia automotive axes axis balkan baltic banking bases basis benelux beverage biotech bookings brazil brl cad
canada carnival chemicals chf children china christmas cny co construction consumer copies criteria czk dach data de
demand discoveries diwali dkk downs easter economics edtech education eea eid electronics eloqua emea energy
entertainment entries epiphany equipment eu euro europe ex families feet finance fintech france freight furniture
gaming germany gong government halves handful hardware headquarters healthcare hectares hkd hospitality housing hr
hubspot huf hypotheses iberia ii iii index india indices information inr ins insurance it italy iv ix japan jpy
kilometres kroner kronor laboratories latam lent lion's logistics logos lookalike lookalikes losses lost makeup
manufacturing marketing marketo maxima media men mena metrics mexico midmarket midsummer miles minima mining mql mqls
mxn n netherlands news nok nonprofit nordic nordics nzd odds operations ops others outreach outs pardot passover pence
pentecost people percentages personnel persons pharma pharmaceuticals physics plg pln poc poland ppc pr premises
private pro proceedings proceeds pts public quasi ramadan re readings research retail revenue revops rnd roi saas sales
salesforce sdr sector sek sem semiconductors seo series sgd sme smes software spain ssa staff statistics strata sums
sweden technology telecom thanksgiving thirds tourism transport travel uk ups us utilities v vi vii viii whereabouts
whitsun wholesale women won working works xi xii yen yes zar
`);
