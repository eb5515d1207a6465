import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestReview } from '../../../infra/local/request-review.ts';
import { streamSession } from '../../../infra/local/session.ts';
import { InvalidRequestError } from '../../../shared/contracts/errors.ts';

const golden = fileURLToPath(new URL('../../golden/ordinary-month/', import.meta.url));
const REVIEWS = `reviews:
  - { id: board, label: Board, cadence: monthly, windowDays: 60, mayRequest: [cro] }
`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'request-'));
  cpSync(golden, root, { recursive: true });
  const file = join(root, 'definitions.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${REVIEWS}`);
});
afterAll(() => rmSync(root, { recursive: true }));

function ask(changed: object = {}) {
  const silent = { write: () => true } as unknown as NodeJS.WriteStream;
  const session = streamSession(new AbortController().signal, silent, silent, () => {});
  const ticket = { schemaVersion: '1.0', ticket: 'OPS-17', review: 'board', period: '2025-03', requester: 'cro' };
  const clock = { now: () => new Date('2025-04-20T12:00:00Z') };
  const store = join(root, 'store');
  const files = { definitions: join(root, 'definitions.yaml'), exports: join(root, 'exports'), store, threads: 1 };
  return requestReview({ ...files, detail: { ...ticket, ...changed }, clock }, session);
}
const told = () => readdirSync(join(root, 'store/outbox/events'));

it('makes the review that a ticket asks for, where reviews are published, and no other for that ticket', async () => {
  const finished = await ask();
  expect(finished?.published.version).toBe('reports/review/board/2025-03/v0001');
  expect(await ask()).toBeUndefined();
  expect(await ask({ requester: 'intern' })).toBeUndefined();
});

it('tells who may not, on the bus as well, once', async () => {
  const before = told().length;
  const asked = { ticket: 'OPS-18', requester: 'intern' };
  await expect(ask(asked)).rejects.toThrow(InvalidRequestError);
  expect(told().length).toBe(before + 1);
  expect(await ask(asked)).toBeUndefined();
  expect(told().length).toBe(before + 1);
});
