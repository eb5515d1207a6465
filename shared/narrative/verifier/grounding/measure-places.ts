import type { Word } from '../words.ts';
import { type Figure, type FigurePlace, isShare } from './figure-place.ts';

/** Months, means, medians, rates and revenue stand as what they are, and no other figure so. */
export const MEASURE_PLACES: readonly FigurePlace[] = [
  {
    of: ({ fact, name }) => fact.numbers[name]?.unit === 'month',
    isRight: ({ before }) => /(?:^| )(?:of|for|since)$|^in$/u.test(before),
    message: 'is a month: "of", "for", "since", or "in" at the beginning.',
  },
  {
    of: ({ before }) => /(?:^| )(?:those of|LABEL of|for)$/u.test(before),
    isRight: ({ fact, name }) => fact.numbers[name]?.unit === 'month' || /^reference_size/u.test(name),
    message: 'is no month.',
  },
  {
    of: ({ name, before }) => name === 'most' || /(?:^| )up to$/u.test(before),
    isRight: ({ name, before }) => name === 'most' && /(?:^| )up to$/u.test(before),
    message: 'and "up to" stand with each other alone.',
  },
  {
    of: ({ name }) => /^(?:since|first_month)$/u.test(name),
    isRight: ({ before }) => /(?:^| )(?:since|report of)$/u.test(before),
    message: 'is the month since when it stands: "since", "the report of".',
  },
  {
    of: ({ name }) => name === 'since',
    isRight: ({ clause, fact }) => !clause.some(({ part }) => isLevel(fact, part?.name)),
    message: 'is since when it was found: figures are those of the window, and stand in a clause of their own.',
  },
  {
    of: ({ name }) => /^(?:comparator_)?observed(?=_|$)/u.test(name),
    isRight: ({ clause }) => clause.every(({ says }) => says !== 'assumed'),
    message: 'was observed, not assumed.',
  },
  {
    of: ({ name, fact }) => fact.relations.length > 0 && /^(?:comparator_)?mean(?:_\d+)?$/u.test(name),
    isRight: ({ words }) => words.some(({ says }) => says === 'mean'),
    message: 'is a mean: say "mean".',
  },
  {
    of: ({ name, fact }) => fact.relations.length > 0 && /^(?:comparator_)?days(?:_\d+)?$/u.test(name),
    isRight: ({ words }) => words.some(({ says }) => says === 'median'),
    message: 'is a median: say "median".',
  },
  {
    of: ({ before }) => /(?:^| )mean (?:of|is)$/u.test(before),
    isRight: ({ fact, name, after }) =>
      fact.numbers[name]?.unit === 'money' || (name.startsWith('deals') && after.startsWith('won deal')),
    message: 'is no mean.',
  },
  {
    of: ({ before }) => /(?:^| )median of$/u.test(before),
    isRight: ({ name }) => /^(?:comparator_)?(?:median|days|observed)(?:_\d+)?$/u.test(name),
    message: 'is no median.',
  },
  {
    of: ({ before }) => /(?:^| )quartile of$/u.test(before),
    isRight: ({ name }) => /^(?:comparator_)?p75(?:_\d+)?$/u.test(name),
    message: 'is no upper quartile.',
  },
  {
    of: ({ name, before }) => name === 'win_rate' || /(?:^| )win rate (?:of|is)$/u.test(before),
    isRight: ({ name, before }) => name === 'win_rate' && /(?:^| )win rate (?:of|is)$/u.test(before),
    message: 'and "win rate" stand with each other alone.',
  },
  {
    of: ({ before }) => /(?:^| )rates? (?:of|is|was)$/u.test(before),
    isRight: ({ fact, name }) => isShare({ fact, name }),
    message: 'is no rate.',
  },
  {
    of: ({ name, clause, at }) => name === 'revenue' || isRevenue(clause, at),
    isRight: ({ name, clause, at }) => name === 'revenue' && isRevenue(clause, at),
    message: 'and "revenue" stand with each other alone.',
  },
];

/** "the revenue of what was won is …" */
function isRevenue(clause: readonly Word[], at: number): boolean {
  const until = clause.slice(0, at);
  const from = until.findLastIndex(({ kind }) => kind === 'number');
  return until.slice(from + 1).some(({ says }) => says === 'revenue');
}

function isLevel({ relations }: Figure['fact'], name: string | undefined): boolean {
  return relations.some(
    ({ estimate, comparatorFigure }) => name !== undefined && (estimate === name || comparatorFigure === name),
  );
}
