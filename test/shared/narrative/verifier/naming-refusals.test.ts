import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { namingRefusals } from '../../../../shared/narrative/verifier/grounding/naming-refusals.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { FACTS_OF_KINDS } from '../model/facts-of-kinds.ts';
import {
  ALIKE,
  BELOW,
  BOTTLENECK,
  COUNTED,
  FACTS,
  LARGER,
  LATER,
  MIXED,
  OBSERVED,
  RESTATED,
  RISEN,
  SHIFTED,
  SLOWER,
  UNCHANGED,
  UNDATED,
  UNMOVED,
  UNSAID,
  UNTESTED,
} from './facts-of-test.ts';

const FUNNEL = { funnel: { role: 'funnel', opaque: 'funnel_b', text: 'Partner deals' } } as const;
const TREND = 'In the newest mature month,';
const compared = (fact: Fact): Fact => ({ ...fact, labels: { ...UNMOVED.labels, ...fact.labels } });
const inFunnel = (fact: Fact): Fact => ({ ...fact, labels: { ...fact.labels, ...FUNNEL } });

/** What is not named, in any order: `{share}` stands for its placeholder in one fact or, as `{f3.share}`, in another one. */
function unnamedIn(said: string, fact: Fact, others: readonly Fact[] = []): Set<string> {
  const text = said.replaceAll(/\{(\w+)\}/gu, `{${fact.id}.$1}`).replaceAll(/\{\w+\.\w+\}/gu, '{$&}');
  const facts = [fact, ...others];
  const refusals = namingRefusals(readDraft({ text, kind: fact.kind, factIds: facts.map(({ id }) => id) }, facts));
  return new Set(refusals.map(({ span }) => span.replaceAll(/[{}]/gu, '').replace(`${fact.id}.`, '')));
}

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
    ['{segment} moved on.', BELOW, ['stage']],
    ['{segment} at {stage}.', BELOW, []],
    ['{whole} {units} at {stage}.', BELOW, []],
    ['Fewer moved on from {stage}.', BELOW, ['segment', 'comparator']],
    ['Fewer of {segment} moved on from {stage}.', BELOW, ['comparator']],
    ['{entered} {units} came.', COUNTED, ['stage']],
    ['{entered} {units} came to {stage}.', COUNTED, []],
    ['Won deals of {segment} are larger than those of {comparator}.', LARGER, []],
    ['Won deals of {segment} have a mean of {mean}.', LARGER, []],
    ['Won deals have a mean of {mean}.', LARGER, ['segment']],
    ['The assumption "{assumption}" agrees with what was observed.', OBSERVED, []],
    ['{observed} moved on in {segment}.', OBSERVED, []],
    ['{observed} moved on.', OBSERVED, ['segment']],
    ['{observed} moved on in {segment}, against {comparator_observed}.', OBSERVED, ['comparator']],
  ])('%j', (text, fact, names) => {
    expect(unnamedIn(text, fact)).toEqual(new Set(names));
  });

  it.each<[string, Fact, string[]]>([
    ['{segment} was not shown to differ from {comparator} at {stage}.', ALIKE, []],
    ['{segment} was not shown to differ at {stage}.', ALIKE, ['comparator']],
    ['No difference from {comparator} was shown at {stage}.', ALIKE, ['segment']],
    ['{segment} was not shown to differ from {comparator}.', ALIKE, ['stage']],
    ['No segment of {dimension} was shown to differ at {stage}.', UNCHANGED, []],
    ['No segment of {dimension} was shown to differ.', UNCHANGED, ['stage']],
    ['No segment was shown to differ at {stage}.', UNCHANGED, ['dimension']],
    ['No difference from {comparator} was shown at {stage}.', UNMOVED, []],
    ['No difference was shown at {stage}.', UNMOVED, ['comparator']],
    ['No segment of {dimension} was shown to differ at {stage}.', compared(UNCHANGED), []],
    ['By {dimension}, {segment} was not tested.', UNSAID, []],
    ['{segment} was not tested.', UNSAID, ['dimension']],
    ['{tested} were tested.', UNTESTED, []],
  ])('also what was not shown or not tested: %j', (text, fact, names) => {
    expect(unnamedIn(text, fact)).toEqual(new Set(names));
  });

  it.each<[string, Fact, string[]]>([
    ['{share} moved from {stage} in {month}.', RESTATED, []],
    ['{share} moved from {stage}.', RESTATED, ['month']],
    ['{share} moved in {month}.', RESTATED, ['stage']],
    ['{segment} at {stage}.', { ...BELOW, numbers: RESTATED.numbers }, []],
    ['{share} moved from {stage} in {month}, {difference} below.', RESTATED, ['comparator']],
    ['Since {first_month}, {segment} has been above {comparator} from {stage}.', SHIFTED, []],
    ['{segment} has been above {comparator} from {stage}.', SHIFTED, ['first_month']],
    [`${TREND} {segment} lies above {comparator} at {stage}.`, { ...RISEN, numbers: SHIFTED.numbers }, []],
  ])('also the month that it is of: %j', (text, fact, names) => {
    expect(unnamedIn(text, fact)).toEqual(new Set(names));
  });

  it.each<[string, Fact, boolean]>([
    ['a trend', RISEN, true],
    ['a trend of several relations', { ...RISEN, relations: [...RISEN.relations, ...BELOW.relations] }, true],
    ['a difference from others', { ...RISEN, relations: BELOW.relations }, false],
    ['a trend that is not shown by itself', { ...RISEN, relations: RISEN.relations.map(withoutDifference) }, false],
    ['the part of a mix', { ...RISEN, relations: MIXED.relations }, false],
    ['a contrast', { ...RISEN, kind: 'contrast' }, false],
  ])('of %s that it is of the newest mature month: %#', (_, fact, isOfMonth) => {
    const said = '{segment} lies above {comparator} at {stage}.';
    expect(unnamedIn(said, fact)).toEqual(new Set(isOfMonth ? ['f3'] : []));
    expect(unnamedIn(`${TREND} ${said}`, fact)).toEqual(new Set());
    const twice = `${TREND} in the newest mature month, ${said}`;
    expect(unnamedIn(twice, fact)).toEqual(new Set(isOfMonth ? ['f3'] : []));
    expect(unnamedIn(`In the newest month, ${said}`, fact)).toEqual(new Set(isOfMonth ? ['f3'] : []));
  });

  it.each<[string, Fact, string[]]>([
    ['There are {present} in {stage} of {funnel}.', UNDATED, []],
    ['There are {present} in {stage}.', UNDATED, ['funnel']],
    ['{segment} lies below {comparator} from {stage}.', inFunnel(BELOW), ['funnel']],
    ['{segment} lies below {comparator} from {stage} in {funnel}.', inFunnel(BELOW), []],
    ['Won deals of {segment} are larger than those of {comparator}.', inFunnel(LARGER), ['funnel']],
    ['Touches of the {won} have a median of {median}.', inFunnel(ofKind('touches_to_won')), ['funnel']],
    ['The assumption "{assumption}" agrees with what was observed.', inFunnel(OBSERVED), []],
  ])('also the funnel, if it is another one: %j', (text, fact, names) => {
    expect(unnamedIn(text, fact)).toEqual(new Set(names));
  });

  const SLOWER_TOO = {
    ...LATER,
    relations: LATER.relations.map((one, at) => (at === 0 ? one : { ...one, measure: 'time' as const })),
  };
  const NAMED = '{segment} lies {difference} below {comparator} from {stage}';
  it.each<[string, Fact, string[]]>([
    [`${NAMED}; the share that did is {of_all_difference} below.`, BOTTLENECK, ['share']],
    [`${NAMED}: {share}; the share that did is {of_all_difference} below.`, BOTTLENECK, []],
    [`${NAMED}.`, BOTTLENECK, []],
    [`${NAMED}; those who did were slower in {difference_2}.`, SLOWER_TOO, ['share']],
    [`${NAMED}: {share}; those who did were slower in {difference_2}.`, SLOWER_TOO, []],
    [`${NAMED}.`, SLOWER_TOO, []],
    // what moved on at a later stage is a share of its own
    [`${NAMED}; at a later stage, {share_2} moved on, {difference_2} above.`, LATER, []],
    [
      '{segment} is slower than {comparator} from {stage}, in {difference}.',
      { ...BELOW, relations: SLOWER.relations },
      [],
    ],
  ])('also the share that what is added is of: %j', (text, fact, names) => {
    expect(unnamedIn(text, fact)).toEqual(new Set(names));
  });

  it('and no stage of deals, though the fact has one', () => {
    const staged = { ...LARGER, labels: { ...BELOW.labels, ...LARGER.labels } };
    expect(unnamedIn('Won deals of {segment} are larger than those of {comparator}.', staged)).toEqual(new Set());
  });

  it.each(['contrast', 'restated'] as const)('and no stage or month that a %s does not have', (kind) => {
    const { segment, comparator } = BELOW.labels;
    const placeless = { ...BELOW, kind, labels: { ...(segment && { segment }), ...(comparator && { comparator }) } };
    expect(unnamedIn('{segment} lies below {comparator}.', placeless)).toEqual(new Set());
  });

  it('and words of a side are no comparison where none was shown', () => {
    const sideless = { ...BELOW, relations: ALIKE.relations };
    expect(unnamedIn('It lies below at {stage}.', sideless)).toEqual(new Set());
  });

  it('by another part of the same name, if it has one', () => {
    const { stage } = BELOW.labels;
    const alike = { ...BELOW, labels: { ...BELOW.labels, ...(stage && { stage_2: stage }) } };
    expect(unnamedIn('{segment} lies below {comparator} from {stage_2}.', alike)).toEqual(new Set());
    expect(unnamedIn('{segment} lies below {comparator} from {stage_2}.', LATER)).toEqual(new Set(['stage']));
  });

  it('of each relation that is told', () => {
    expect(unnamedIn('{share_2} at {stage}.', LATER)).toEqual(new Set(['segment']));
    expect(unnamedIn('{difference_2} at {stage}.', LATER)).toEqual(new Set(['segment', 'comparator']));
  });

  it('of each cited fact by its own parts', () => {
    const text = '{segment} lies below {comparator} from {stage}; {f24.share} moved on since {f24.first_month}.';
    expect(unnamedIn(text, BELOW, [SHIFTED])).toEqual(new Set(['f24.segment', 'f24.comparator', 'f24.stage']));
  });

  it('says once of two relations which name is missing', () => {
    const draft = { text: '{{f20.difference}}, then {{f20.difference_2}}.', kind: LATER.kind, factIds: ['f20'] };
    expect(namingRefusals(readDraft(draft, [LATER]))).toEqual(
      ['stage', 'segment', 'comparator'].map((name) => ({
        rule: 'naming',
        span: `{{f20.${name}}}`,
        message: `Name {{f20.${name}}}: what is told is told of somebody, somewhere, a difference against something.`,
      })),
    );
  });
});

