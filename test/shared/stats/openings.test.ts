import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const room = new URL('../../../shared/stats/', import.meta.url);

/** The files' first comments, as text. */
const openings = readdirSync(room).map((file) => {
  const [, comment = ''] = /\/\*\*(.*?)\*\//s.exec(readFileSync(new URL(file, room), 'utf8')) ?? [];
  return [file, comment.replaceAll(/^ *\* ?/gm, '').trim()] as const;
});

describe.each(openings)('%s', (_, opening) => {
  test('says what it is, what it is for, what it assumes and where it is from', () => {
    expect(opening).toMatch(/^(?!For: ).+\.\nFor: [\s\S]*Assumes: [\s\S]*Source: /);
  });

  test('links its source, or says that it has none', () => {
    expect(opening).toMatch(/Source: (?:none; |[\s\S]*https:\/\/\S+)/);
  });
});
