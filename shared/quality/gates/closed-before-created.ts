import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { worstOf } from './worst-of.ts';

/** Money and wins of a period go by close dates; stages go by their own. */
export const closedBeforeCreated: Gate = {
  ...{ id: 'closed_before_created', unit: 'share', bound: 'at_most', allowed: 0.01, severity: 'constrain' },
  looksFor: 'no opportunity is closed before it is created',
  check: (input, allowed) => {
    const funnels = earlyClosings(input);
    return {
      measured: worstOf(funnels, 'no opportunity is closed'),
      findings: funnels
        .filter(({ early }) => early > 0)
        .map(({ at, label, last, closed, early, value: found }) => ({
          sentence: `${early} of ${closed} closed opportunities of ${label} (${percent(found)}) have a close date before they were created: the period that they count in is not theirs`,
          ...{ found, subject: at, stages: [`${at}.${last}`] },
          ...told(early, found, allowed),
        })),
    };
  },
};

function earlyClosings({ aggregates, scope }: GateInput) {
  return aggregates.record_match.flatMap(({ grain, funnel, closed, closed_before_created: early }) => {
    const known = scope.funnels.find(({ id }) => id === funnel);
    if (grain !== 'opportunity' || known === undefined || closed === 0) return [];
    return [{ at: funnel, label: known.label, last: known.stages.at(-1)?.id, closed, early, value: early / closed }];
  });
}
