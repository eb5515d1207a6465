import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFINITION_MEANINGS } from '../../shared/contracts/definition-meanings.ts';
import { contractSchemas, definitionsSchema } from '../../shared/contracts/schemas.ts';
import { GATES } from '../../shared/quality/gates/gates.ts';
import { operatingModel } from '../../shared/workflow/operating-model.ts';
import { asyncApiDocument } from './asyncapi-document.ts';
import { definitionsReference } from './definitions-reference.ts';
import { operatingModelPage } from './operating-model-page.ts';

/** Writes the published schemas and the reference made from them, or with `--check` says which committed ones are stale. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const files = [
  ...Object.entries(contractSchemas()).map(([name, schema]) => ({
    path: join('shared/contracts/schemas', name),
    text: `${JSON.stringify(schema, null, 2)}\n`,
  })),
  {
    path: 'docs/reference/definitions.md',
    text: definitionsReference(definitionsSchema(), DEFINITION_MEANINGS, GATES),
  },
  { path: 'docs/events.asyncapi.json', text: `${JSON.stringify(asyncApiDocument(), null, 2)}\n` },
  { path: 'docs/operating-model.md', text: operatingModelPage(operatingModel) },
];

if (process.argv.includes('--check')) {
  const stale = files.filter(({ path, text }) => committed(join(root, path)) !== text).map(({ path }) => path);
  if (stale.length > 0) {
    console.error(`not what the contracts say: ${stale.join(', ')}; run npm run schemas and commit`);
    process.exitCode = 1;
  }
} else
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

function committed(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
