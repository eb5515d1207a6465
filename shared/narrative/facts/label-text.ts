const MOST_SIGNS = 80;

// controls, lone surrogates, and what has no width or turns the direction of the text around it
const UNREAD = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** A name of the customer's as a sentence can hold it: on one line, without signs that steer the display, of bounded length. */
export function labelText(text: string): string {
  return bounded(text, MOST_SIGNS);
}

/** The same of a sentence. */
export function bounded(text: string, most: number): string {
  const signs = [...text.replace(UNREAD, ' ').replace(/\s+/gu, ' ').trim()];
  return signs.length <= most
    ? signs.join('')
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
