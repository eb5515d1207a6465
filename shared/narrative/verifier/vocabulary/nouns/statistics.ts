import { wordList } from '../word-list.ts';

/** Nouns of measuring and testing. */
export const STATISTICS_NOUNS = wordList(`
aalen accuracy adjustment aggregation algebra alpha apportionment arithmetic arm asymptote autocorrelation backcast
bayes bias binomial blinder bonferroni bootstrap breakdown breakpoint calculation calculus censoring census chance
changepoint chi coefficient coherence cohort comparability comparator computation confidence confounder confounding
contingency correlation covariance covariate credibility crosstab crosstabulation decay decile decomposition
denominator detectability detectable deviance deviation dimensionality disaggregation divisor draw duration effect
envelope estimand estimation estimator expectation exponent exposure extreme extremum f factor falsediscovery fdr fit
freedom fwer gaussian geometry gradient granularity h hazard heterogeneity heteroscedasticity holm homogeneity
homoscedasticity horizon identifiability imputation integrity interaction intercept interceptor interpolation iteration
jackknife johansen kaplan kitagawa kruskal kurtosis lambda laney likelihood linearity logarithm logit lognormal mann
marginal markov mde mean median meier midrange mode moment monotonicity multinomial multiplicity newcombe noise
nonlinearity normality numerator oaxaca observability odds overdispersion percentile placebo poisson pooling population
posterior precision predictor prior probability probit pvalue quantile quartile quintile quotient rao recalculation
recall regressor replicate resample residual resolution retest risk sampling season seasonality sensitivity shapley
sigma significance simulation skewness smoothing specificity squared standardisation standardization stationarity
statistic strata stratification stratum subsample subtotal survival survivor t tail tercile treatment u uncertainty
underdispersion universe variability variable variance wald wallis weighting whitney wilson z
`);
