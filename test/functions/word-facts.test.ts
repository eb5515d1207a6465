import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { wordFacts } from '../../functions/word-facts.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { unaskedModel } from '../../shared/adapters/unasked-model.ts';
import type { DraftStatement } from '../../shared/contracts/narrative.ts';
import { AcceptedWording, Exchange, WordingRecord } from '../../shared/contracts/wording.ts';
import type { ObjectStore, Wording, WordingOutcome } from '../../shared/ports.ts';
import { factOfTest } from '../shared/narrative/model/fact-of-test.ts';

const root = mkdtempSync(join(tmpdir(), 'word-facts-'));
afterAll(() => rmSync(root, { recursive: true }));

const FACTS = [
  factOfTest('f1'),
  factOfTest('f2'),
  factOfTest('f3', { kind: 'flag', labels: {}, numbers: {}, relations: [] }),
];
const draft = (id: string, text: string): DraftStatement => ({ factIds: [id], kind: 'finding', text });
const TEMPLATES = FACTS.map(({ id }) => draft(id, `template of ${id}`));
const verify = ({ text }: DraftStatement) =>
  text.includes('should') ? [{ rule: 'directive', span: 'should', message: '' }] : [];

let stores = 0;
function emptyStore(): ObjectStore {
  stores += 1;
  return folderStore(join(root, String(stores)));
}

function modelSaying(...outcomes: readonly WordingOutcome[]): Wording & { readonly asked: object[] } {
  const asked: object[] = [];
  return {
    asked,
    model: 'model',
    budget: { milliseconds: 1000, tokens: 500 },
    ask: async (request, left) => {
      asked.push({ ids: JSON.parse(request.facts).facts.map(({ id }: { id: string }) => id), left });
      const outcome = outcomes[asked.length - 1] ?? { kind: 'unavailable', reason: 'throttled' };
      const spent = { milliseconds: 100, inputTokens: 30, outputTokens: 20 };
      return { outcome, spent, sent: { request: asked.length }, responses: [{ answer: asked.length }] };
    },
    cost: ({ inputTokens }) => ({ currency: 'EUR', amount: inputTokens / 10 }),
  };
}

const saying = (...statements: DraftStatement[]): WordingOutcome => ({
  kind: 'answer',
  text: JSON.stringify({ statements }),
});

async function worded(objects: ObjectStore, wording: Wording, plan: { runId?: string; identity?: string } = {}) {
  const { runId = 'run', identity = 'identity' } = plan;
  const planned = { runId, identity, ...(wording.model === undefined ? {} : { model: wording.model }) };
  const statements = await wordFacts(FACTS, planned, { verify, templates: TEMPLATES }, { objects, wording });
  const record = WordingRecord.parse(await json(objects, `runs/${runId}/wording.json`));
  return { texts: statements.map(({ draft: { text } }) => text), record };
}

async function json(objects: ObjectStore, key: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode((await objects.read(key)) ?? new Uint8Array()));
}
const keysBelow = async (objects: ObjectStore, prefix: string) => (await objects.list(prefix)).map(({ key }) => key);

it('has the words of templates where there is no model, and keeps nothing of it but that', async () => {
  const objects = emptyStore();
  const { texts, record } = await worded(objects, unaskedModel());
  expect(texts).toEqual(['template of f1', 'template of f2', 'template of f3']);
  expect(record).toMatchObject({ model: null, reused: false, requests: 0, cost: null, byModel: [], byTemplate: [] });
  expect(await keysBelow(objects, '')).toEqual(['runs/run/wording.json']);
});

it('asks the model for facts that leave something to word, and tells in the run what was replaced and why', async () => {
  const objects = emptyStore();
  const model = modelSaying(saying(draft('f1', 'model of f1'), draft('f2', 'You should.')));
  const { texts, record } = await worded(objects, model);
  expect(texts).toEqual(['model of f1', 'template of f2', 'template of f3']);
  expect(model.asked).toEqual([
    { ids: ['f1', 'f2'], left: { milliseconds: 1000, tokens: 500 } },
    { ids: ['f2'], left: { milliseconds: 900, tokens: 450 } },
  ]);
  expect(record).toEqual({
    ...{ model: 'model', reused: false, requests: 2, stopped: 'throttled', unusable: [] },
    spent: { milliseconds: 200, inputTokens: 60, outputTokens: 40 },
    cost: { currency: 'EUR', amount: 6 },
    byModel: ['f1'],
    byTemplate: ['f2', 'f3'],
    refused: [{ factId: 'f2', text: 'You should.', refusals: [{ rule: 'directive', span: 'should', message: '' }] }],
    unsaid: [],
  });
  const exchanges = ['runs/run/wording/001.json', 'runs/run/wording/002.json'];
  expect(await keysBelow(objects, 'runs/run/wording/')).toEqual(exchanges);
  expect(Exchange.parse(await json(objects, exchanges[1] ?? ''))).toEqual({
    ...{ model: 'model', outcome: 'unavailable', reason: 'throttled' },
    spent: { milliseconds: 100, inputTokens: 30, outputTokens: 20 },
    ...{ request: { request: 2 }, responses: [{ answer: 2 }] },
  });
});

