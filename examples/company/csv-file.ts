import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface WrittenFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

export interface CsvFile {
  readonly add: (line: string) => void;
  readonly isFull: () => boolean;
  /** Hands full chunks on and resolves when the disk has caught up. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<WrittenFile>;
}

const chunkBytes = 1 << 18;
const mostBytesPerCharacter = 3;
/** Lets compression and the disk lag a few chunks behind. */
const highWaterMark = 1 << 20;

/** A file named *.gz is compressed. Node writes no time into a gzip header, so the same rows give the same bytes. */
export function openCsvFile(folder: string, name: string, header: string): CsvFile {
  const entrance = new PassThrough({ highWaterMark });
  const disk = createWriteStream(join(folder, name));
  const emptied = name.endsWith('.gz') ? pipeline(entrance, createGzip({ level: 2 }), disk) : pipeline(entrance, disk);
  const outcome = emptied.then(
    () => undefined,
    (cause: unknown) => new Error(`could not write ${name}`, { cause }),
  );

  let chunk = Buffer.allocUnsafe(chunkBytes);
  let used = chunk.write(header);
  let rows = 0;
  const full: Buffer[] = [];

  const startNewChunk = (): void => {
    full.push(chunk.subarray(0, used));
    chunk = Buffer.allocUnsafe(chunkBytes);
    used = 0;
  };
  const flush = async (): Promise<void> => {
    for (const ready of full.splice(0)) {
      if (entrance.write(ready)) continue;
      const failure = await Promise.race([once(entrance, 'drain').then(() => undefined), outcome]);
      if (failure !== undefined) throw failure;
    }
  };
  return {
    add: (line) => {
      if (used + line.length * mostBytesPerCharacter > chunkBytes) startNewChunk();
      used += chunk.write(line, used);
      rows += 1;
    },
    isFull: () => full.length > 0,
    flush,
    close: async () => {
      startNewChunk();
      await flush();
      entrance.end();
      const failure = await outcome;
      if (failure !== undefined) throw failure;
      return { name, rows, bytes: disk.bytesWritten };
    },
  };
}
