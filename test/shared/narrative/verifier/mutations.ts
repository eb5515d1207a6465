import type { DraftStatement, Fact } from '../../../../shared/contracts/narrative.ts';

/** What becomes untrue, ungrounded or no plain English when a correct statement is changed so; each mutant with what was done. */
export type Mutant = { readonly kind: string; readonly draft: DraftStatement };

type Change = (text: string, facts: readonly Fact[]) => readonly string[];

const OPPOSITES: readonly (readonly [string, string])[] = [
  ...[
    ['below', 'above'],
    ['lower', 'higher'],
    ['fewer', 'more'],
    ['Fewer', 'More'],
    ['slower', 'faster'],
    ['Slower', 'Faster'],
    ['longer', 'shorter'],
    ['larger', 'smaller'],
    ['rose', 'fell'],
    ['up', 'down'],
    ['less long', 'longer'],
  ].map(([one = '', other = '']) => [one, other] as const),
];
const NUMBER_WORDS = ['nine', 'twice', 'half', 'a dozen', 'two thirds', 'several', 'most', 'XIV', 'a quarter of'];
const PERIODS = ['last month', 'in the third quarter', 'since spring', 'this year', 'in October', 'year over year'];
const OTHER_LANGUAGES = [
  'Das liegt unter dem Mittel.',
  'Les ventes sont plus lentes.',
  'La tasa cae.',
  'Det er lavere.',
  'これは低い。',
  'Это ниже.',
  'To jest niższe.',
];
const MARKUP = [
  '**above all**',
  '<b>higher</b>',
  '<script>alert(1)</script>',
  '[more](https://example.com)',
  'https://example.com',
  'www.example.com',
  'mail@example.com',
  '`rm`',
  '# Title',
  '&lt;b&gt;',
  '- item',
];
const INVISIBLE = ['\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u0000', '\u0007', '\u2028', '\u00a0'];
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  i: 'і',
  c: 'с',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  h: 'һ',
};
const DIGITS = ['12', '8.4%', '٣', '３', '¼', '²', 'Ⅻ', '④', '1,204', '0'];

/** Within words of ours, never within a placeholder. */
function prosePlaces(text: string): number[] {
  const holes = [...text.matchAll(/\{\{.*?\}\}/gu)].map(
    ({ 0: found, index }) => [index, index + found.length] as const,
  );
  return [...text.matchAll(/(?<=[a-z])(?=[a-z])/gu)]
    .map(({ index }) => index)
    .filter((at) => holes.every(([from, to]) => at <= from || at >= to));
}

function inserted(text: string, what: string, place: number): string {
  const gaps = [...text.matchAll(/ /gu)].map(({ index }) => index);
  const at = gaps[place % Math.max(1, gaps.length)] ?? text.length - 1;
  return `${text.slice(0, at)} ${what}${text.slice(at)}`;
}

function swapped(text: string, one: string, other: string): string {
  return text.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);
}

function placeholderOf(fact: Fact, name: string | null): string {
  return `{{${fact.id}.${name ?? ''}}}`;
}

const flippedSigns: Change = (text) =>
  OPPOSITES.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([from = '', to = '']) => {
      const pattern = new RegExp(`(?<![a-z{._])${from}(?![a-z}_])`, 'gu');
      // "rose from" one figure "to" another keeps its figures, and so does every other word
      return pattern.test(text) && !/more or fewer/u.test(text) ? [text.replace(pattern, to)] : [];
    }),
  );

/** Only where a direction is told: of what was not shown to differ, either may stand first. */
const swappedSides: Change = (text, facts) =>
  facts.flatMap((fact) =>
    fact.relations
      .filter(({ direction }) => direction !== null)
      .flatMap(({ subject, comparator, estimate, comparatorFigure }) =>
        [
          [subject, comparator],
          [estimate, comparatorFigure],
        ].flatMap(([one = null, other = null]) => {
          const [first, second] = [placeholderOf(fact, one), placeholderOf(fact, other)];
          return text.includes(first) && text.includes(second) ? [swapped(text, first, second)] : [];
        }),
      ),
  );

/** A figure of the subject in the place of the comparator's, and the other way round. */
const replacedFigures: Change = (text, facts) =>
  facts.flatMap((fact) =>
    fact.relations
      .filter(({ direction }) => direction !== null)
      .flatMap(({ estimate, comparatorFigure }) => {
        const [own, other] = [placeholderOf(fact, estimate), placeholderOf(fact, comparatorFigure)];
        return [
          ...(text.includes(own) && comparatorFigure !== null ? [text.replaceAll(own, other)] : []),
          ...(text.includes(other) && estimate !== null ? [text.replaceAll(other, own)] : []),
        ];
      }),
  );

const otherFacts: Change = (text) => [
  ...[...text.matchAll(/\{\{(f\d+)\.(\w+)\}\}/gu)].map(({ 0: found, 2: name }) =>
    text.replace(found, `{{f99.${name}}}`),
  ),
  ...[...text.matchAll(/\{\{(f\d+)\.(\w+)\}\}/gu)].map(({ 0: found, 1: fact }) =>
    text.replace(found, `{{${fact}.nothing}}`),
  ),
];

