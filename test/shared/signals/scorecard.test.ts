import { describe, expect, test } from 'vitest';
import type { ClusterRow, CurveRow, OutcomeCurveRow } from '../../../shared/queries/catalog.ts';
import { curveTable } from '../../../shared/signals/curve-table.ts';
import { scorecards } from '../../../shared/signals/scorecard.ts';
import { watchedTimes } from '../../../shared/signals/watched-times.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { cohortRow, sampleScope } from './sample-scope.ts';
import { clusterRowOf, shareRowOf, type Unit } from './sample-units.ts';

const scope = sampleScope(['north']);
const place = { slot: 1, segment: 'north', funnel: 'sales', grain: 'opportunity' };
/** Of a hundred entrants five leave by each of twenty ages, half of them on; in the stage, and from its entry to the end. */
const ages = Array.from({ length: 20 }, (_, index) => index + 1);
const still = { censored: 0, late: 0, unobserved: 0 };
const curve = ages.map(
  (age_to): CurveRow => ({
    ...{ ...place, ...still, stage: 'open', stage_number: 1, cohorts: 'mature', age_to, advanced: 3, lost: 2, back: 0 },
  }),
);
const outcome_curve = ages.map(
  (age_to): OutcomeCurveRow => ({ ...place, ...still, entry_window: 'full', age_to, won: 3, lost: 2 }),
);
const inStage = ages.map((age) => ({ ...still, age, first: 3, second: 2 }));

/** A hundred units by account; sixty of them moved on. Every account is of owners that nobody shares. */
function unitsOf(size: number, given: (unit: number) => Pick<Unit, 'days'>): Unit[] {
  return Array.from({ length: 100 }, (_, unit) => ({
    ...{ account: `${Math.floor(unit / size)}`, owner: `${unit}`, ...given(unit) },
  }));
}

function cardOf(row: ClusterRow, wonSize = 1) {
  const won = Array.from({ length: 100 }, (_, unit) => ({
    ...{ account: `${Math.floor(unit / wonSize)}`, owner: `${unit}`, isPart: unit < 60 },
  }));
  const [card] = scorecards(
    aggregatesOf({
      ...{ cohort: [cohortRow({ slot: 1, segment: 'north', entered: 100 })], cluster: [row] },
      ...{ curve: curveTable(curve), outcome_curve, win_cluster: [shareRowOf('north', won)] },
    }),
    scope,
  );
  return card;
}

const timeInStage = (row: ClusterRow) => cardOf(row)?.stages.find(({ stage }) => stage === 'open')?.timeInStage;

describe('intervals of times on a scorecard', () => {
  const apart = clusterRowOf(
    'north',
    unitsOf(1, (unit) => (unit < 60 ? { days: 1 + (unit % 20) } : {})),
  );

  test('are those of independent units where no two are of one account or owner', () => {
    expect(timeInStage(apart)).toEqual(watchedTimes(inStage, 30, 1));
    expect(cardOf(apart)?.salesCycle).toEqual(watchedTimes(inStage, 60, 1));
  });

  test('are wider where units of an account are alike in whether they move on', () => {
    // five alike are worth one; within an account the days differ as much as between accounts
    const alike = clusterRowOf(
      'north',
      unitsOf(5, (unit) => (unit < 60 ? { days: 1 + 4 * (unit % 5) } : {})),
    );
    expect(timeInStage(alike)).toEqual(watchedTimes(inStage, 30, 5));
  });

  test('are wider where those of an account that move on take as long', () => {
    // three of five in each account, after days of the account's own
    const days = (unit: number) => (unit % 5 < 3 ? { days: 1 + Math.floor(unit / 5) } : {});
    expect(timeInStage(clusterRowOf('north', unitsOf(5, days)))).toEqual(watchedTimes(inStage, 30, 3));
  });

  test('of a sales cycle are wider where those of an account are alike in whether they are won', () => {
    expect(cardOf(apart, 5)?.salesCycle).toEqual(watchedTimes(inStage, 60, 5));
    expect(cardOf(apart, 5)?.stages[0]?.timeInStage).toEqual(watchedTimes(inStage, 30, 1));
  });
});
