import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import type { Flag } from '../../../../shared/contracts/outputs.ts';
import type { NotTested } from '../../../../shared/contracts/signal.ts';
import type { Candidate } from '../../../../shared/narrative/facts/candidate.ts';
import { flagFacts } from '../../../../shared/narrative/facts/flag-facts.ts';
import { unsaidFacts } from '../../../../shared/narrative/facts/unsaid-facts.ts';
import { labelsOf } from '../../../../shared/narrative/labels.ts';
import { renderDraft } from '../../../../shared/narrative/render-draft.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { sampleSources } from '../facts/sample-sources.ts';

const { detected, scope } = sampleSources();
const labels = labelsOf({ ...scope, currency: 'USD' });
/** What the sample's labels hold for the page alone. */
const MARKUP = ' <b>';

/** Every way in which a candidate is told, each accepted by the verifier. */
function toldAs({ place: _, severity: __, ...told }: Candidate): string[] {
  const named = Object.entries(told.labels).map(([name, { role, text, thing }]) => [
    name,
    { role, text, opaque: thing.replaceAll(/[^a-z]+/giu, '_') },
  ]);
  const fact = { ...told, id: 'f1', labels: Object.fromEntries(named), audiences: ['revops'] } as unknown as Fact;
  return draftsOf(fact).map((draft) => {
    expect(verifyStatement(draft, [fact]), draft.text).toEqual([]);
    return renderDraft(draft.text, [fact]).replaceAll(MARKUP, '');
  });
}

function untested(count: number): string[] {
  const notTested = Array.from({ length: count }, (_, index): NotTested => {
    const segment = `segment_${'abcdef'[index]}`;
    const place = { dimension: 'region', segment, funnel: 'acquisition', stage: 'stage_2' };
    const test = {
      claim: 'level',
      metric: 'stage_conversion',
      comparator: null,
      against: null,
      reason: 'small_sample',
    };
    return { ...place, ...test, id: `level/stage_conversion/region.${segment}/acquisition.stage_2` } as NotTested;
  });
  const budget = { ...detected.budget, notTested: 0 };
  return unsaidFacts({ ...detected, budget, notTested }, [], [], labels).flatMap(toldAs);
}

describe('what had no test', () => {
  it('is one segment, or several', () => {
    expect(untested(1)).toEqual(
      expect.arrayContaining([
        'At Marketing qualified, by Region, segment_a was not tested (too few units on one side).',
        'Conversion at Marketing qualified was not tested in segment_a (Region): too few units on one side.',
        'By Region, conversion at Marketing qualified was not tested in segment_a (too few units on one side).',
      ]),
    );
    expect(untested(3)).toContain(
      'At Marketing qualified, by Region, these were not tested: segment_a; segment_b; segment_c (too few units on one side).',
    );
  });

  it('is not all named where there are more', () => {
    for (const text of untested(4)) expect(text).toContain('segment_a; segment_b; segment_c; further segments (');
  });

  it('is counted, beside what was tested if anything was', () => {
    const counted = (tested: number, notTested: number) =>
      unsaidFacts(
        { ...detected, notTested: [], budget: { ...detected.budget, tested, notTested } },
        [],
        [],
        labels,
      ).flatMap(toldAs);
    expect(counted(0, 13)).toEqual(['In this report, 13 comparisons could not be tested.']);
    expect(counted(0, 1)).toEqual(['In this report, 1 comparison could not be tested.']);
    expect(counted(1, 13)).toContain('In this report, 1 comparison was tested; 13 could not be tested.');
    expect(counted(5, 0)).toEqual([]);
  });
});

describe('where quality lets nothing be said', () => {
  const silenced = (stages: readonly string[]) =>
    unsaidFacts(
      { ...detected, notTested: [], budget: { ...detected.budget, notTested: 0 } },
      stages.map((stage) => ({
        ...{ dimension: 'region', funnel: 'acquisition', stage, says: 'nothing' as const, because: ['blank/region'] },
      })),
      [{ id: 'blank/region', sentence: 'Region is blank' } as Flag],
      labels,
    ).flatMap(toldAs);

  it('stages are not all named where there are more', () => {
    const stages = ['stage_1', 'stage_2', 'stage_3', 'stage_4'];
    expect(silenced(stages.slice(0, 3)).join()).not.toContain('further');
    for (const text of silenced(stages)) expect(text).toMatch(/, [^,]+ and further stages/);
  });
});

describe('flags of which the same is told', () => {
  const flagsOf = (count: number) =>
    flagFacts(
      Array.from({ length: count }, (_, index): Flag => {
        const dimension = `dimension_${'abcdefgh'[index]}`;
        return { ...blank, id: `blank/${dimension}`, dimension, sentence: `${dimension} is blank` };
      }),
      labels,
    );
  const blank = { kind: 'blank', severity: 'warn', funnel: null } as unknown as Flag;

  it('are one fact that cites them all, and says where not all are named', () => {
    const [six, ...none] = flagsOf(6);
    expect(none).toEqual([]);
    expect(six?.cites).toHaveLength(6);
    expect(six && toldAs(six)[0]).toMatch(/dimension_b, .* and dimension_f\.$/);
    const [eight] = flagsOf(8);
    expect(eight?.cites).toHaveLength(8);
    for (const text of eight ? toldAs(eight) : []) expect(text).toMatch(/dimension_f and further dimensions\.$/);
  });
});

it('a caveat is told in full, as long as any of ours is', () => {
  const sentence = `8 of the 12 entrants entered before their source was observed: ${'times count them from then on '.repeat(12)}`;
  const [flag] = flagFacts(
    [{ kind: 'x', severity: 'warn', dimension: null, funnel: null, id: 'x', sentence } as unknown as Flag],
    labels,
  );
  expect(flag?.caveats.caveat).toBe(sentence.trim());
});
