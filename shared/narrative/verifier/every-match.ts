/** Long enough that V8 compiles an expression for it to machine code at once. */
const LONG_TEXT = ' '.repeat(1_000);
const compiled = new WeakSet<RegExp>();

/**
 * Every match of a global expression of thousands of words, as matchAll finds them. Two costs of V8 are saved: for a short text
 * it makes bytecode first and improves it, which takes several times as long as machine code (https://v8.dev/blog/regexp-tier-up),
 * and matchAll copies the expression, which may have to be compiled anew.
 */
export function everyMatch(expression: RegExp, text: string): RegExpExecArray[] {
  if (!compiled.has(expression)) LONG_TEXT.search(expression);
  compiled.add(expression);
  expression.lastIndex = 0;
  const found: RegExpExecArray[] = [];
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push(match);
    // a match of no letters would be found for ever
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}
