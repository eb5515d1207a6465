import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { namingRefusals } from '../../../../shared/narrative/verifier/grounding/naming-refusals.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { FACTS_OF_KINDS } from '../model/facts-of-kinds.ts';
import { ALIKE, BELOW, COUNTED, FACTS, LARGER, LATER, OBSERVED, RESTATED, UNCHANGED, UNSAID } from './facts-of-test.ts';

/** `{share}` stands for its placeholder in one fact or, as `{f3.share}`, in another one. */
function unnamedIn(said: string, fact: Fact, others: readonly Fact[] = []): string[] {
  const text = said.replaceAll(/\{(\w+)\}/gu, `{${fact.id}.$1}`).replaceAll(/\{\w+\.\w+\}/gu, '{$&}');
  const facts = [fact, ...others];
  const draft = { text, kind: fact.kind, factIds: facts.map(({ id }) => id) };
  return namingRefusals(readDraft(draft, facts)).map(({ rule, span }) => `${rule} ${span.replaceAll(/[{}]/gu, '')}`);
}

const missing = (fact: Fact, ...names: string[]) => names.map((name) => `naming ${fact.id}.${name}`);

describe('what is told names who, where and against whom', () => {
  it.each<[string, Fact, string[]]>([
    ['{segment} lies below {comparator} from {stage}.', BELOW, []],
    ['{segment} lies {difference} below from {stage}.', BELOW, ['comparator']],
    ['It lies {difference} below {comparator} from {stage}.', BELOW, ['segment']],
    ['{segment} lies {difference} below {comparator}.', BELOW, ['stage']],
    ['{segment} and {comparator} differ by {difference} to {next}.', BELOW, ['stage']],
    ['{difference}.', BELOW, ['segment', 'comparator', 'stage']],
    ['{comparator_share} at {stage}.', BELOW, ['segment', 'comparator']],
    ['{share} moved on from {stage}.', BELOW, ['segment']],
    ['{share} moved on from {stage} in {segment}.', BELOW, []],
    ['{segment} at {stage}.', BELOW, []],
    ['{whole} {units} at {stage}.', BELOW, []],
    ['Fewer moved on from {stage}.', BELOW, ['segment', 'comparator']],
    ['Fewer of {segment} moved on from {stage}.', BELOW, ['comparator']],
    // no side was shown, so that words of one are no comparison of theirs
    ['{segment} lies below at {stage}.', ALIKE, []],
    ['{segment} at {share} and {comparator_share} at {stage}.', ALIKE, ['comparator']],
    ['{segment} at {share} was not shown to differ at {stage}.', ALIKE, []],
    ['{entered} {units} came.', COUNTED, ['stage']],
    ['{entered} {units} came to {stage}.', COUNTED, []],
    ['No segment of {dimension} was shown to differ.', UNCHANGED, ['stage']],
    ['No segment of {dimension} was shown to differ at {stage}.', UNCHANGED, []],
    ['Won deals of {segment} are larger than those of {comparator}.', LARGER, []],
    ['Won deals of {segment} have a mean of {mean}.', LARGER, []],
    ['Won deals have a mean of {mean}.', LARGER, ['segment']],
    ['{share} moved from {stage} in {month}.', RESTATED, []],
    ['{share} moved from {stage}.', RESTATED, ['month']],
    ['{share} moved in {month}.', RESTATED, ['stage']],
    ['{share} moved from {stage} in {month}, {difference} below.', RESTATED, ['comparator']],
    ['The assumption "{assumption}" agrees with what was observed.', OBSERVED, []],
    ['{observed} moved on in {segment}.', OBSERVED, []],
    ['{observed} moved on.', OBSERVED, ['segment']],
    ['{observed} moved on in {segment}, against {comparator_observed}.', OBSERVED, ['comparator']],
    ['{segment} was not tested.', UNSAID, []],
  ])('%j', (text, fact, names) => {
    expect(unnamedIn(text, fact)).toEqual(missing(fact, ...names));
  });

  it('where deals are told, of no stage, though the fact has one', () => {
    const staged = { ...LARGER, labels: { ...BELOW.labels, ...LARGER.labels } };
    expect(unnamedIn('Won deals of {segment} are larger than those of {comparator}.', staged)).toEqual([]);
  });

  it('of a rate of no month, no month', () => {
    const { month: _, ...numbers } = RESTATED.numbers;
    expect(unnamedIn('{share} moved from {stage}.', { ...RESTATED, numbers })).toEqual([]);
  });

  it('by another part of the same name, if it has one', () => {
    const { stage } = BELOW.labels;
    const alike = { ...BELOW, labels: { ...BELOW.labels, ...(stage && { stage_2: stage }) } };
    expect(unnamedIn('{segment} lies below {comparator} from {stage_2}.', alike)).toEqual([]);
    expect(unnamedIn('{segment} lies below {comparator} from {stage_2}.', LATER)).toEqual(missing(LATER, 'stage'));
  });

  it('of each relation that is told, and once of two that lack the same', () => {
    expect(unnamedIn('{share_2} at {stage}.', LATER)).toEqual(missing(LATER, 'segment'));
    expect(unnamedIn('{difference} and {difference_2} at {stage}.', LATER)).toEqual(
      missing(LATER, 'segment', 'comparator'),
    );
  });

  it('of each cited fact by its own parts', () => {
    const [other] = FACTS.filter(({ id }) => id === 'f3');
    const text = '{segment} lies below {comparator} from {stage}; {f3.share} moved on.';
    expect(unnamedIn(text, BELOW, other && [other])).toEqual([
      ...['f3.segment', 'f3.comparator', 'f3.stage'].map((name) => `naming ${name}`),
    ]);
  });

  it('says which name is missing', () => {
    const draft = { text: '{{f1.share}} moved on from {{f1.stage}}.', kind: BELOW.kind, factIds: ['f1'] };
    expect(namingRefusals(readDraft(draft, [BELOW]))).toEqual([
      {
        rule: 'naming',
        span: '{{f1.segment}}',
        message: 'Name {{f1.segment}}: what is told is told of somebody, somewhere, a difference against something.',
      },
    ]);
  });
});

