/** Markup that is safe to put in a page: made by `html` only. */
export type Html = { readonly markup: string };
type Content = Html | string | number | false | null | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters, and the marks by which one label could turn the direction of the text around it.
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text from the data without characters that steer the display instead of being read. */
export function plainText(text: string): string {
  return text.replace(unprintable, ' ').trim();
}

/** A tagged template whose values are escaped unless they were made by `html` themselves. Line breaks are layout of the source. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const markup = strings.map((part, index) => part.replace(/\n\s*/g, '') + render(values[index])).join('');
  return { markup };
}

function render(value: Content): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return value.replace(unprintable, ' ').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
  if ('markup' in value) return value.markup;
  return value.map(render).join('');
}
