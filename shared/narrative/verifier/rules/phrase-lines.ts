/** The phrases of a list that is written as text, one a line. */
export function phraseLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
