/** A phrase over words set apart by one space, as a regular expression that begins and ends with a word. */
export function phrase(source: string): RegExp {
  return new RegExp(`(?<= )(?:${source})(?:(?= )|(?<= ))`, 'gu');
}

/** The phrases of a list that is written as text, one a line. */
export function phraseLines(text: string): RegExp[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(phrase);
}
