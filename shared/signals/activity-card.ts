import type { ActivityCard, MeanCount } from '../contracts/outputs.ts';
import type { ActivityRow } from '../queries/catalog.ts';
import { competingCurve } from '../stats/competing-curve.ts';
import { incidenceQuantile } from '../stats/incidence-quantile.ts';
import { sumOf } from './cell-rows.ts';
import { measuredRate, rounded, withheld } from './measured-rate.ts';
import { quantile } from './watched-times.ts';

type Role = { readonly id: string; readonly label: string };

const EVERYBODY: Role = { id: 'all', label: '(all roles)' };
const FURTHER: readonly Role[] = [
  { id: 'unmapped', label: '(unmapped)' },
  { id: 'blank', label: '(blank)' },
];

/** activities_per_opportunity by actor role and speed_to_first_activity of one cell; `rows` are its rows of activity.sql. */
export function activityCard(
  rows: readonly ActivityRow[],
  roles: readonly Role[],
  minimumSample: number,
): ActivityCard {
  const whole = rows.filter(({ role }) => role === EVERYBODY.id);
  const opportunities = sumOf(whole, (row) => row.opportunities);
  const reached = sumOf(whole, withAny);
  const further = FURTHER.filter(({ id }) => rows.some(({ role }) => role === id));
  return {
    opportunities,
    reached: measuredRate(reached, opportunities, minimumSample, 'no_entrants'),
    ...firstActivity(whole),
    roles: [EVERYBODY, ...roles, ...further].map((role) => roleCounts(role, rows, whole, minimumSample)),
  };
}

/** Ending without an activity competes with the first one: who ended so will never have had one. */
function firstActivity(whole: readonly ActivityRow[]): Pick<ActivityCard, 'median' | 'p75'> {
  const curve = competingCurve(
    whole.map(({ age_to: age, place, opportunities: count }) => ({
      age,
      first: place === 'first' ? count : 0,
      second: place === 'closed' ? count : 0,
      censored: place === 'open' ? count : 0,
    })),
  );
  const at = (probability: number) =>
    whole.length === 0 ? withheld('no_entrants') : quantile(incidenceQuantile(curve, probability));
  return { median: at(0.5), p75: at(0.75) };
}

function roleCounts(
  { id, label }: Role,
  rows: readonly ActivityRow[],
  whole: readonly ActivityRow[],
  minimumSample: number,
): ActivityCard['roles'][number] {
  const own = rows.filter(({ role }) => role === id);
  const mean = (isCounted: (row: ActivityRow) => boolean): MeanCount =>
    meanCount(own.filter(isCounted), whole.filter(isCounted), minimumSample);
  return {
    role: id,
    label,
    activities: sumOf(own, (row) => row.activities),
    reached: sumOf(own, withAny),
    perOpportunity: mean(() => true),
    perWon: mean(({ outcome }) => outcome === 'won'),
    perLost: mean(({ outcome }) => outcome === 'lost'),
  };
}

/** Of all opportunities, those without an activity among them. */
function meanCount(own: readonly ActivityRow[], whole: readonly ActivityRow[], minimumSample: number): MeanCount {
  const opportunities = sumOf(whole, (row) => row.opportunities);
  if (opportunities === 0) return withheld('no_entrants');
  const value = rounded(sumOf(own, (row) => row.activities) / opportunities);
  return { kind: 'measured', value, opportunities, smallSample: opportunities < minimumSample };
}

function withAny({ place, opportunities }: ActivityRow): number {
  return place === 'first' ? opportunities : 0;
}
