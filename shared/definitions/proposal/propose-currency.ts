import type { Definitions } from '../../contracts/definitions.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { ask, guess, type Proposed } from './note.ts';
import type { UnitObject } from './unit-object.ts';

const PLACEHOLDER = 'USD';

/** The currency that most amounts are in, where the exports say it. */
export function proposeCurrency(units: readonly UnitObject[]): Proposed<Definitions['currency']> {
  const counts = new Map<string, number>();
  for (const { table, parts } of units)
    for (const code of textsOf(table, parts.currency))
      if (/^[A-Z]{3}$/.test(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, ...others] = [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code);
  const path = ['currency'];
  if (first === undefined) {
    const hasAmounts = units.some(({ parts }) => parts.amount !== undefined);
    const question = hasAmounts
      ? 'no column says which currency the amounts are in: which one is it?'
      : 'the exports hold no amounts; which currency do you report in?';
    return {
      value: { reporting: PLACEHOLDER },
      notes: [ask(path, `${question} ${PLACEHOLDER} stands here until you say`)],
    };
  }
  const rates =
    others.length === 0
      ? []
      : [
          ask(
            path,
            `what is one ${others.join(', one ')} in ${first}, all year? Add planRates: { ${others[0]}: "1.08" }; without it those amounts have no price`,
          ),
        ];
  return { value: { reporting: first }, notes: [guess(path, `most amounts are in ${first}`), ...rates] };
}