it('has the same words for the same facts, without asking again: of one identity and of others', async () => {
  const objects = emptyStore();
  const first = await worded(objects, modelSaying(saying(draft('f1', 'model of f1'))), { runId: 'first' });
  const another = modelSaying(saying(draft('f1', 'other words'), draft('f2', 'other words')));
  const again = await worded(objects, another, { runId: 'again', identity: 'another' });
  expect(again.texts).toEqual(first.texts);
  expect(again.record).toMatchObject({ reused: true, requests: 0, byModel: ['f1'], spent: { inputTokens: 0 } });
  expect(another.asked).toEqual([]);
  const [key = '', ...others] = await keysBelow(objects, 'wording/');
  expect(others).toEqual([]);
  expect(AcceptedWording.parse(await json(objects, key))).toEqual({
    ...{ model: 'model', identity: 'identity' },
    statements: [draft('f1', 'model of f1')],
  });
  // who makes the version again knows the model's name, and never asks it
  expect((await worded(objects, unaskedModel('model'), { runId: 'verified' })).texts).toEqual(first.texts);
});

it('keeps also that a model gave nothing, so that a version does not change with the weather', async () => {
  const objects = emptyStore();
  const { texts } = await worded(objects, modelSaying(), { runId: 'first' });
  const later = await worded(objects, modelSaying(saying(draft('f1', 'model of f1'))), { runId: 'later' });
  expect(later.texts).toEqual(texts);
  expect(later.record.byTemplate).toEqual(['f1', 'f2', 'f3']);
});

it('has the words of the run that was first, where two word the same facts at once', async () => {
  const objects = emptyStore();
  const slow = modelSaying(saying(draft('f1', 'slow')));
  const racing = {
    ...slow,
    ask: async (...given: Parameters<Wording['ask']>) => {
      if (slow.asked.length === 0) await worded(objects, modelSaying(saying(draft('f1', 'fast'))), { runId: 'fast' });
      return slow.ask(...given);
    },
  };
  expect((await worded(objects, racing, { runId: 'slow' })).texts[0]).toBe('fast');
});

it('does not take on trust what was kept', async () => {
  const objects = emptyStore();
  await worded(objects, modelSaying(saying(draft('f1', 'model of f1'))));
  const [key = ''] = await keysBelow(objects, 'wording/');
  const changed = { model: 'model', identity: 'identity', statements: [draft('f1', 'You should.')] };
  await objects.write(key, new TextEncoder().encode(JSON.stringify(changed)));
  const { texts, record } = await worded(objects, modelSaying());
  expect(texts[0]).toBe('template of f1');
  expect(record.refused.map(({ text }) => text)).toEqual(['You should.']);
});

it('has spent what an attempt of the step spent that broke off', async () => {
  const objects = emptyStore();
  await worded(objects, modelSaying(saying(draft('f1', 'model of f1'))));
  // its words were not yet kept
  rmSync(join(root, String(stores), 'wording'), { recursive: true });
  const model = modelSaying();
  const { record } = await worded(objects, model);
  expect(model.asked).toEqual([{ ids: ['f1', 'f2'], left: { milliseconds: 800, tokens: 400 } }]);
  expect(record).toMatchObject({
    ...{ requests: 3, spent: { milliseconds: 300, inputTokens: 90, outputTokens: 60 } },
    cost: { amount: 9 },
  });
});

it('tells what a run spent also where its words were kept and the step broke off after that', async () => {
  const objects = emptyStore();
  const first = await worded(objects, modelSaying(saying(draft('f1', 'model of f1'))));
  const model = modelSaying();
  const { record } = await worded(objects, model);
  expect(model.asked).toEqual([]);
  const { requests, spent, cost, byModel } = first.record;
  expect(record).toMatchObject({ reused: false, requests, spent, cost, byModel });
});
