import { finished, PassThrough, type Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ContractError, ExportError, TransientError } from '../../contracts/errors.ts';
import type { ObjectStore, StoredObject } from '../../ports.ts';
import { keyParts, prefixParts } from '../object-key.ts';
import { awsProblem, statusOf } from './aws-problem.ts';
import { boundedRetry, type Sleep } from './bounded-retry.ts';
import { contentType } from './content-type.ts';
import { lockOf, type ObjectLock } from './object-lock.ts';

const STREAM_CHUNK_BYTES = 1 << 20;
const KEYS_PER_DELETE = 1000;
const REMOVABLE = ['runs', 'drafts'];

/** What a write expects to find, and how long what it writes is kept from being deleted. */
type Terms = Pick<PutObjectCommandInput, 'IfMatch' | 'IfNoneMatch' | 'ObjectLockMode' | 'ObjectLockRetainUntilDate'>;

/**
 * An object store in a bucket. Conditional writes give `create` and `swap` exactly one winner; the tag is the ETag. A
 * prefix is a folder, with or without a slash at the end. Keys that end with a slash (the console's "folders") and names
 * that begin with a dot are no objects. `removeAll` takes only what is below a folder of `runs/` or `drafts/`.
 *
 * The role needs s3:ListBucket besides: without it S3 answers "access denied" for an object that is not there.
 *
 * What `create` makes in a folder that `lock` is about cannot be deleted; the role needs s3:PutObjectRetention there.
 *
 * Throws ContractError for a key that is no relative path, ExportError from `openRead` where there is no object,
 * StorageError where the bucket cannot be used, TransientError where it may be later.
 */
export function s3Store(
  client: S3Client,
  bucket: string,
  sleep: Sleep = (milliseconds) => wait(milliseconds),
  lock?: ObjectLock,
): ObjectStore {
  const placeOf = (key: string) => `s3://${bucket}/${key}`;

  async function get(key: string): Promise<GetObjectCommandOutput | undefined> {
    keyParts(key);
    return await naming('read', placeOf(key), async () => {
      try {
        return await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
        throw error;
      }
    });
  }

  async function readTagged(key: string): ReturnType<ObjectStore['readTagged']> {
    const object = await get(key);
    if (object === undefined) return undefined;
    const body = await naming('read', placeOf(key), async () => await object.Body?.transformToByteArray());
    return { body: body ?? new Uint8Array(), tag: object.ETag ?? '' };
  }

  async function openRead(key: string): Promise<Readable> {
    const object = await get(key);
    if (object === undefined) throw new ExportError(`There is no object ${placeOf(key)}.`);
    return namedStream(object.Body as Readable, placeOf(key));
  }

  async function put(key: string, body: Uint8Array, terms: Terms) {
    keyParts(key);
    const ContentType = contentType(key);
    const input = {
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType,
      ChecksumAlgorithm: 'SHA256' as const,
      ...terms,
    };
    await naming('write', placeOf(key), () => client.send(new PutObjectCommand(input)));
  }

  /** Writes under a condition; false where the condition does not hold. */
  function putIf(key: string, body: Uint8Array, terms: Terms): Promise<boolean> {
    return boundedRetry(`write ${placeOf(key)}`, sleep, async () => {
      try {
        await put(key, body, terms);
        return true;
      } catch (error) {
        const status = statusOf(error);
        if (status === 412 || (status === 404 && 'IfMatch' in terms)) return false;
        // another conditional write to the key is under way: who wins is not yet known
        if (status === 409) return undefined;
        throw error;
      }
    });
  }

  async function listRaw(parts: readonly string[]): Promise<StoredObject[]> {
    const prefix = parts.length === 0 ? '' : `${parts.join('/')}/`;
    const found: StoredObject[] = [];
    let token: string | undefined;
    do {
      const page = await naming('list', placeOf(prefix), () =>
        client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix,
            ...(token === undefined ? {} : { ContinuationToken: token }),
          }),
        ),
      );
      for (const { Key, Size } of page.Contents ?? [])
        if (Key !== undefined) found.push({ key: Key, bytes: Size ?? 0 });
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
    return found;
  }

  async function list(prefix: string): Promise<readonly StoredObject[]> {
    const objects = (await listRaw(prefixParts(prefix))).filter(({ key }) => isObject(key));
    for (const { key } of objects) keyParts(key);
    // S3 orders by UTF-8 bytes, everyone else here by code units
    return objects.sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  async function removeAll(prefix: string): Promise<void> {
    const parts = prefixParts(prefix);
    if (parts.length < 2 || !REMOVABLE.includes(parts[0] ?? ''))
      throw new ContractError(
        `Only working files below a folder of runs/ or drafts/ are removed, not ${JSON.stringify(prefix)}.`,
      );
    const keys = (await listRaw(parts)).map(({ key }) => ({ Key: key }));
    for (let start = 0; start < keys.length; start += KEYS_PER_DELETE) {
      const Objects = keys.slice(start, start + KEYS_PER_DELETE);
      await naming('remove', placeOf(prefix), async () => {
        const { Errors } = await client.send(
          new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
        );
        const refused = Errors?.[0];
        if (refused !== undefined)
          throw Object.assign(new Error(`${refused.Key}: ${refused.Message}`), {
            name: refused.Code ?? 'InternalError',
          });
      });
    }
  }

  return {
    read: async (key) => (await readTagged(key))?.body,
    openRead,
    create: async (key, body) =>
      (await putIf(key, body, { IfNoneMatch: '*', ...lockOf(key, lock) })) ? 'created' : 'exists',
    write: (key, body) => put(key, body, {}),
    readTagged,
    swap: async (key, body, tag) =>
      (await putIf(key, body, tag === undefined ? { IfNoneMatch: '*' } : { IfMatch: tag })) ? 'swapped' : 'conflict',
    list,
    removeAll,
  };
}

async function naming<Result>(attempt: string, place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw awsProblem(error, attempt, place);
  }
}

/** The same stream, whose connection may break at any byte: a passing condition, in our words. */
function namedStream(body: Readable, place: string): Readable {
  const stream = new PassThrough({ highWaterMark: STREAM_CHUNK_BYTES });
  finished(body, (error) => {
    if (error) stream.destroy(new TransientError(`Cannot read ${place} to its end now.`, { cause: error }));
  });
  stream.once('close', () => body.destroy());
  return body.pipe(stream);
}

function isObject(key: string): boolean {
  return !key.endsWith('/') && !key.split('/').some((part) => part.startsWith('.'));
}
