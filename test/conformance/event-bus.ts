import { afterEach, describe, expect, it } from 'vitest';
import type { EventBus } from '../../shared/ports.ts';

export type Queue = { readonly name: string; readonly pattern: unknown };
/** The bodies of the messages that have arrived in a queue so far. */
export type Received = (queue: string) => Promise<readonly unknown[]>;
export type MadeBus = { readonly bus: EventBus; readonly received: Received; readonly dispose: () => Promise<void> };

const QUEUES: readonly Queue[] = [
  { name: 'everything', pattern: { source: ['segment-signals'] } },
  { name: 'published', pattern: { source: ['segment-signals'], 'detail-type': ['ReportPublished', 'ReportBlocked'] } },
  {
    name: 'large-shifts',
    pattern: { 'detail-type': [{ suffix: 'Detected' }], detail: { segment: { dimension: ['industry'] } } },
  },
  { name: 'others', pattern: { source: [{ 'anything-but': 'segment-signals' }] } },
];

/** What every event bus does. `make` gives a bus whose messages go to these queues by their EventBridge patterns. */
export function eventBusContract(make: (queues: readonly Queue[]) => Promise<MadeBus>): void {
  let made: MadeBus;
  afterEach(() => made.dispose());

  const detail = {
    id: 'event-1',
    version: 'v0001',
    segment: { dimension: 'industry', segment: 'energy' },
    period: '2026-10',
  };

  describe('an event bus', () => {
    it('delivers an event to each queue whose pattern matches, and to no other', async () => {
      made = await make(QUEUES);
      await made.bus.send([
        { id: 'event-1', detailType: 'ReportPublished', detail },
        { id: 'event-2', detailType: 'SuddenShiftDetected', detail },
        { id: 'event-3', detailType: 'SuddenShiftDetected', detail: { ...detail, segment: { dimension: 'region' } } },
      ]);
      expect(await typesIn('everything')).toEqual(['ReportPublished', 'SuddenShiftDetected', 'SuddenShiftDetected']);
      expect(await typesIn('published')).toEqual(['ReportPublished']);
      expect(await made.received('large-shifts')).toMatchObject([{ detail }]);
      expect(await made.received('others')).toEqual([]);
    });

    it('carries the detail in the envelope of EventBridge, unchanged', async () => {
      made = await make(QUEUES);
      const told = {
        name: 'Zürich 名前 🦆 "quoted" \\ \n',
        none: null,
        count: 0,
        share: 0.1,
        list: [1, [2]],
        empty: {},
      };
      await made.bus.send([{ id: 'event-1', detailType: 'QualityFlagged', detail: told }]);
      const [message] = await made.received('everything');
      expect(message).toMatchObject({
        source: 'segment-signals',
        'detail-type': 'QualityFlagged',
        id: expect.any(String),
      });
      expect((message as { detail: unknown }).detail).toEqual(told);
    });

    it('delivers more events at once than EventBridge takes in a call', async () => {
      made = await make(QUEUES);
      const numbers = Array.from({ length: 33 }, (_, index) => index);
      await made.bus.send(
        numbers.map((number) => ({ id: `event-${number}`, detailType: 'ReportPublished', detail: { number } })),
      );
      const arrived = (await made.received('published')).map(
        (message) => (message as { detail: { number: number } }).detail.number,
      );
      expect(arrived.sort((first, second) => first - second)).toEqual(numbers);
    });

    it('sends nothing when there is nothing to send', async () => {
      made = await make(QUEUES);
      await made.bus.send([]);
      expect(await made.received('everything')).toEqual([]);
    });

    it('may be asked to send the same event again', async () => {
      made = await make(QUEUES);
      const event = { id: 'event-1', detailType: 'ReportPublished', detail };
      await made.bus.send([event]);
      await made.bus.send([event, { ...event, id: 'event-2' }]);
      expect((await made.received('published')).length).toBeGreaterThanOrEqual(2);
    });
  });

  async function typesIn(queue: string): Promise<string[]> {
    return (await made.received(queue)).map((message) => (message as { 'detail-type': string })['detail-type']).sort();
  }
}
