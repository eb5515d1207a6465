import { wordList } from '../word-list.ts';

/** Nouns of order, kind and comparison. */
export const RELATIONS_NOUNS = wordList(`
accord adjacency affirmation aggregate alignment analogue analogy archetype argument arrangement array aspect assertion
assortment assumption asymmetry attribute attribution background belonging bridge category characteristic circumstance
clue coincidence combination comparison complement composite compound concordance conflict consensus consistency
constituent context contour contradiction contrary contrast converse correspondence crosssection denial dependence
dependency detail disagreement discrepancy distinction distribution element equal equivalent evidence example exclusion
exemption face facet first fork fragment framework genus ground hint hypothesis imbalance inclusion independence
inference ingredient intersection inverse junction kind ladder last layout logic mate misalignment mixture negation
next opposite outlier outline overlap pairing particular pattern permutation pick placing possession precedence
preference premise presupposition priorityless proposition prototype proxy quality question ranking regard relationship
respect reverse rung second selection separation set shape side sign silhouette situation species specimen standing
status structure subclass subgroup subset substitute subtype succession superset supertype supplement surrogate
symmetry tie trait twin type unanimity variety whole
`);
