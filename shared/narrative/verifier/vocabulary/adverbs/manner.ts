import { wordList } from '../word-list.ts';

/** Adverbs of manner and place. */
export const MANNER_ADVERBS = wordList(`
accordingly additionally administratively alike alphabetically alternately alternatively anonymously apart arbitrarily
arithmetically automatically backward backwards by coincidentally commercially commonly conditionally confidentially
consistently contractually conventionally conversely customarily descriptively diagonally differently digitally
directionally directly downward downwards electronically elsewhere explicitly externally financially formally forward
forwards geographically globally historically horizontally implicitly incidentally incompletely inconsistently
incorrectly independently indirectly informally instead internally internationally intrinsically inversely laterally
legally likewise linearly literally locally logically manually mathematically mechanically mutually nationally
nonetheless normally officially offline online operationally orally ordinarily organically otherwise outward physically
postally privately procedurally professionally publicly qualitatively quantitatively quarterly randomly reciprocally
regardless regionally reportedly retroactively routinely sectorally selectively semantically serially sideways
specifically spontaneously statistically structurally systematically technically temporally textually together
traditionally transitively typically unchanged unconditionally unilaterally upward upwards verbally verbatim vertically
via vice visually
`);
