import type { Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import type { ReadDraft } from './read-draft.ts';

/**
 * Words are read without capitals, hyphens and spaces: a text that says what it may is also written so, one space between words, a capital
 * where a sentence begins and nowhere else.
 */
export function spellingRefusals({ text, words }: ReadDraft): Refusal[] {
  const plain = plainText(words);
  if (plain === text) return [];
  const at = text.split('').findIndex((sign, index) => sign !== plain[index]);
  const span = text.slice(Math.max(0, at < 0 ? text.length - 20 : at), (at < 0 ? text.length : at) + 20);
  return [{ rule: 'spelling', span, message: `Write it so: ${plain}` }];
}

function plainText(words: readonly Word[]): string {
  let isQuoted = false;
  return words.reduce((text, word, at) => {
    const before = words[at - 1];
    const isClosing = word.says === '"' && isQuoted;
    if (word.says === '"') isQuoted = !isQuoted;
    const isOpen =
      before === undefined || before.says === '(' || (before.says === '"' && isQuoted && word.says !== '"');
    const isAttached = isOpen || isClosing || /^[,;:.)]$/u.test(word.says);
    const begins = before === undefined || before.says === '.';
    const said = word.part === undefined ? word.says : word.text;
    return `${text}${isAttached ? '' : ' '}${begins ? capital(said) : said}`;
  }, '');
}

function capital(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1);
}
