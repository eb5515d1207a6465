import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folderWorkList } from './folder-work-list.ts';
import { readMessage } from './message.ts';
import { type Taken, take } from './work-list.ts';

/**
 * A consumer on a laptop: takes the messages of a queue of the store into a folder of work.
 *
 *   node examples/consumers/consume-folder.ts --store .local/store --queue post-mortem --work .local/post-mortem
 */
export async function consumeFolder(queue: string, work: string, deadLetters: string): Promise<Record<Taken, number>> {
  const counts: Record<Taken, number> = { added: 0, duplicate: 0, withdrawn: 0, dead_letter: 0 };
  const list = folderWorkList(work);
  for (const name of (await readdir(queue).catch(() => [])).sort()) {
    const file = join(queue, name);
    const taken = await take(readMessage(await readFile(file, 'utf8')), list);
    counts[taken] += 1;
    // last, as a message that was not taken comes again; one that cannot be read is kept for whoever looks
    if (taken === 'dead_letter') {
      await mkdir(deadLetters, { recursive: true });
      await rename(file, join(deadLetters, name));
    } else await rm(file);
  }
  return counts;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      store: { type: 'string', default: '.local/store' },
      queue: { type: 'string', default: 'post-mortem' },
      work: { type: 'string', default: '.local/work' },
    },
  });
  const queue = join(values.store, 'outbox', 'queues', values.queue);
  const counts = await consumeFolder(queue, values.work, `${queue}-dead-letters`);
  for (const [what, count] of Object.entries(counts)) console.log(`${what.padEnd(12)} ${count}`);
}
