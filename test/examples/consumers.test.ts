import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { experimentConcluded, postMortemConcluded } from '../../examples/consumers/conclusion.ts';
import { consumeFolder } from '../../examples/consumers/consume-folder.ts';
import { folderWorkList } from '../../examples/consumers/folder-work-list.ts';
import { readMessage } from '../../examples/consumers/message.ts';
import { sqsConsumer } from '../../examples/consumers/sqs-consumer.ts';
import { take, type WorkItem, type WorkList } from '../../examples/consumers/work-list.ts';
import { recordConclusion } from '../../functions/doors/conclusion-door.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { GOLDEN_1_0 } from '../contracts/events/golden-events.ts';

const folder = mkdtempSync(join(tmpdir(), 'consumers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bodyOf = (type: string) => JSON.stringify(GOLDEN_1_0.find((event) => event['detail-type'] === type));
const UNDER = 'golden-UnderperformanceDetected';

describe('a consumer of a queue', () => {
  test('does the work of a message once, however often and in whatever order messages come', async () => {
    const bodies = ['UnderperformanceDetected', 'SuddenShiftDetected', 'AssumptionContradicted', 'SignalRetracted'];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...bodies, ...bodies], { minLength: 8, maxLength: 8 }), async (order) => {
        const { work, items } = memoryWorkList();
        for (const type of order) await take(readMessage(bodyOf(type)), work);
        expect([...items.keys()].sort()).toEqual(
          [UNDER, 'golden-AssumptionContradicted', 'golden-SuddenShiftDetected'].sort(),
        );
        // taken back, whether that came before or after it
        expect(items.get(UNDER)?.state).toBe('withdrawn');
      }),
      { numRuns: 40 },
    );
  });

  test('what was concluded stays so when its signal is taken back', async () => {
    const { work, items } = memoryWorkList();
    await take(readMessage(bodyOf('UnderperformanceDetected')), work);
    const item = items.get(UNDER);
    expect(item).toMatchObject({
      state: 'open',
      evidence: ['reports/monthly/2026-10/v0001/packs/falls_behind-below.json'],
    });
    if (item !== undefined) await work.replace({ ...item, state: 'concluded' });
    await take(readMessage(bodyOf('SignalRetracted')), work);
    expect(items.get(UNDER)?.state).toBe('concluded');
  });

  test('on a laptop takes messages away when they are done, and keeps what it cannot read', async () => {
    const queue = join(folder, 'queue');
    mkdirSync(queue);
    const messages = { a: bodyOf('UnderperformanceDetected'), b: '{"half', c: bodyOf('SignalRetracted') };
    for (const [name, body] of Object.entries(messages)) writeFileSync(join(queue, `${name}.json`), body);
    const dead = join(folder, 'dead');
    expect(await consumeFolder(queue, join(folder, 'work'), dead)).toEqual({
      ...{ added: 1, duplicate: 0, withdrawn: 1, dead_letter: 1 },
    });
    expect([readdirSync(queue), readdirSync(dead)]).toEqual([[], ['b.json']]);
    expect(await folderWorkList(join(folder, 'work')).read(UNDER)).toMatchObject({ state: 'withdrawn' });
    expect(await consumeFolder(join(folder, 'none'), join(folder, 'work'), dead)).toMatchObject({ added: 0 });
  });

  test('on AWS gives back alone what it could not take', async () => {
    const { work, items } = memoryWorkList();
    const broken: WorkList = {
      ...work,
      add: (item) =>
        item.type === 'SuddenShiftDetected' ? Promise.reject(new TypeError('row of Acme')) : work.add(item),
    };
    const Records = ['UnderperformanceDetected', 'SuddenShiftDetected'].map((type) => ({
      messageId: type,
      body: bodyOf(type),
    }));
    const lines: string[] = [];
    const answer = await sqsConsumer(broken, (line) => lines.push(line))({
      Records: [...Records, { messageId: 'x', body: 'x' }],
    });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'SuddenShiftDetected' }, { itemIdentifier: 'x' }]);
    expect([...items.keys()]).toEqual([UNDER]);
    // why, by its name: its words may quote the message
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'ERROR', messageId: 'SuddenShiftDetected', error: 'TypeError' },
      { level: 'ERROR', messageId: 'x', error: 'UnreadableMessage' },
    ]);
  });

  test('answers with what it came to, which is kept once', async () => {
    const { work, items } = memoryWorkList();
    await take(readMessage(bodyOf('UnderperformanceDetected')), work);
    const item = items.get(UNDER);
    if (item === undefined) throw new Error('no work');
    const store = folderStore(join(folder, 'store'));
    const concluded = { reference: 'PM-7', concludedOn: '2026-11-20' };
    const answers = [
      postMortemConcluded(item, 'explained', concluded),
      postMortemConcluded(item, 'not_explained', concluded),
      experimentConcluded({ ...item, key: 'another' }, 'undecided', concluded),
    ];
    const outcomes = [];
    for (const answer of answers) outcomes.push((await recordConclusion(store, answer)).outcome);
    expect(outcomes).toEqual(['kept', 'duplicate', 'kept']);
    const wrong = { ...answers[0], detail: { ...answers[0]?.detail, concludedOn: 'yesterday' } };
    expect(await recordConclusion(store, wrong as never)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('concludedOn'),
    });
    expect(await recordConclusion(store, { 'detail-type': 'ReportPublished', detail: {} })).toMatchObject({
      outcome: 'refused',
    });
    expect((await store.list('conclusions/')).length).toBe(2);
  });
});

function memoryWorkList(): { readonly work: WorkList; readonly items: ReadonlyMap<string, WorkItem> } {
  const items = new Map<string, WorkItem>();
  const work: WorkList = {
    add: async (item) => {
      if (items.has(item.key)) return 'there';
      items.set(item.key, item);
      return 'added';
    },
    read: async (key) => items.get(key),
    replace: async (item) => {
      items.set(item.key, item);
    },
  };
  return { work, items };
}
