import type { Header } from '../../contracts/outputs.ts';
import { type Html, html } from './html.ts';

const DEFINITIONS: readonly (readonly [string, string])[] = [
  [
    'Entered',
    'Units that reached a stage in the window. Inferred: a skipped stage, passed by stated policy. Snapshot: only the current stage was exported.',
  ],
  [
    'Moved on',
    'Share of a stage’s entrants that reached the next stage within the stage’s horizon; cohorts that have all had the horizon.',
  ],
  [
    'Of first-stage entrants',
    'Share of the entrants into the first stage of the same grain that reached the next stage within the horizons up to it.',
  ],
  [
    'Of funnel entrants',
    'Share of the persons who entered the funnel’s first stage that came to the next stage, opportunities included.',
  ],
  [
    'Drop-off',
    'Share of a stage’s entrants lost within the horizon, mature cohorts; and the stage’s share of all losses of its grain.',
  ],
  [
    'Difference from all',
    'The segment’s share minus that of the whole funnel, in points, without an interval: the segment is part of all. What was tested stands beside it.',
  ],
  [
    'Win rate',
    'Won of won and lost, opportunities of mature cohorts; by value at plan rates, priced opportunities only.',
  ],
  [
    'Time in stage, sales cycle',
    'Days, Kaplan-Meier: those still there count as watched until now. Among those who left it is shorter: the slow ones are not in it yet. A tilde marks steps of weeks (beyond 90 days) or months (beyond a year). Intervals: 95%, Brookmeyer and Crowley; “or more” where the data leave them open.',
  ],
  [
    'Mean within the horizon',
    'The mean of days in stage where a longer stay counts as the horizon: the area from 0 to the horizon under the Kaplan-Meier share still there. It is told also where fewer than half have left. Of a sales cycle the horizon is the sum of its stages’. Its 95% interval, and those of the quantiles, take units of one account or owner to be as alike as they are in whether they moved on, or in the days of those who did, whichever is more; those of a sales cycle as alike as in whether they were won: where they are more alike in days, these are too narrow.',
  ],
  [
    'Came late, had left before',
    'Units that entered before the day from which the definitions say that their source was observed. Those still there on that day are at risk from the age they then had; those that had left are counted in their stage and are in no time.',
  ],
  ['Time curves', 'Aalen-Johansen shares of moved on and lost or back; with still there they sum to one.'],
  [
    'Deal size',
    'Mean of won and priced opportunities; the median is given as the class that holds it. Intervals: 95%, of the mean by a seeded bootstrap of Student’s t, of the median by Woodruff; as wide as deals of one account or owner resemble each other; none below ten deals.',
  ],
  ['Closed', 'A snapshot: opportunities by the day they closed, whenever they entered. Secondary to the cohorts.'],
  [
    'Activity',
    'Activities from the day an opportunity of the window entered its first stage until it ended, or so far: their mean number, and by Aalen-Johansen the days until half, and three quarters, had had a first one; those that ended without one never have one. One that names an opportunity is of that one, another of those open that its person or contact stands behind.',
  ],
  [
    'Touches to won',
    'Touches of an opportunity won in the window, and of whoever stands behind it in any of their records, from the stated days before its creation up to its win: the mean, and the numbers that half and three quarters did not exceed. Those without a touch count as none.',
  ],
  [
    'Expansion, renewal and active usage',
    'Customers: accounts that won a deal of an acquisition funnel before the period and have lost no renewal since, in the segment of the first such deal. Expansion rate: those of them that won an expansion within the period. Active usage: those of them whose usage within the period came to what the definitions ask for. Renewal rate: of the renewals whose close date is in the period, those won by the day of the report; renewals of one account count as one decision in its interval.',
  ],
  [
    'Signal',
    'A tested difference of a segment from what it is compared with, within the report’s one error budget. Supported: it passed. Directional: it passed, but quality constrains it.',
  ],
  [
    'Reference set',
    'The segments of a dimension that agree on one figure at a stage, each compared with the others of it. It holds where it is two thirds of the segments or more, those that chance may have kept out counted in. Where segments are fewer than six, each is compared with each other one.',
  ],
  [
    'Could have been shown',
    'The smallest true difference that a test finds in four of five reports, at the level that a finding needs in this report.',
  ],
  [
    'Slower in 61 of 100 pairs',
    'Of one unit of the segment and one of what it is compared with, both having moved on, the segment’s took longer in so many pairs; ties count half.',
  ],
  [
    'Fewer or slower',
    'A segment of which fewer move on is behind at the early and at the full horizon; a slower one is behind early and catches up. Beside both horizons stands Gray’s test that the shares that had moved on are the same over all ages, lost or moved back competing: supporting evidence, to which fewer and later read the same.',
  ],
  [
    'Mix and rate',
    'A movement of the whole funnel’s share between two spans of months is split by a dimension: mix by who entered, rate by how each segment converted. They sum to it.',
  ],
  [
    'Pipeline velocity',
    'Opportunities × win rate × mean deal ÷ mean days from the first stage to the win, of three months of entry, all within the horizons of all stages. Its movement is split over the four by Shapley’s weights: the mean over all orders in which they may have changed.',
  ],
  [
    'New, changed, resolved, retracted',
    'Claims over months, each with a test and a share of the year’s budget; what is shown nothing against stays as before. Retracted: today’s data, quality or definitions no longer give it.',
  ],
  [
    'Counted by other rules',
    'The difference of a signal again under each declared scenario, not tested again. It holds where it has the same sign and lies beyond the threshold: conversions by observed entries, any order, without administrative closures, opportunities with a person behind them; deal sizes at the rates of the month of closing.',
  ],
  ['Small sample', 'A share that stands on fewer entrants than the definitions ask for.'],
  [
    'Intervals',
    'Shares: 95%, Wilson, on as many independent units as theirs are worth, as those of one account or owner are alike; those of activities, touches and customers on units as they are, renewals of one account as one decision. Differences: 95%, Newcombe, on the same. Signals: from sums by account or owner, as rows of one account or owner are not independent; wider than 95% where they were selected among many. Of tests that found nothing: 95% each for itself, which may leave out zero; all tests together ask for more.',
  ],
];

/** How each figure is made, and what identifies this report. */
export function aboutSection(header: Header): Html {
  return html`<section id="about" aria-labelledby="about-title">
    <h2 id="about-title">About the figures</h2>
    <dl class="definitions">${DEFINITIONS.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
    <p>This report says what was observed. It draws no conclusion about causes and says nothing of what to do.</p>
    <p class="identity">Identity of this report – the hash of snapshot, definitions, method and baseline: <code>${header.identity}</code></p>
  </section>`;
}
