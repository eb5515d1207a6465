import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fencedBlocks, pages, ROOT } from './fenced-blocks.ts';

const HEADING = /^#+ (.*)$/gm;

test.each(pages())('every link of $path leads to a file, and to a heading that is there', ({ path, text }) => {
  const words = fencedBlocks(text).reduce((rest, block) => rest.replace(block.text, ''), text);
  const targets = [...words.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const dead = targets.filter((target) => !target.startsWith('https://') && !leadsSomewhere(path, target));
  expect(dead).toEqual([]);
});

function leadsSomewhere(path: string, target: string): boolean {
  const [file = '', heading] = target.split('#');
  const to = file === '' ? path : join(dirname(path), file);
  if (!existsSync(join(ROOT, to))) return false;
  if (heading === undefined) return true;
  const text = readFileSync(join(ROOT, to), 'utf8');
  return [...text.matchAll(HEADING)].some(([, words = '']) => anchorOf(words) === heading);
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
