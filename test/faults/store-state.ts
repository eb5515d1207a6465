import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { type Manifest, Outbox, type Pointer, Signals } from '../../shared/contracts/outputs.ts';
import { isLive } from '../../shared/signals/life-cycle.ts';

const POINTER = 'reports/monthly/latest.json';
/** Of signals, which a later version may take back; every other event says what was so at the time. */
const TAKEN_BACK = ['UnderperformanceDetected', 'OutperformanceDetected', 'SuddenShiftDetected'];

type Delivered = { readonly id: string; readonly 'detail-type': string; readonly detail: Detail };
type Detail = Outbox['events'][number]['detail'];

/** Checksums by path of everything that others read: versions, pointers, events. */
export function publicFiles(store: string): Readonly<Record<string, string>> {
  const names = globSync('{reports,blocked,outbox}/**/*', { cwd: store }).filter((name) =>
    statSync(join(store, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, contentHash(readFileSync(join(store, name)))]));
}

/** The key of the version that is current, such as `reports/monthly/2025-02/v0001`. */
export function pointedTo(store: string): string {
  return dirname(readJson<Pointer>(store, POINTER).manifest);
}

/** Keys of the versions of a period, by their manifests. */
export function versionsOf(store: string, period: string): string[] {
  return globSync(`reports/monthly/${period}/*/manifest.json`, { cwd: store }).map(dirname).sort();
}

/** What a manifest or a pointer names that is not there, or is not what they name; each in one line. */
export function brokenReferences(store: string): string[] {
  const named = versionsOf(store, '*').flatMap((version) =>
    readJson<Manifest>(store, `${version}/manifest.json`).files.map(({ name, sha256 }) => [
      `${version}/${name}`,
      sha256,
    ]),
  );
  const pointer = readJson<Pointer>(store, POINTER);
  const there = publicFiles(store);
  return [...named, [pointer.manifest, pointer.sha256]]
    .filter(([key = '', sha256]) => there[key] !== sha256)
    .map(([key = '']) => `${key} is ${there[key] === undefined ? 'missing' : 'different'}`);
}

/** Events of published versions that nobody was sent. */
export function undelivered(store: string): string[] {
  const sent = new Set(delivered(store).map(({ id }) => id));
  return versionsOf(store, '*').flatMap((version) =>
    Outbox.parse(readJson(store, `${version}/outbox.json`))
      .events.filter(({ id }) => !sent.has(id))
      .map(({ detailType }) => `${version} ${detailType}`),
  );
}

/** Ids of what consumers hold to be so of a period's signals: sent, and not taken back. */
export function standing(store: string, period: string): string[] {
  const withdrawn = new Set(delivered(store).flatMap(({ detail }) => detail.withdraws));
  return messagesOf(store, period).filter((id) => !withdrawn.has(id));
}

/** Ids of those of a period's messages that its newest version still stands by. */
export function stoodBy(store: string, period: string): string[] {
  const newest = versionsOf(store, period).at(-1);
  const { lifeCycle } = Signals.parse(readJson(store, `${newest}/signals.json`));
  const live = new Set(lifeCycle.filter(isLive).flatMap(({ messages }) => messages.map(({ event }) => event)));
  return messagesOf(store, period).filter((id) => live.has(id));
}

function messagesOf(store: string, period: string): string[] {
  return delivered(store)
    .filter((event) => event.detail.period === period && TAKEN_BACK.includes(event['detail-type']))
    .map(({ id }) => id)
    .sort();
}

function delivered(store: string): Delivered[] {
  return globSync('outbox/events/*.json', { cwd: store }).map((name) => readJson<Delivered>(store, name));
}

function readJson<Value>(store: string, key: string): Value {
  return JSON.parse(readFileSync(join(store, key), 'utf8'));
}
