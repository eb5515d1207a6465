import { folderStore } from '../../../../shared/adapters/local/folder-store.ts';

/**
 * A process of its own that works on a folder; run by folder-store.test.ts as `node folder-store-worker.ts <root> <job> <own number> <count>`.
 * It writes `ready`, waits for a byte on its input, and then writes what came of each attempt, one a line.
 */
const [root = '', job = '', number = '', count = ''] = process.argv.slice(2);
const store = folderStore(root);
const body = new TextEncoder().encode(number);

process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

for (let index = 0; index < Number(count); index++) {
  if (job === 'create') console.log(await store.create(`reports/${index}/manifest.json`, body));
  if (job === 'count') console.log(await step());
  if (job === 'write') {
    await store.write(`runs/a/${index % 7}`, new Uint8Array(400_000).fill(index % 251));
    await store.create(`runs/b/${index}`, new Uint8Array(100_000).fill(index % 251));
    console.log('written');
  }
}
process.stdin.destroy();

async function step(): Promise<string> {
  const present = await store.readTagged('latest.json');
  const next = Number(new TextDecoder().decode(present?.body)) + 1;
  return await store.swap('latest.json', new TextEncoder().encode(String(next)), present?.tag);
}