describe('nothing stands twice', () => {
  const NAMED = '{segment} lies below {comparator} from {stage}';

  it.each<[string, string[]]>([
    [`At {stage}, ${NAMED}.`, ['stage']],
    [`${NAMED}, in {segment}, at {stage}.`, ['segment', 'stage']],
    [`${NAMED}. {segment} is new.`, []],
    [`${NAMED}; {segment} is new.`, []],
    [`${NAMED}: {share} of {segment}.`, []],
    [`${NAMED}, while {segment} is new.`, []],
    [`${NAMED}, which is which.`, []],
  ])('of names, in a clause: %j', (text, names) => {
    expect(unnamedIn(text, BELOW)).toEqual(new Set(names));
  });

  it.each<[string, string[]]>([
    [`${NAMED}: {share} of {whole}, {share}.`, ['share']],
    [`${NAMED}; {whole} of {whole}; {whole}.`, ['whole']],
    [`${NAMED}; {share} of {segment}. At {stage}, {share} of {segment}.`, ['share']],
    [`${NAMED}: {share} against {comparator_share}.`, []],
  ])('of figures, anywhere: %j', (text, names) => {
    expect(unnamedIn(text, BELOW)).toEqual(new Set(names));
  });

  it('of caveats, anywhere', () => {
    const fact = { ...UNTESTED, caveats: { caveat: 'Some are blank' } };
    expect(unnamedIn('{caveat}. {caveat}.', fact)).toEqual(new Set(['caveat']));
    expect(unnamedIn('{caveat}.', fact)).toEqual(new Set());
  });

  it('of clauses that place nothing, anywhere', () => {
    const said = 'of all who set out, no difference was shown';
    const refusalsOf = (text: string) => namingRefusals(readDraft({ text, kind: 'finding', factIds: ['f15'] }, FACTS));
    expect(refusalsOf(`${said}; ${said}.`).map(({ span }) => span)).toContain(said.replace(',', ' ,'));
    expect(refusalsOf(`${said}.`).filter(({ span }) => span.startsWith('of all'))).toEqual([]);
  });

  it('and the second of two is refused', () => {
    const text = 'At {{f5.stage}}, {{f5.entered}} {{f5.units}} entered {{f5.stage}}.';
    expect(namingRefusals(readDraft({ text, kind: 'count', factIds: ['f5'] }, FACTS))).toEqual([
      { rule: 'naming', span: '{{f5.stage}}', message: '{{f5.stage}} stands twice.' },
    ]);
  });
});

