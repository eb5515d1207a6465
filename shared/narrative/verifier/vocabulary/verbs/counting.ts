import { wordList } from '../word-list.ts';

/** Verbs of counting and testing. */
export const COUNTING_VERBS = wordList(`
account add aggregate allocate amount apportion approximate bin bootstrap bracket bucket calculate calibrate cap
categorise categorize censor center centre chart check classify cluster code collapse combine compile compose compute
concentrate control convert correct count cover credit decompose deduct define denote derive detect detrend difference
disaggregate discretise distribute divide draw enumerate estimate evaluate exhaust express figure fit flag gauge group
halve incorporate index infer integrate interpolate isolate itemise itemize label level log mean measure merge multiply
net normalise normalize observe offset outweigh overcount overestimate overstate pair partition permute pool prorate
quantify quote randomise randomize rate rebase recalculate recompute reconcile recount regress resample rescale rescore
round sample scale score screen segment shuffle simulate smooth split square standardise standardize stratify subdivide
subsample subtotal subtract sum summarise summarize suppress survey tabulate test treat trim truncate undercount
underestimate understate unite value weight winsorise withhold
`);
