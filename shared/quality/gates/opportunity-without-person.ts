import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

const FEWEST_OPPORTUNITIES = 10;

/** They begin at the funnel's first opportunity stage and are in no rate of leads: said, so that nobody looks for them there. */
export const opportunityWithoutPerson: Gate = {
  ...{ id: 'opportunity_without_person', unit: 'share', bound: 'at_most', allowed: 0.5, severity: 'warn' },
  looksFor: 'most opportunities of a funnel that begins with persons have a person behind them',
  check: (input, allowed) => {
    const funnels = sharesWithout(input);
    return {
      measured: worstOf(funnels, 'no funnel begins with persons and has opportunities enough'),
      findings: funnels
        .filter(({ value }) => value > allowed)
        .map(({ at, label, units, without, value: found }) => ({
          sentence: `${without} of ${units} opportunities of ${label} (${percent(found)}) have no person behind them: no rate of its first stages knows them`,
          ...{ found, subject: at },
        })),
    };
  },
};

function sharesWithout({ aggregates, scope }: GateInput) {
  const fromPersons = scope.funnels.filter(({ stages }) => stages.some(({ grain }) => grain === 'person'));
  return fromPersons.flatMap(({ id, label }) => {
    const row = aggregates.record_match.find(({ grain, funnel }) => grain === 'opportunity' && funnel === id);
    if (row === undefined || row.units < FEWEST_OPPORTUNITIES) return [];
    const without = row.units - row.with_person;
    return [{ at: id, label, units: row.units, without, value: without / row.units }];
  });
}