it('asks nothing of what is of no place', () => {
  const free = FACTS_OF_KINDS.filter(({ kind }) => /touches_to_won|flag|nothing_found/u.test(kind));
  expect(free.length).toBe(3);
  for (const fact of free) expect(unnamedIn('That is told.', fact)).toEqual(new Set());
});

function withoutDifference(relation: Fact['relations'][number]): Fact['relations'][number] {
  return { ...relation, difference: null };
}

function ofKind(kind: Fact['kind']): Fact {
  const [fact] = FACTS_OF_KINDS.filter((one) => one.kind === kind);
  if (fact === undefined) throw new RangeError(`there is no fact of the kind ${kind}`);
  return fact;
}

describe('what stands, is new or is added is a difference, which is told', () => {
  const BARE = '{segment}: {share} moved on from {stage}';
  it.each<[string, Fact]>([
    [`New in this report: ${BARE}.`, BELOW],
    [`${BARE}. It persists.`, BELOW],
    [`${BARE}. It has persisted since April, and has changed.`, BELOW],
    [`${BARE}. Of all who set out, no difference was shown.`, BELOW],
    [`${BARE}; a difference in the share that moves on was not shown.`, BELOW],
    [`${BARE}. At a later stage, {share_2} moved on, {difference_2} above.`, LATER],
  ])('%j', (text, fact) => {
    expect(unnamedIn(text, fact)).toContain('difference');
    expect(unnamedIn(text.replace(BARE, `${BARE}, {difference} below {comparator}`), fact)).toEqual(new Set());
    expect(unnamedIn(`${BARE}.`, fact)).toEqual(new Set());
  });
});
