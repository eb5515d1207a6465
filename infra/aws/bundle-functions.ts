import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Metafile } from 'esbuild';

export type Architecture = 'arm64' | 'x64';
export type BundledFunction = {
  /** File name of the step or door, such as `plan-run`. */
  readonly name: string;
  /** Folder to be deployed; its handler is `index.handler`. */
  readonly folder: string;
  readonly bytes: number;
  /** Every source and package file that the bundle was made of, relative to the project. */
  readonly inputs: readonly string[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const SUFFIX = '.lambda.ts';

/**
 * What a source file reads from beside itself. In a bundle `import.meta.url` is the bundle, so that the files lie next to
 * it, and the same line of code finds them.
 */
const FILES_BESIDE: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'shared/queries/load.ts': async () => {
    const names = await readdir(join(root, 'shared/queries'));
    return names.filter((name) => name.endsWith('.sql')).map((name) => join(root, 'shared/queries', name));
  },
  'shared/report/page/page-assets.ts': async () => [
    join(root, 'shared/report/page/report-page.css'),
    join(root, 'shared/report/page/report-page.client.js'),
    join(dirname(require.resolve('@observablehq/plot')), '../dist/plot.umd.min.js'),
    join(dirname(require.resolve('d3')), '../dist/d3.min.js'),
  ],
};

/** A native package cannot be bundled: it lies beside the bundle as a package. Only the ingest function has one. */
const NATIVE = '@duckdb/node-api';

/** Packages that some dependencies still `require`; the name is long so that minified code never has it. */
const REQUIRE_IN_MODULES =
  "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);";

/** Bundles every `<name>.lambda.ts` below `functions/` into `<target>/<name>/index.mjs`, with all that it reads at run time. */
export async function bundleFunctions(target: string, architecture: Architecture): Promise<readonly BundledFunction[]> {
  const files = await readdir(join(root, 'functions'), { recursive: true });
  const sources = new Map(files.filter(isFunction).map((file) => [basename(file, SUFFIX), `functions/${file}`]));
  for (const name of sources.keys()) await rm(join(target, name), { recursive: true, force: true });
  const outputs = Object.values(await bundle(sources, target));
  const made: BundledFunction[] = [];
  for (const [name, source] of [...sources].sort()) {
    const output = outputs.find(({ entryPoint }) => entryPoint === source);
    if (output === undefined) throw new Error(`${source} was not bundled`);
    made.push(await completed(name, join(target, name), output, architecture));
  }
  return made;
}

function isFunction(file: string): boolean {
  return file.endsWith(SUFFIX);
}

async function bundle(sources: ReadonlyMap<string, string>, target: string): Promise<Metafile['outputs']> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries([...sources].map(([name, source]) => [`${name}/index`, source])),
    outdir: target,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // the workflow knows errors by their names
    keepNames: true,
    legalComments: 'none',
    banner: { js: REQUIRE_IN_MODULES },
    external: [NATIVE],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile.outputs;
}

async function completed(
  name: string,
  folder: string,
  output: Metafile['outputs'][string],
  architecture: Architecture,
): Promise<BundledFunction> {
  const inputs = Object.keys(output.inputs);
  for (const input of inputs)
    for (const file of (await FILES_BESIDE[input]?.()) ?? []) await cp(file, join(folder, basename(file)));
  if (output.imports.some(({ path }) => path === NATIVE)) await copyDuckdb(folder, architecture);
  return { name, folder, bytes: output.bytes, inputs };
}

async function copyDuckdb(folder: string, architecture: Architecture): Promise<void> {
  const bindings = `@duckdb/node-bindings-linux-${architecture}`;
  const packages = existsSync(join(root, 'node_modules', bindings))
    ? join(root, 'node_modules')
    : await installedFor(architecture);
  for (const name of [NATIVE, '@duckdb/node-bindings', 'detect-libc', bindings])
    await cp(join(packages, name), join(folder, 'node_modules', name), { recursive: true });
}

/** npm installs native packages for this machine only; whoever bundles for another asks it once more, apart. */
async function installedFor(architecture: Architecture): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version: string = dependencies[NATIVE];
  const folder = join(root, '.local', `duckdb-${version}-${architecture}`);
  if (existsSync(folder)) return join(folder, 'node_modules');
  const installing = `${folder}.${process.pid}`;
  const platform = ['--cpu', architecture, '--os', 'linux', '--libc', 'glibc'];
  const apart = ['--prefix', installing, '--no-save', '--no-package-lock', '--ignore-scripts'];
  try {
    await mkdir(installing, { recursive: true });
    await promisify(execFile)('npm', ['install', ...apart, ...platform, `${NATIVE}@${version}`]);
    await rename(installing, folder);
  } finally {
    await rm(installing, { recursive: true, force: true });
  }
  return join(folder, 'node_modules');
}
