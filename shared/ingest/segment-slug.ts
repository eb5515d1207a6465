import { createHash } from 'node:crypto';
import { RESERVED_SEGMENTS } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';

const LONGEST = 40;
const HASH_DIGITS = 8;
const RESERVED: ReadonlySet<string> = new Set(RESERVED_SEGMENTS);

/**
 * The segment id of a value of a dimension without a list. Words of letters and digits become `one_two`; every other
 * text loses something on the way, so a hash of the whole text tells it from its neighbours.
 */
export function segmentSlug(text: string): string {
  const normal = normaliseText(text);
  const slug = normal
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const exact =
    slug.replaceAll('_', ' ') === normal && /^[a-z]/.test(slug) && slug.length <= LONGEST && !RESERVED.has(slug);
  return exact ? slug : withHash(slug, normal);
}

function withHash(slug: string, normal: string): string {
  const hash = createHash('sha256').update(normal).digest('hex').slice(0, HASH_DIGITS);
  const letters = /^[a-z]/.test(slug) ? slug : `value_${slug}`;
  return `${letters.slice(0, LONGEST - HASH_DIGITS - 1).replace(/_$/, '')}_${hash}`;
}
