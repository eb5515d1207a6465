import type { Refusal } from '../../contracts/narrative.ts';

/** What no statement holds: only plain ASCII letters, spaces within the line and a closed list of marks are let through. */
const FOREIGN = /[^A-Za-z0-9 .,;:()'"%+\-/$€£&=’‘“”–—]+/gu;
const MARKUP = [
  /https?:|www\.|\b[\w-]+\.(?:com|org|net|io|ai|dev|app|co|example|html?|php)\b/giu,
  /\S+@\S+/gu,
  /<\/?[a-z!][^>]*>?|&(?:[a-z]+|#\d+);/giu,
  /\[[^\]]*\]\([^)]*\)|`+|\*+|_{2,}|~~|^\s*(?:#|>|[-+] |\d+[.)] )/gmu,
];

export function markupRefusals(text: string): Refusal[] {
  const message = 'Holds markup, a link or an address. Write plain text.';
  return MARKUP.flatMap((pattern) => [...text.matchAll(pattern)].map(([span]) => ({ rule: 'markup', span, message })));
}

/** `text`: with names, numbers and caveats taken out. */
export function characterRefusals(text: string): Refusal[] {
  const message = 'Holds a character outside plain English text. Use letters of the Latin alphabet and plain marks.';
  return [...text.matchAll(FOREIGN)].map(([span]) => ({ rule: 'character', span, message }));
}
