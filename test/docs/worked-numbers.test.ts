import { readdirSync } from 'node:fs';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { fencedBlocks, type Page, pages, ROOT } from './fenced-blocks.ts';

const statistics = pages().filter(({ path }) => path.startsWith('docs/statistics/') && !path.endsWith('README.md'));
const functions: Record<string, unknown> = {};

beforeAll(async () => {
  for (const file of readdirSync(`${ROOT}shared/stats`))
    Object.assign(functions, await import(new URL(`../../shared/stats/${file}`, import.meta.url).href));
});

const SECTIONS = ['Worked example', 'Source'];

describe.each(statistics)('$path', (page) => {
  test('asks, reads, assumes, works an example, names its source', () => {
    expect(page.text).toMatch(
      /\n\*\*Question\.\*\* [\s\S]*\n\*\*How to read it\.\*\* [\s\S]*\n\*\*What it assumes\.\*\* /,
    );
    expect([...page.text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(SECTIONS);
    expect(page.blocks.length).toBeGreaterThan(0);
  });

  test('says below each expression what it gives', () => {
    for (const { text, expected, given } of workedBlocks(page)) expect(given, text).toMatchObject(expected as object);
  });

  test('has no number in its words that no expression takes or gives', () => {
    const known = workedBlocks(page).flatMap(({ text, expected }) => [...numbersIn(text), ...leaves(expected)]);
    const strange = wordsOf(page).filter((word) => !known.some((number) => isSpelt(word, number)));
    expect(strange).toEqual([]);
  });
});

test('the list names every page once, by its title', () => {
  const list = pages().find(({ path }) => path === 'docs/statistics/README.md')?.text ?? '';
  const titles = statistics.map(({ path, text }) => ({ file: path.split('/').at(-1), title: text.split('\n')[0] }));
  const listed = [...list.matchAll(/^\| \[(.*?)\]\((.*?)\) \|/gm)].map(([, title, file]) => ({ file, title }));
  expect(listed.map(({ file }) => file).sort()).toEqual(titles.map(({ file }) => file).sort());
  for (const { file, title } of listed) expect(titles.find((one) => one.file === file)?.title).toContain(`# ${title}`);
});

/** Blocks of a page run one after the other, so that a later one may name what an earlier one declares. */
function workedBlocks(page: Page) {
  const context = createContext({ ...functions });
  return page.blocks.map(({ info, text }) => {
    expect(info).toBe('js');
    const [, expression = '', result = ''] = /^(.*?)((?:^\/\/ .*\n)+)$/ms.exec(text) ?? [];
    const given = plain(runInContext(expression, context));
    const expected = plain(runInNewContext(`(${result.replaceAll(/^\/\/ /gm, '')})`));
    return { text, expected: { value: expected }, given: { value: given } };
  });
}

/** To four decimals, and of this realm. */
function plain(value: unknown): unknown {
  const rounded = (_: string, part: unknown) => (typeof part === 'number' ? Math.round(part * 1e4) / 1e4 : part);
  return JSON.parse(JSON.stringify(value, rounded));
}

function leaves(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

/** The numbers in the words of the worked example, as they are written. */
function wordsOf({ text }: Page): readonly string[] {
  const worked = text.split('\n## ').find((section) => section.startsWith('Worked example')) ?? '';
  const words = fencedBlocks(worked).reduce((rest, block) => rest.replace(block.text, ''), worked);
  return words.replaceAll(/\]\(.*?\)/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
}

/** As it is, or as a percentage or points, rounded to the decimals that are written. */
function isSpelt(word: string, number: number): boolean {
  const decimals = word.split('.')[1]?.length ?? 0;
  return [number, number * 100].some(
    (one) =>
      Math.abs(Math.abs(one) - Number(word)) <= 0.5 * 10 ** -decimals + 1e-9 &&
      (decimals > 0 || Math.round(Math.abs(one)) === Number(word)),
  );
}
