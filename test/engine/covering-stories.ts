import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { definitionsSchema } from '../../shared/contracts/schemas.ts';

type Story = { readonly definitions: string };

/**
 * Of stories, a few whose definitions say between them every word that any of them says: the one that adds most first. `said`: definitions
 * whose words need no other story.
 */
export function coveringStories<S extends Story>(stories: readonly S[], said: readonly Story[]): readonly S[] {
  const known = wordsOf(definitionsSchema());
  const saidBy = new Map(stories.map((story) => [story, spokenOf(story, known)]));
  const left = new Set([...saidBy.values()].flatMap((words) => [...words]));
  for (const story of said) for (const word of spokenOf(story, known)) left.delete(word);
  const chosen: S[] = [];
  const adds = (story: S) => [...(saidBy.get(story) ?? [])].filter((word) => left.has(word)).length;
  while (left.size > 0) {
    const [most] = stories.toSorted((one, other) => adds(other) - adds(one));
    if (most === undefined || adds(most) === 0) break;
    chosen.push(most);
    for (const word of saidBy.get(most) ?? []) left.delete(word);
  }
  return chosen;
}

/** Keys and fixed values of the contract of definitions; ids and names that a company gives are none. */
function wordsOf(schema: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  visit(schema, (part) => {
    if ('properties' in part) for (const key of Object.keys(part.properties as object)) words.add(key);
    if ('enum' in part) for (const value of part.enum as readonly unknown[]) words.add(String(value));
    if ('const' in part) words.add(String(part.const));
  });
  return words;
}

function spokenOf({ definitions }: Story, known: ReadonlySet<string>): ReadonlySet<string> {
  const spoken: string[] = [];
  visit(parse(readFileSync(definitions, 'utf8')), (part) => {
    for (const [key, value] of Object.entries(part))
      spoken.push(key, ...[value].flat().map((one) => (typeof one === 'object' ? '' : String(one))));
  });
  return new Set(spoken.filter((word) => known.has(word)));
}

function visit(part: unknown, look: (part: object) => void): void {
  if (typeof part !== 'object' || part === null) return;
  look(part);
  for (const inner of Object.values(part)) visit(inner, look);
}
