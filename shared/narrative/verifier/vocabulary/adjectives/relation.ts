import { wordList } from '../word-list.ts';

/** Adjectives of order and relation. */
export const RELATION_ADJECTIVES = wordList(`
adjacent adjoining alike alternate alternative ambiguous analogous another apart associated asymmetric attached
auxiliary bilateral circular closer closest coextensive coincident collective comparable comparative compatible
complementary compound concomitant conditional confined connected consistent contiguous contradictory contrary
contrasting converse coordinate corresponding cumulative dependent diametric different differing dimensional
discontinuous discrete disjoint disparate dissimilar distinct distinctive distinguishable divergent diverse divided
either equal equidistant equivalent even exclusive extraneous farther farthest further furthest general generic
heterogeneous hierarchical inclusive incompatible inconsistent indirect indistinct individual inner interchangeable
interconnected interdependent interior intermediate internal intrinsic inverse isolated joint kindred lateral like
linear lone longitudinal lower matching mixed multilateral mutual nearby neighboring neighbouring next nonlinear
numeric opposed opposing opposite ordinal other outer outward paired parallel particular peripheral perpendicular
plural polar positional preceding principal proportional proportionate proximate rear reciprocal related relative
remote representative residual respective retrograde reverse reversed same scattered serial side similar simultaneous
single singular skewed solitary special specific standalone subordinate subsidiary successive superimposed
supplementary symmetric symmetrical tandem tangential tertiary transverse twin typical unaffected unalike unconnected
unequal uniform unilateral unlike unlinked unordered unrelated upper usual variable varied various varying vertical
`);
