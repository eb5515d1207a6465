import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessedExports, companyExports, publishBaseline } from './assessed-exports.ts';
import { judgedMutation } from './judged-mutation.ts';
import { MUTATIONS } from './mutations.ts';

/**
 * `node test/quality-corpus/matrix.ts [leads] [clean seeds] [part of a name]`: every damage against every gate, and clean companies of
 * several seeds, in which no gate may say more than a warning. Fails where anything was missed, or said without cause.
 */
const [leads = '3000', seeds = '5', only = ''] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), 'quality-corpus-'));
let failures = 0;

try {
  const exports = await companyExports(join(root, 'company'), Number(leads), 20_261);
  const baseline = join(root, 'baseline');
  await publishBaseline(baseline, exports);
  const clean = await assessedExports(join(root, 'clean'), exports, baseline);
  for (const [index, mutation] of MUTATIONS.filter(({ name }) => name.includes(only)).entries()) {
    const folder = join(root, `mutation-${index}`);
    const judged = await judgedMutation(mutation, clean, () =>
      assessedExports(folder, mutation.damage(exports), baseline),
    );
    rmSync(folder, { recursive: true, force: true });
    const { name, verdict, raised, unexpected, strayed } = judged;
    if (verdict === 'missed' || unexpected.length + strayed.length > 0) failures += 1;
    console.log(`${verdict.padEnd(9)} ${name.padEnd(54)} ${raised.join(', ')}`);
    for (const one of unexpected) console.log(`          false: ${one}`);
    for (const one of strayed) console.log(`          strayed: ${one}`);
  }
  for (let seed = 1; seed <= Number(seeds); seed += 1) {
    const folder = join(root, `seed-${seed}`);
    const { flags } = await assessedExports(folder, await companyExports(join(folder, 'company'), Number(leads), seed));
    rmSync(folder, { recursive: true, force: true });
    const beyond = flags.filter(({ severity }) => severity !== 'warn');
    if (beyond.length > 0) failures += 1;
    console.log(`${beyond.length === 0 ? 'clean    ' : 'false    '} seed ${seed}`);
    for (const { id, severity, sentence } of beyond) console.log(`          ${severity} ${id}: ${sentence}`);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(
  failures === 0 ? 'Every damage was told of, and nothing else.' : `${failures} rows are not as they should be.`,
);
process.exitCode = failures === 0 ? 0 : 1;