describe('nothing stands twice in a clause', () => {
  const NAMED = '{segment} lies below {comparator} from {stage}';

  it.each<[string, string[]]>([
    [`At {stage}, ${NAMED}.`, ['stage']],
    [`${NAMED}, in {segment}, at {stage}.`, ['segment', 'stage']],
    [`At {stage}, at {stage}, ${NAMED}.`, ['stage', 'stage']],
    [`${NAMED}. {segment} is new.`, []],
    [`${NAMED}; {segment} is new.`, []],
    [`${NAMED}: {share} of {segment}.`, []],
    [`${NAMED}, while {segment} is new.`, []],
    [`${NAMED}, which is which.`, []],
  ])('%j', (text, names) => {
    expect(unnamedIn(text, BELOW)).toEqual(missing(BELOW, ...names));
  });

  it('which is said of the second of two', () => {
    const text = 'At {{f5.stage}}, {{f5.entered}} {{f5.units}} entered {{f5.stage}}.';
    expect(namingRefusals(readDraft({ text, kind: 'count', factIds: ['f5'] }, FACTS))).toEqual([
      { rule: 'naming', span: '{{f5.stage}}', message: '{{f5.stage}} stands twice in one clause.' },
    ]);
  });
});

it('asks nothing of what is of no stage', () => {
  const free = FACTS_OF_KINDS.filter(({ kind }) => /unsaid|touches_to_won|flag|nothing_found/u.test(kind));
  expect(free.length).toBeGreaterThan(3);
  expect(free.flatMap((fact) => unnamedIn('That is told.', fact))).toEqual([]);
});
