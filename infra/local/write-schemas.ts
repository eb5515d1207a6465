import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractSchemas } from '../../shared/contracts/schemas.ts';

/** Writes the published schemas, or with `--check` says which committed ones are not what the contracts say. */
const folder = fileURLToPath(new URL('../../shared/contracts/schemas/', import.meta.url));
const schemas = Object.entries(contractSchemas()).map(([name, schema]) => ({
  path: join(folder, name),
  text: `${JSON.stringify(schema, null, 2)}\n`,
}));

if (process.argv.includes('--check')) {
  const stale = schemas
    .filter(({ path, text }) => committed(path) !== text)
    .map(({ path }) => path.slice(folder.length));
  if (stale.length > 0) {
    console.error(`not what the contracts say: ${stale.join(', ')}; run npm run schemas and commit`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of schemas) writeFileSync(path, text);
}

function committed(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
