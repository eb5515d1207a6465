import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const FROZEN = {
  'tuning.jsonl': '0343cb48b9c15911c7cdb1513c45602db678d1953e4d0610c86e2d0f8d46ce2d',
  'held-out.jsonl': '4e82be8832c13905a5792652927eb545c24baf072423b4b711e8c488e32d821f',
};

const VIOLATING = [
  ...['directive', 'purposive', 'evaluative', 'covert_advice', 'cause'],
  ...['forecast', 'over_claiming', 'blame', 'instruction'],
];
const PERMITTED = [
  ...[
    'count',
    'level',
    'pair',
    'time',
    'pattern',
    'money',
    'trend',
    'mix',
    'shift',
    'life_cycle',
    'caveat',
    'not_tested',
  ],
  ...['assumption', 'quality', 'ledger', 'attribution', 'label_trap', 'word_trap', 'disclaimer', 'long'],
];

const Row = z.strictObject({
  id: z.string(),
  text: z.string().trim().min(5),
  verdict: z.enum(['permitted', 'violating']),
  category: z.enum([...VIOLATING, ...PERMITTED]),
  labels: z.array(z.string().min(1)),
  note: z.string().optional(),
});

const tuning = rowsOf('tuning.jsonl');
const heldOut = rowsOf('held-out.jsonl');
const all = [...tuning, ...heldOut];

// what fails is told by id: no text of the held-out third is ever printed
test.each(Object.entries(FROZEN))('%s is the frozen one', (file, sha256) => {
  expect(sha256Of(contentOf(file))).toBe(sha256);
});

test('sentences enough on either side, and no text twice', () => {
  expect(all.filter(({ verdict }) => verdict === 'permitted').length).toBeGreaterThanOrEqual(450);
  expect(all.filter(({ verdict }) => verdict === 'violating').length).toBeGreaterThanOrEqual(600);
  expect(new Set(all.map(({ text }) => text.toLowerCase())).size).toBe(all.length);
});

test('an id is the category and the hash of the text', () => {
  const wrong = all.filter(({ id, category, text }) => id !== `${category}-${sha256Of(text).slice(0, 10)}`);
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a verdict is that of its category, and a label stands in its text', () => {
  const wrong = all.filter(
    ({ verdict, category, labels, text }) =>
      VIOLATING.includes(category) !== (verdict === 'violating') || !labels.every((label) => text.includes(label)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('numbers stand both rendered and as placeholders', () => {
  for (const verdict of ['permitted', 'violating']) {
    const texts = all.filter((row) => row.verdict === verdict).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('{{')).length, verdict).toBeGreaterThan(40);
    expect(texts.filter((text) => /\d%|\d points/.test(text)).length, verdict).toBeGreaterThan(100);
  }
});

describe.each([
  ['violating', VIOLATING, 60],
  ['permitted', PERMITTED, 12],
] as const)('%s', (_verdict, categories, least) => {
  test.each(categories)('%s: enough of it, every third by hash held out', (category) => {
    const ids = all
      .filter((row) => row.category === category)
      .map(({ id, text }) => ({ id, hash: sha256Of(text) }))
      .toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
      .map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(least);
    expect(idsOf(heldOut, category)).toEqual(ids.filter((_, index) => index % 3 === 2));
    expect(idsOf(tuning, category)).toEqual(ids.filter((_, index) => index % 3 !== 2));
  });
});

function idsOf(rows: readonly z.infer<typeof Row>[], category: string): string[] {
  return rows.filter((row) => row.category === category).map(({ id }) => id);
}

function rowsOf(file: string): z.infer<typeof Row>[] {
  return contentOf(file)
    .trimEnd()
    .split('\n')
    .map((line) => Row.parse(JSON.parse(line)));
}

function contentOf(file: string): string {
  return readFileSync(new URL(`evaluation/${file}`, import.meta.url), 'utf8');
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
