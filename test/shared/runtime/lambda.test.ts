import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ContractError, ExportError } from '../../../shared/contracts/errors.ts';
import { type Ports, step } from '../../../shared/ports.ts';
import { lambda } from '../../../shared/runtime/lambda.ts';

const ports = {
  clock: { now: () => new Date(0) },
  objects: { write: async () => {} },
} as unknown as Ports;
const context = { getRemainingTimeInMillis: () => 1000 } as never;

function handlerOf(run: (input: { runId: string }) => Promise<{ rows: number }>) {
  const lines: string[] = [];
  const counted = step({
    name: 'CountRows',
    input: z.strictObject({ runId: z.string() }),
    output: z.strictObject({ rows: z.int() }),
    run,
  });
  let made = 0;
  const makePorts = () => {
    made += 1;
    return ports;
  };
  const handler = lambda(counted, makePorts, (line) => lines.push(line));
  const call = (event: unknown) => handler(event, context);
  return { call, made: () => made, logged: () => lines.map((line) => JSON.parse(line)) };
}

describe('a step as a Lambda handler', () => {
  it('runs between its schemas, with ports that are made once and not before', async () => {
    const { call, made } = handlerOf(async ({ runId }) => ({ rows: runId.length }));
    expect(made()).toBe(0);
    expect(await call({ runId: 'abc' })).toEqual({ rows: 3 });
    expect(await call({ runId: '' })).toEqual({ rows: 0 });
    expect(made()).toBe(1);
  });

  it.each([
    [{}, 'input'],
    [{ runId: 'a', more: 1 }, 'input'],
    [undefined, 'input'],
    [{ runId: 'a'.repeat(300_000) }, 'input'],
  ])('refuses the input %o', async (event, side) => {
    const { call } = handlerOf(async () => ({ rows: 1 }));
    const refused = call(event);
    await expect(refused).rejects.toThrow(ContractError);
    await expect(refused).rejects.toThrow(`the ${side} of CountRows`);
  });

  it('refuses an output that the contract does not know', async () => {
    const { call } = handlerOf(async () => ({ rows: 0.5 }));
    await expect(call({ runId: 'a' })).rejects.toThrow('the output of CountRows is not what its contract says: rows');
  });

  it('lets through what the step threw, as it is', async () => {
    const error = new ExportError('leads.csv is empty');
    const { call } = handlerOf(() => Promise.reject(error));
    await expect(call({ runId: 'a' })).rejects.toBe(error);
  });
});

describe('the log of a step', () => {
  it('is one line with a metric of CloudWatch in it', async () => {
    const { call, logged } = handlerOf(async () => ({ rows: 1 }));
    await call({ runId: 'monthly-2026-10' });
    expect(logged()).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: 'SegmentSignals',
              Dimensions: [['step']],
              Metrics: [
                { Name: 'milliseconds', Unit: 'Milliseconds' },
                { Name: 'failures', Unit: 'Count' },
              ],
            },
          ],
        },
        level: 'INFO',
        step: 'CountRows',
        runId: 'monthly-2026-10',
        milliseconds: expect.any(Number),
        failures: 0,
      },
    ]);
  });

  it('names an error and quotes nothing of it', async () => {
    const { call, logged } = handlerOf(() => Promise.reject(new ExportError('row 7: jane@example.com')));
    await call({ runId: 'a' }).catch(() => undefined);
    expect(logged()).toMatchObject([{ level: 'ERROR', error: 'ExportError', failures: 1, runId: 'a' }]);
    expect(JSON.stringify(logged())).not.toContain('jane');
  });
});
