/** The `id` of an element made of ids from the data; different ids give different anchors. */
export function anchor(...parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/[^A-Za-z0-9_-]/gu, (sign) => `.${sign.codePointAt(0)?.toString(16)}.`))
    .join('~');
}
