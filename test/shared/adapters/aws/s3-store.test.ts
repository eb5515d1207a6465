import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import type { ObjectLock } from '../../../../shared/adapters/aws/object-lock.ts';
import { s3Store } from '../../../../shared/adapters/aws/s3-store.ts';
import { StorageError, TransientError } from '../../../../shared/contracts/errors.ts';
import { type Asked, awsError, fakeClient, fakeSleep } from './fake-client.ts';

const body = new TextEncoder().encode('{}');

function storeOver(answer: (asked: Asked, number: number) => unknown, lock?: ObjectLock) {
  const { client, asked } = fakeClient<S3Client>(answer);
  const { sleep, waits } = fakeSleep();
  return { store: s3Store(client, 'bucket', sleep, lock), asked, waits };
}

function failing(...errors: readonly Error[]) {
  return (_: Asked, number: number) => {
    const error = errors[number];
    if (error !== undefined) throw error;
    return {};
  };
}

describe('Object Lock', () => {
  it('is asked for where a file of a version is created, and nowhere else', async () => {
    const { store, asked } = storeOver(() => ({}), { days: 30, now: () => new Date('2026-11-06T12:00:00Z') });
    await store.create('reports/monthly/2026-10/v0001/summary.json', body);
    await store.create('blocked/reports/monthly/2026-10/v0001/quality.json', body);
    await store.create('wording/a', body);
    await store.swap('reports/monthly/latest.json', body, '"tag"');
    await store.write('runs/a/b', body);
    const locked = ['GOVERNANCE', new Date('2026-12-06T12:00:00Z')];
    const free = [undefined, undefined];
    expect(asked.map(({ input }) => [input.ObjectLockMode, input.ObjectLockRetainUntilDate])).toEqual([
      ...[locked, locked],
      ...[free, free, free],
    ]);
  });

  it('is asked for nowhere without a lock', async () => {
    const { store, asked } = storeOver(() => ({}));
    await store.create('reports/a', body);
    expect(asked.map(({ input }) => 'ObjectLockMode' in input)).toEqual([false]);
  });
});

describe('conditional writes to S3', () => {
  it('asks for the condition and a checksum that others can check', async () => {
    const { store, asked } = storeOver(() => ({}));
    await store.create('reports/a', body);
    await store.swap('latest.json', body, '"tag"');
    await store.write('runs/a/b', body);
    expect(asked.map(({ input }) => [input.IfNoneMatch, input.IfMatch, input.ChecksumAlgorithm])).toEqual([
      ['*', undefined, 'SHA256'],
      [undefined, '"tag"', 'SHA256'],
      [undefined, undefined, 'SHA256'],
    ]);
  });

  it('says of a page that it is one, so that a browser shows it', async () => {
    const { store, asked } = storeOver(() => ({}));
    for (const key of ['reports/a/report.html', 'reports/a/summary.json', 'runs/a/part-0.parquet', 'reports/a/sent'])
      await store.create(key, body);
    const binary = 'application/octet-stream';
    expect(asked.map(({ input }) => input.ContentType)).toEqual([
      ...['text/html; charset=utf-8', 'application/json', binary, binary],
    ]);
  });

  it('asks again while another conditional write is under way', async () => {
    const conflict = awsError('ConditionalRequestConflict', 409);
    const { store, waits } = storeOver(failing(conflict, conflict, awsError('PreconditionFailed', 412)));
    expect(await store.create('reports/a', body)).toBe('exists');
    expect(waits).toEqual([50, 100]);
  });

  it('gives up asking after a while', async () => {
    const { store, asked, waits } = storeOver(() => {
      throw awsError('ConditionalRequestConflict', 409);
    });
    await expect(store.swap('latest.json', body, undefined)).rejects.toThrow(TransientError);
    expect([asked.length, waits.length]).toEqual([8, 7]);
  });

  it('takes an object that is gone for a conflict, but a bucket that is gone for none', async () => {
    expect(await storeOver(failing(awsError('NoSuchKey', 404))).store.swap('a', body, '"tag"')).toBe('conflict');
    await expect(storeOver(failing(awsError('NoSuchBucket', 404))).store.swap('a', body, '"tag"')).rejects.toThrow(
      StorageError,
    );
  });

  it('writes nothing twice where permission is denied', async () => {
    const { store, asked } = storeOver(failing(awsError('AccessDenied', 403)));
    await expect(store.create('reports/a', body)).rejects.toThrow(
      /Cannot write s3:\/\/bucket\/reports\/a: permission is denied/,
    );
    expect(asked).toHaveLength(1);
  });
});

describe('listing and removing in S3', () => {
  const page = (keys: readonly string[], next?: string) => ({
    Contents: keys.map((Key) => ({ Key, Size: 1 })),
    IsTruncated: next !== undefined,
    NextContinuationToken: next,
  });

  it('follows the pages and orders by code unit, as S3 does not', async () => {
    const { store, asked } = storeOver((_, number) =>
      number === 0 ? page(['runs/a/\uff5e', 'runs/a/🦆'], 'more') : page(['runs/a/z']),
    );
    expect((await store.list('runs/a')).map(({ key }) => key)).toEqual(['runs/a/z', 'runs/a/🦆', 'runs/a/\uff5e']);
    expect(asked.map(({ input }) => [input.Prefix, input.ContinuationToken])).toEqual([
      ['runs/a/', undefined],
      ['runs/a/', 'more'],
    ]);
  });

  it('lists neither the folders that the console makes nor hidden names', async () => {
    const { store } = storeOver(() => page(['exports/', 'exports/.DS_Store', 'exports/.x/a', 'exports/a.csv']));
    expect(await store.list('exports/')).toEqual([{ key: 'exports/a.csv', bytes: 1 }]);
  });

  it('removes a thousand at a time, hidden names too', async () => {
    const keys = Array.from({ length: 1001 }, (_, index) => `runs/a/.${index}`);
    const { store, asked } = storeOver(({ command }) => (command === 'ListObjectsV2Command' ? page(keys) : {}));
    await store.removeAll('runs/a');
    const sizes = asked.slice(1).map(({ input }) => (input.Delete as { Objects: unknown[] }).Objects.length);
    expect(sizes).toEqual([1000, 1]);
  });

  it('says what S3 did not remove', async () => {
    const { store } = storeOver(({ command }) =>
      command === 'ListObjectsV2Command' ? page(['runs/a/b']) : { Errors: [{ Key: 'runs/a/b', Code: 'AccessDenied' }] },
    );
    await expect(store.removeAll('runs/a')).rejects.toThrow(StorageError);
  });
});

it('a stream that breaks is a condition that may pass, and a stream left unread lets the connection go', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('some');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    })(),
  );
  const { store } = storeOver(() => ({ Body: broken }));
  await expect(
    (async () => {
      for await (const chunk of await store.openRead('exports/a')) expect(String(chunk)).toBe('some');
    })(),
  ).rejects.toThrow(TransientError);

  const endless = Readable.from(
    (async function* () {
      for (;;) yield Buffer.alloc(1000);
    })(),
  );
  const stream = await storeOver(() => ({ Body: endless })).store.openRead('exports/a');
  stream.destroy();
  await new Promise((resolve) => stream.once('close', resolve));
  expect(endless.destroyed).toBe(true);
});
