import { expect, test } from 'vitest';
import type { Pattern } from '../../../../shared/contracts/signal.ts';
import { findingsOf } from '../../../../shared/narrative/findings.ts';
import { findingsList } from '../../../../shared/report/page/findings-list.ts';
import { pageOutline } from '../../../../shared/report/page/page-outline.ts';
import { sampleSignal } from '../../signals/sample-signal.ts';
import { sampleOutputs } from './sample-outputs.ts';

const outline = pageOutline(sampleOutputs().scorecards, []);
const figure = sampleSignal().comparator.figure;
const signals = ['industry_1', 'industry_2'].map((segment) =>
  sampleSignal({
    ...{ id: `of/${segment}`, dimension: 'industry', segment, funnel: 'acquisition', stage: 'stage_2' },
    comparator: { kind: 'segment', segments: ['industry_4'], months: [], figure },
  }),
);
const patterns = signals.flatMap(({ id, dimension, segment, funnel, stage, evidence }) =>
  (['drop_off', 'fewer'] as const).map(
    (kind): Pattern => ({
      ...{ id: `${kind}/${id}`, kind, dimension, segment, funnel, stage, evidence, signals: [id] },
      ...{ conditional: null, unconditional: null, howMany: null },
    }),
  ),
);

test('every pattern has one place: its item, the link to its signal where it shares the name, or its own name', () => {
  const { markup } = findingsList(findingsOf({ signals, patterns, shifts: [] }, outline), outline);
  const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
  expect(markup.match(/<h3>/g)).toHaveLength(1);
  const text = markup.replace(/<[^>]*>/g, '');
  expect(text.match(/Drop-off/g)).toHaveLength(1);
  expect(text).toContain('Fewer move on: Software');
});
