import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { seededRandom } from '../../examples/company/random.ts';
import { publishedContent } from '../faults/published-content.ts';
import { type Declared, writeSameContent } from '../faults/same-content.ts';
import { tiedDefinitions, tiedTables } from '../faults/tied-company.ts';

const root = mkdtempSync(join(tmpdir(), 'stability-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function published(seed: number, declared: Declared) {
  const [exports, definitions] = [join(root, `exports-${seed}`), join(root, 'definitions.yaml')];
  writeSameContent(
    exports,
    tiedTables(),
    seededRandom(seed),
    declared,
    declared.encoding === 'utf-8' ? undefined : ['csv'],
  );
  writeFileSync(definitions, tiedDefinitions(declared));
  return await publishedContent(exports, definitions, '2025-02');
}

/** Many more are in test/faults. */
it('the order of rows, columns and files, their number, kind and encoding change no published byte', async () => {
  const plain = await published(1, { encoding: 'utf-8', delimiter: ',' });
  expect(Object.keys(plain)).toContain('tables/touch_credit.csv');
  expect(await published(2, { encoding: 'utf-8', delimiter: ',' })).toEqual(plain);
  expect(await published(3, { encoding: 'latin-1', delimiter: ';' })).toEqual(plain);
});
