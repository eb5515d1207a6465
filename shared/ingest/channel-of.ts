import { type Channel, RESERVED_CHANNELS } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';

const LONGEST = 60;
const RESERVED: ReadonlySet<string> = new Set(RESERVED_CHANNELS);

/**
 * How the channel of a touch is read. With a list: the id of the channel, or `unmapped`. Without one: the text itself,
 * its blanks made one, so that the same words are the same channel; a text that says "none" is as good as a blank.
 */
export function channelOf(channels: readonly Channel[] | undefined): (raw: string | undefined) => string {
  const byText = new Map(
    (channels ?? []).flatMap(({ id, match }) => match.map((text) => [normaliseText(text), id] as const)),
  );
  return (raw) => {
    const text = normaliseText(raw ?? '');
    if (text === '') return 'blank';
    if (channels !== undefined) return byText.get(text) ?? 'unmapped';
    if (RESERVED.has(text)) return text === 'none' ? 'blank' : text;
    return withoutAddress(raw) ?? 'unmapped';
  };
}

/** A short text with blanks made one. What may hold an address or a sentence does not pass: it is no name of a channel. */
export function withoutAddress(raw: string | undefined): string | undefined {
  const text = (raw ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ');
  return text === '' || text.includes('@') || text.length > LONGEST ? undefined : text;
}
