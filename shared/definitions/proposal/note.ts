/** What somebody has to look at in a proposed file: something guessed, with its reason, or something that only they know. */
export type Note = { readonly path: readonly PropertyKey[]; readonly kind: 'GUESS' | 'ASK'; readonly text: string };

/** A part of a proposed file, with the notes on it; paths begin at the part. */
export type Proposed<T> = { readonly value: T; readonly notes: readonly Note[] };

export function guess(path: readonly PropertyKey[], text: string): Note {
  return { path, kind: 'GUESS', text };
}

export function ask(path: readonly PropertyKey[], text: string): Note {
  return { path, kind: 'ASK', text };
}

export function within(path: readonly PropertyKey[], notes: readonly Note[]): readonly Note[] {
  return notes.map((note) => ({ ...note, path: [...path, ...note.path] }));
}
