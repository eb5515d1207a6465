import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

const FEWEST_PERSONS = 10;

export const opportunityMissing: Gate = {
  id: 'opportunity_missing',
  allowed: 0.05,
  severity: 'constrain',
  looksFor: 'the opportunities of converted persons are there',
  find: ({ aggregates, scope }, allowed) =>
    aggregates.handoff.flatMap(({ funnel, converted_persons: converted, opportunity_missing: missing }) => {
      const last = scope.funnels.find(({ id }) => id === funnel)?.stages.findLast(({ grain }) => grain === 'person');
      if (last === undefined || missing < FEWEST_PERSONS || missing <= allowed * converted) return [];
      const share = missing / converted;
      return [
        {
          sentence: `${missing} of ${converted} converted persons (${percent(share)}) have an opportunity that is not in the exports`,
          ...{ found: share, subject: funnel, stages: [`${funnel}.${last.id}`] },
        },
      ];
    }),
};
