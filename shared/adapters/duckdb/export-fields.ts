const QUOTE = 0x22;
const BLANK = 0x20;

/** A text as a field of an export is read: without control characters and outer blanks. */
export function cleanText(text: string): string {
  return text.replace(/\p{Cc}/gu, '').trim();
}

/**
 * Copies the text of a field from `data` to `out`: doubled quotes once, without control characters (so that no
 * separator of the clean file can be in it) and without outer blanks. The bytes are UTF-8, and are no more than before.
 * @returns the end of the text in `out`
 */
export function copyField(
  data: Buffer,
  start: number,
  end: number,
  quoted: boolean,
  out: Buffer,
  outStart: number,
): number {
  let at = outStart;
  for (let index = start; index < end; index += 1) {
    const byte = data[index] as number;
    if (byte < BLANK || byte === 0x7f) continue;
    if (byte === BLANK && at === outStart) continue;
    // U+0080 to U+009F, the control characters beyond ASCII, are C2 80 to C2 9F in UTF-8.
    if (byte === 0xc2 && (data[index + 1] as number) < 0xa0) {
      index += 1;
      continue;
    }
    out[at] = byte;
    at += 1;
    if (quoted && byte === QUOTE) index += 1;
  }
  while (at > outStart && out[at - 1] === BLANK) at -= 1;
  const beyondAscii = at > outStart && ((out[outStart] as number) >= 0x80 || (out[at - 1] as number) >= 0x80);
  return beyondAscii ? trimUnicode(out, outStart, at) : at;
}

/** Blanks beyond ASCII, such as the non-breaking space that spreadsheets write. */
function trimUnicode(out: Buffer, start: number, end: number): number {
  const text = out.toString('utf8', start, end);
  const trimmed = text.trim();
  return trimmed.length === text.length ? end : start + out.write(trimmed, start);
}
