import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type FencedBlock = { readonly info: string; readonly text: string };
export type Page = { readonly path: string; readonly text: string; readonly blocks: readonly FencedBlock[] };

/** Every page for readers, paths from the project's root, in the order of the paths. */
export function pages(): readonly Page[] {
  return ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT })].sort().map((path) => {
    const text = readFileSync(`${ROOT}${path}`, 'utf8');
    return { path: relative('.', path), text, blocks: fencedBlocks(text) };
  });
}

export function fencedBlocks(markdown: string): readonly FencedBlock[] {
  return [...markdown.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].map(([, info = '', text = '']) => ({ info, text }));
}
