import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { expect, it } from 'vitest';
import { eventbridgeBus } from '../../../../shared/adapters/aws/eventbridge-bus.ts';
import { ContractError, StorageError, TransientError } from '../../../../shared/contracts/errors.ts';
import { type Asked, awsError, fakeClient, fakeSleep } from './fake-client.ts';

function busOver(answer: (entries: readonly PutEventsRequestEntry[], number: number) => unknown) {
  const entriesOf = ({ input }: Asked) => input.Entries as readonly PutEventsRequestEntry[];
  const { client, asked } = fakeClient<EventBridgeClient>((call, number) => answer(entriesOf(call), number));
  const { sleep, waits } = fakeSleep();
  const sent = () => asked.map((call) => entriesOf(call).map(({ Detail = '' }) => JSON.parse(Detail).number));
  return { bus: eventbridgeBus(client, 'bus', sleep), asked, sent, waits };
}

const allTaken = (entries: readonly unknown[]) => ({ Entries: entries.map(() => ({ EventId: 'id' })) });
const event = (number: number, filling = '') => ({
  id: `event-${number}`,
  detailType: 'ReportPublished',
  detail: { number, filling },
});

it('puts ten events in a call, in the envelope that consumers know', async () => {
  const { bus, asked, sent } = busOver(allTaken);
  await bus.send(Array.from({ length: 12 }, (_, number) => event(number)));
  expect(sent()).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [10, 11],
  ]);
  expect(asked[0]?.input.Entries).toContainEqual({
    EventBusName: 'bus',
    Source: 'segment-signals',
    DetailType: 'ReportPublished',
    Detail: '{"number":0,"filling":""}',
  });
});

it('keeps a call below 256 KB, counted in bytes', async () => {
  const { bus, sent } = busOver(allTaken);
  // two bytes each in UTF-8
  const filling = 'é'.repeat(50_000);
  await bus.send([1, 2, 3, 4, 5].map((number) => event(number, filling)));
  expect(sent()).toEqual([[1, 2], [3, 4], [5]]);
  await expect(bus.send([event(1, 'é'.repeat(131_072))])).rejects.toThrow(ContractError);
});

it('sends again only what was not taken', async () => {
  const { bus, sent, waits } = busOver((entries, number) => ({
    FailedEntryCount: number === 0 ? 2 : 0,
    Entries: entries.map((_, index) =>
      number === 0 && index % 2 === 1 ? { ErrorCode: 'ThrottlingException' } : { EventId: 'id' },
    ),
  }));
  await bus.send([1, 2, 3, 4].map((number) => event(number)));
  expect(sent()).toEqual([
    [1, 2, 3, 4],
    [2, 4],
  ]);
  expect(waits).toEqual([50]);
});

it('leaves it to the workflow when EventBridge goes on refusing', async () => {
  const { bus, asked } = busOver((entries) => ({ Entries: entries.map(() => ({ ErrorCode: 'InternalFailure' })) }));
  await expect(bus.send([event(1)])).rejects.toThrow(TransientError);
  expect(asked).toHaveLength(8);
});

it('does not ask again for what will never be taken', async () => {
  const { bus, asked } = busOver((entries) => ({ Entries: entries.map(() => ({ ErrorCode: 'NotAuthorized' })) }));
  await expect(bus.send([event(1)])).rejects.toThrow(StorageError);
  expect(asked).toHaveLength(1);
  const denied = busOver(() => {
    throw awsError('AccessDeniedException', 400);
  });
  await expect(denied.bus.send([event(1)])).rejects.toThrow(/Cannot send events to the bus bus: permission/);
});

it.each([
  { id: '', detailType: 'ReportPublished', detail: {} },
  { id: 'event-1', detailType: '', detail: {} },
  { id: 'event-1', detailType: 'ReportPublished', detail: 'text' },
  { id: 'event-1', detailType: 'ReportPublished', detail: [] },
])('refuses the event %j before any is sent', async (refused) => {
  const { bus, asked } = busOver(allTaken);
  await expect(bus.send([event(1), refused])).rejects.toThrow(ContractError);
  expect(asked).toEqual([]);
});
