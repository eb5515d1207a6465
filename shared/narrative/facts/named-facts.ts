import type { Fact, FactLabel } from '../../contracts/narrative.ts';
import type { Candidate, CandidateLabel } from './candidate.ts';

export type Told = { readonly told: Candidate; readonly audiences: readonly string[] };

/** Candidates as the facts that they become: `f1`, `f2` … in their order, what they name behind opaque names. */
export function namedFacts(all: readonly Told[]): Fact[] {
  const opaque = opaqueNames();
  return all.map(({ told: { place: _, severity: __, ...fact }, audiences }, index) => ({
    ...fact,
    id: `f${index + 1}`,
    cites: [...fact.cites],
    labels: Object.fromEntries(
      Object.entries(fact.labels).map(([name, label]): [string, FactLabel] => [
        name,
        { role: label.role, opaque: opaque(label), text: label.text },
      ]),
    ),
    numbers: { ...fact.numbers },
    relations: [...fact.relations],
    caveats: { ...fact.caveats },
    audiences: [...audiences],
  }));
}

const OWN_WORDS = /^[a-z_]+$/u;

/** `segment_a`, `segment_b` …: by the order in which facts name things. Words of ours are their own. */
function opaqueNames(): (label: CandidateLabel) => string {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ role, thing }) => {
    if (OWN_WORDS.test(thing)) return thing;
    const known = given.get(thing);
    if (known !== undefined) return known;
    const kind = thing.split(' ')[0] ?? role;
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    const name = `${kind}_${letters(count)}`;
    given.set(thing, name);
    return name;
  };
}

/** a, b … z, aa, ab … */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : letters(rest - 1)}${String.fromCodePoint(97 + (index % 26))}`;
}
