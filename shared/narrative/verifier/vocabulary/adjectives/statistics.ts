import { wordList } from '../word-list.ts';

/** Adjectives of statistics. */
export const STATISTICS_ADJECTIVES = wordList(`
additive asymptotic bayesian biased bimodal binomial bivariate concave continuous convergent convex correlated cubic
detectable deterministic directional elliptical empirical exponential factorial fitted gaussian geometric harmonic
heteroscedastic hypergeometric independent inferential interquartile iterative lagged leading logarithmic logistic
lognormal mean median modal monotone monotonic moving multimodal multinomial multiplicative multivariate negative
nonmonotonic nonnegative nonparametric nonzero normal onesided orthogonal pairwise parametric percentile pointwise
positive posterior powered prior probabilistic prospective quadratic quantile quartile rankbased retrospective rolling
sequential spurious stable statistical stepwise stochastic systematic trailing transitive twosided unbiased
unconditional uncorrelated underpowered undetectable unimodal univariate unstable volatile
`);
