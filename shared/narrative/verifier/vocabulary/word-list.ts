/** The words of a list that is written as text. */
export function wordList(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
