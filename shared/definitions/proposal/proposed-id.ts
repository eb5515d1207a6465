import { segmentSlug } from '../../ingest/segment-slug.ts';

/** An id for a text that people wrote, which no other of `taken` is. */
export function proposedId(text: string, taken: readonly string[] = []): string {
  const words = text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[^\p{L}\d]+/gu, ' ');
  const id = segmentSlug(words.trim() === '' ? text : words);
  if (!taken.includes(id)) return id;
  return segmentSlug(`${id.slice(0, 30)} ${taken.length}`);
}