const inserting =
  (what: readonly string[]): Change =>
  (text) =>
    what.map((one, index) => inserted(text, one, index * 3 + text.length));

const typedLabels: Change = (text, facts) =>
  facts.flatMap((fact) =>
    Object.entries(fact.labels)
      .filter(
        ([name, { role }]) => (role === 'segment' || role === 'stage') && text.includes(placeholderOf(fact, name)),
      )
      .flatMap(([name, label]) =>
        [label.text, label.opaque].map((typed) => text.replaceAll(placeholderOf(fact, name), typed)),
      ),
  );

const typedNumbers: Change = (text, facts) =>
  facts.flatMap((fact) =>
    Object.entries(fact.numbers)
      .filter(([name]) => text.includes(placeholderOf(fact, name)))
      .map(([name, number]) => text.replaceAll(placeholderOf(fact, name), number.text)),
  );

const withoutCaveats: Change = (text, facts) =>
  facts.flatMap((fact) =>
    Object.keys(fact.caveats)
      .filter((name) => text.includes(placeholderOf(fact, name)))
      .map((name) =>
        text.replaceAll(` ${placeholderOf(fact, name)}.`, '').replaceAll(placeholderOf(fact, name), 'that'),
      ),
  );

const unhedged: Change = (text) =>
  text.includes('directional')
    ? [text.replaceAll('directional', 'supported'), text.replaceAll('directional', 'shown')]
    : [];

const negated: Change = (text) =>
  ['below', 'above', 'lower than', 'slower', 'larger', 'rose', 'fewer'].flatMap((word) => {
    const pattern = new RegExp(`(?<![a-z{._])${word}(?![a-z}_])`, 'u');
    return pattern.test(text) ? [text.replace(pattern, `not ${word}`), text.replace(pattern, `hardly ${word}`)] : [];
  });

const superlatives: Change = (text) =>
  ['below', 'above', 'lower', 'slower', 'fewer', 'larger'].flatMap((word) => {
    const pattern = new RegExp(`(?<![a-z{._])${word}(?![a-z}_])`, 'u');
    return pattern.test(text)
      ? [text.replace(pattern, `lowest of all, ${word}`), text.replace(pattern, `always ${word}`)]
      : [];
  });

const homoglyphs: Change = (text) =>
  Object.entries(HOMOGLYPHS).flatMap(([latin, other]) => {
    const at = prosePlaces(text).find((place) => text[place] === latin);
    return at === undefined ? [] : [`${text.slice(0, at)}${other}${text.slice(at + 1)}`];
  });

const invisible: Change = (text) =>
  INVISIBLE.flatMap((sign, index) => {
    const places = prosePlaces(text);
    const at = places[(index * 7) % Math.max(1, places.length)];
    return at === undefined ? [] : [`${text.slice(0, at)}${sign}${text.slice(at)}`];
  });

const appended =
  (sentences: readonly string[]): Change =>
  (text) =>
    sentences.map((sentence) => `${text} ${sentence}`);

const CHANGES: Readonly<Record<string, Change>> = {
  'sign flipped': flippedSigns,
  'sides swapped': swappedSides,
  'figure of the other side': replacedFigures,
  'part of no fact': otherFacts,
  'digit typed': inserting(DIGITS),
  'number word typed': inserting(NUMBER_WORDS),
  'period typed': inserting(PERIODS),
  'number written out': typedNumbers,
  'name written out': typedLabels,
  'caveat left out': withoutCaveats,
  'directional left out': unhedged,
  denied: negated,
  superlative: superlatives,
  homoglyph: homoglyphs,
  'invisible sign': invisible,
  'markup or address': inserting(MARKUP),
  'another language': appended(OTHER_LANGUAGES),
};

/** All mutants of a statement that is true of its facts. */
export function mutantsOf(draft: DraftStatement, facts: readonly Fact[]): Mutant[] {
  const cited = facts.filter(({ id }) => draft.factIds.includes(id));
  return Object.entries(CHANGES).flatMap(([kind, change]) =>
    [...new Set(change(draft.text, cited))]
      .filter((text) => text !== draft.text)
      .map((text) => ({ kind, draft: { ...draft, text } })),
  );
}

const TURNED = { above: 'below', below: 'above' } as const;

/** The same statement of facts that say otherwise: each relation turned, emptied, or of another comparison; each evidence level and state moved. */
export function contradictingFacts(facts: readonly Fact[]): { readonly kind: string; readonly facts: Fact[] }[] {
  const changed = (kind: string, change: (fact: Fact) => Fact) => ({ kind, facts: facts.map(change) });
  return [
    changed('facts turned', (fact) => ({
      ...fact,
      relations: fact.relations.map((one) => ({ ...one, direction: one.direction && TURNED[one.direction] })),
    })),
    changed('facts with no direction', (fact) => ({
      ...fact,
      relations: fact.relations.map((one) => ({ ...one, direction: null })),
    })),
    changed('facts gone', (fact) => ({ ...fact, id: `g${fact.id}` })),
    changed('facts of another kind', (fact) => ({ ...fact, kind: fact.kind === 'count' ? 'flag' : 'count' })),
    changed('facts with one more caveat', (fact) => ({
      ...fact,
      caveats: { ...fact.caveats, further: 'One more thing' },
    })),
  ];
}
