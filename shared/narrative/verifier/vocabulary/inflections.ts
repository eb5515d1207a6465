const VOWEL = /[aeiou]/u;
const DOUBLING = /^[^aeiou]*[aeiou][bdgklmnprt]$/u;

/** A regular verb in all its forms: "convert", "converts", "converted", "converting". */
export function verbForms(base: string): string[] {
  return [base, thirdPerson(base), ...pastAndGerund(base)];
}

/** A noun in singular and plural. */
export function nounForms(singular: string): string[] {
  return [singular, thirdPerson(singular)];
}

/** A short adjective with its comparative and superlative. */
export function adjectiveForms(positive: string): string[] {
  const stem = stemBeforeVowel(positive).replace(/y$/u, 'i');
  return [positive, `${stem}er`, `${stem}est`];
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(base)) return `${base}es`;
  return endsInConsonantY(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastAndGerund(base: string): string[] {
  if (endsInConsonantY(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`];
  const stem = stemBeforeVowel(base);
  return [`${stem}ed`, `${stem}ing`];
}

function stemBeforeVowel(base: string): string {
  if (/[^e]e$/u.test(base)) return base.slice(0, -1);
  return DOUBLING.test(base) ? `${base}${base.at(-1)}` : base;
}

function endsInConsonantY(base: string): boolean {
  return base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '');
}
