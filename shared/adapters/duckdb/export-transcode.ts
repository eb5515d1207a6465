import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ExportError } from '../../contracts/errors.ts';
import type { ExportFile, ObjectStore } from '../../ports.ts';
import type { ExportFormat } from './export-format.ts';

type Encoding = ExportFormat['encoding'];

const BLOCK = 1 << 20;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * A raw file as blocks of UTF-8 bytes, about 1 MiB each, without a byte order mark. Bytes that are no UTF-8 pass
 * through: whoever finds the records says which one they are in.
 * @throws ExportError where the file is not the one that was planned, or where its gzip is damaged or cut off.
 */
export async function* transcodeExport(
  objects: ObjectStore,
  file: ExportFile,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  const stored = await objects.openRead(file.key);
  yield* transcodeBytes(stored, file.key, encoding, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) {
    throw new ExportError(`${file.key} changed since the run was planned. Start the run again.`);
  }
}

/** The same over a stream that nobody pinned, such as for a look at the header. Leaves the stream closed. */
export async function* transcodeBytes(
  stored: Readable,
  key: string,
  encoding: Encoding,
  seen: (chunk: Uint8Array) => void = () => {},
): AsyncGenerator<Buffer> {
  const raw = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stored as AsyncIterable<Buffer>) {
      seen(chunk);
      yield chunk;
    }
  };
  try {
    yield* inBlocks(inUtf8(key.endsWith('.gz') ? gunzip(raw(), key) : raw(), encoding));
  } finally {
    stored.destroy();
  }
}

async function* gunzip(raw: AsyncGenerator<Buffer>, key: string): AsyncGenerator<Buffer> {
  const inflate = createGunzip({ chunkSize: BLOCK });
  const fed = pipeline(raw, inflate);
  fed.catch(() => {});
  try {
    yield* inflate as AsyncIterable<Buffer>;
    await fed;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'Z_BUF_ERROR') {
      throw new ExportError(`${key} is cut off: its gzip ends too early. Export or upload it again.`, { cause });
    }
    // A gzip that is followed by many zeros closes without an error of its own (Node 24).
    if (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') {
      throw new ExportError(`${key} is damaged: it does not unpack as gzip. Export or upload it again.`, { cause });
    }
    throw cause;
  }
}

/** `latin-1` is read as windows-1252, as browsers do: they differ only where latin-1 has control characters. */
async function* inUtf8(plain: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') return yield* plain;
  const decoder = new TextDecoder(encoding === 'utf-16le' ? encoding : 'windows-1252', { ignoreBOM: true });
  for await (const chunk of plain) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function* inBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  let first = true;
  const joined = (): Buffer => {
    const block = waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : Buffer.concat(waiting);
    const marked = first && block.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    [first, waiting, bytes] = [false, [], 0];
    return marked ? block.subarray(BYTE_ORDER_MARK.length) : block;
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= BLOCK) yield joined();
  }
  yield joined();
}
