import type { Definitions } from '../contracts/definitions.ts';
import type { Finding } from './finding.ts';

/** What a calendar of weeks needs, and what belongs to another kind of calendar. */
export function checkCalendar({ calendar }: Definitions): readonly Finding[] {
  const { kind, fiscalYearStart, yearEnds, yearNamedBy, extraWeekIn } = calendar;
  const at = (key: string, found: unknown, allowed: string) => ({
    path: ['calendar', key],
    found: JSON.stringify(found),
    allowed,
  });
  if (kind !== 'months') {
    return [
      ...(yearEnds === undefined
        ? [
            {
              path: ['calendar', 'kind'],
              found: `${kind} without yearEnds`,
              allowed: 'yearEnds, such as { month: 1, weekday: saturday, rule: nearest }',
            },
          ]
        : []),
      ...(fiscalYearStart === undefined
        ? []
        : [at('fiscalYearStart', fiscalYearStart, `nothing: a ${kind} year starts the day after yearEnds`)]),
    ];
  }
  return [
    ...(yearEnds === undefined ? [] : [at('yearEnds', yearEnds, 'fiscalYearStart, or a kind of weeks such as 4-4-5')]),
    ...(extraWeekIn === undefined ? [] : [at('extraWeekIn', extraWeekIn, 'nothing: civil months have no 53rd week')]),
    ...(yearNamedBy !== undefined && (fiscalYearStart ?? 1) === 1
      ? [at('yearNamedBy', yearNamedBy, 'nothing: a fiscal year that starts in January is a civil year')]
      : []),
  ];
}
