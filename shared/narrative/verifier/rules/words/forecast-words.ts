import { wordList } from '../../vocabulary/word-list.ts';

export const FORECAST_WORDS: ReadonlySet<string> = new Set(
  wordList(`
anticipate anticipated anticipates anticipating anticipation assuming barring destined eventually expecting extrapolate
extrapolated extrapolates extrapolating extrapolation forecast forecasted forecasting forecasts foresee foreseeable
foreseen foresees foreshadow foreshadowed foreshadowing foreshadows foretell future gonna headed heading headwind
headwinds henceforth hereafter imminent imminently inevitable inevitably it'd it'll likelier likelihood likely may
maybe might mightn't momentum odds outlook perhaps poised possibly predict predictable predictably predicted predicting
prediction predictions predictive predicts presumably probable probably prognosis projection projections shall shortly
slated soon tailwind tailwinds that'd that'll they'd they'll this'd this'll tomorrow trajectory unlikely upcoming will
won't
`),
);
