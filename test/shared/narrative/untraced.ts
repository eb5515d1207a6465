import type { Fact, FactNumber } from '../../../shared/contracts/narrative.ts';
import type { Summary } from '../../../shared/contracts/outputs.ts';
import { figureAt } from './facts/figure-at.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const long = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A number as it is to be read, worked out apart from the product. */
function readAs({ unit, value }: FactNumber, currency: string): string {
  const size = Math.abs(Number(value));
  switch (unit) {
    case 'share':
      return `${(100 * Number(value)).toFixed(1)}%`;
    case 'points': {
      const points = (100 * size).toFixed(1);
      return `${points} ${points === '1.0' ? 'point' : 'points'}`;
    }
    case 'pairs':
      return `${Math.round(50 + 100 * size)} of 100 pairs`;
    case 'ratio':
      return `${Number(value).toFixed(2)} times`;
    case 'log_ratio':
      return `${(Math.E ** Number(value)).toFixed(2)} times`;
    case 'count':
      return whole.format(Number(value));
    case 'days':
      return `${whole.format(size)} ${size === 1 ? 'day' : 'days'}`;
    case 'money':
      return `${whole.format(Math.round(Number(value) / 100))} ${currency}`;
    case 'month':
      return /Q/.test(String(value))
        ? String(value).replace(/^(\d{4})-(Q\d)$/, '$2 $1')
        : long.format(new Date(`${value}-01T00:00:00Z`));
  }
}

/**
 * What of the words of a version cannot be traced: a number that its file does not have where the fact says, that reads otherwise
 * than it is, or that a statement has of no fact. `files`: the version's JSON files by name, as parsed.
 */
export function untraced(files: Readonly<Record<string, unknown>>): string[] {
  const { facts = [], statements, currency } = files['summary.json'] as Summary;
  const numbers = facts.flatMap((fact) =>
    Object.entries(fact.numbers).flatMap(([name, number]) => {
      const found = figureAt(files, number.source);
      const told = `${fact.id}.${name} ${JSON.stringify(number)}`;
      if (found !== number.value) return [`${told}: the file has ${JSON.stringify(found)}`];
      return readAs(number, currency) === number.text ? [] : [`${told}: reads ${readAs(number, currency)}`];
    }),
  );
  const typed = statements.flatMap(({ id, text, factIds }) => {
    const left = facts.filter((fact) => factIds.includes(fact.id)).reduce(withoutParts, text);
    return /\d/.test(left) ? [`${id} has a number of no fact: ${left}`] : [];
  });
  return [...numbers, ...typed];
}

/** A statement without the names, figures and caveats of a fact: longer ones first, as one may hold another. */
function withoutParts(text: string, { labels, numbers, caveats }: Fact): string {
  const parts = [...Object.values(labels), ...Object.values(numbers)].map((part) => part.text);
  return [...parts, ...Object.values(caveats)]
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, part) => left.replaceAll(part, '_'), text);
}
