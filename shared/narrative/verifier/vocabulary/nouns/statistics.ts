import { wordList } from '../word-list.ts';

/** Nouns of measuring and testing. */
export const STATISTICS_NOUNS = wordList(`
accuracy adjustment aggregation algebra apportionment arithmetic arm asymptote autocorrelation backcast bayes bias
binomial bonferroni bootstrap breakdown breakpoint calculation calculus censoring census chance changepoint chi
coefficient coherence cohort comparability comparator computation confidence confounder confounding contingency
correlation covariance covariate credibility crosstab crosstabulation decay decile decomposition denominator
detectability detectable deviation dimensionality disaggregation divisor draw duration effect envelope estimand
estimation estimator expectation exponent exposure extreme extremum f factor falsediscovery fdr fit freedom fwer
gaussian geometry gradient granularity h hazard heterogeneity heteroscedasticity homogeneity homoscedasticity horizon
identifiability imputation interaction intercept interceptor interpolation iteration jackknife kaplan kruskal kurtosis
likelihood linearity logarithm logit lognormal mann marginal mean median meier midrange mode moment monotonicity
multinomial multiplicity newcombe noise nonlinearity normality numerator observability odds percentile placebo poisson
pooling population posterior precision predictor prior probability probit pvalue quantile quartile quintile quotient
recalculation recall regressor replicate resample residual resolution retest risk sampling season seasonality
sensitivity significance simulation skewness smoothing specificity squared standardisation standardization stationarity
statistic strata stratification stratum subsample subtotal survival survivor t tail tercile treatment u uncertainty
universe variability variable variance wald wallis weighting whitney wilson z
`);
