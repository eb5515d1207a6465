import { WORD_GROUPS } from './word-groups.ts';

/** A phrase over words set apart by one space, as a regular expression that begins and ends with a word. */
export function phrase(source: string): RegExp {
  return new RegExp(`(?<= )(?:${source})(?:(?= )|(?<= ))`, 'gu');
}

/** A list of phrases that is written as text, one a line, as one expression; `<month>` stands for the words of that group. */
export function phraseLines(text: string): RegExp {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return phrase(lines.map(withGroups).join('|'));
}

function withGroups(line: string): string {
  return line.replace(/(?<!\(\?)<([a-z]+)>/gu, (_, name: string) => {
    const words = WORD_GROUPS.get(name);
    if (words === undefined) throw new RangeError(`no group of words "${name}"`);
    return `(?:${words})`;
  });
}
