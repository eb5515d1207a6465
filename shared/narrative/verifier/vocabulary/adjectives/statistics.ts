import { wordList } from '../word-list.ts';

/** Adjectives of statistics. */
export const STATISTICS_ADJECTIVES = wordList(`
additive asymptotic bayesian biased bimodal binomial bivariate concave continuous convergent convex correlated cubic
detectable deterministic directional elliptical empirical exponential factorial fitted gaussian geometric harmonic
heteroscedastic hypergeometric independent inferential interquartile iterative lagged leading linearised logarithmic
logistic lognormal mean median minimax modal monotone monotonic moving multimodal multinomial multiplicative
multivariate negative nonmonotonic nonnegative nonparametric nonzero normal onesided onetailed orthogonal overdispersed
pairwise parametric percentile pointwise positive posterior powered prior probabilistic prospective quadratic quantile
quartile rankbased retrospective rolling sequential shrunken sided spurious stable statistical stepwise stochastic
systematic trailing transitive twosided twotailed unbiased unconditional uncorrelated underpowered undetectable
unexplained unimodal univariate unstable volatile
`);
