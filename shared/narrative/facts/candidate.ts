import type { Severity } from '../../contracts/gates.ts';
import type { Fact, FactLabel, FactNumber, FactRelation } from '../../contracts/narrative.ts';

/** A label before it has an opaque id: `thing` is what it names, so that the same thing has the same opaque id in every fact. */
export type CandidateLabel = Pick<FactLabel, 'role' | 'text'> & { readonly thing: string };

/** Where a fact stands: nothing where it is of everything. */
export type FactPlace = {
  readonly dimension?: string;
  readonly segments: readonly string[];
  readonly funnel?: string;
  readonly stages: readonly string[];
};

/** What may become a fact, if an audience takes it. */
export type Candidate = Pick<Fact, 'kind' | 'pattern' | 'evidence' | 'state' | 'verdict'> & {
  readonly cites: readonly string[];
  readonly labels: Readonly<Record<string, CandidateLabel>>;
  readonly numbers: Readonly<Record<string, FactNumber>>;
  readonly relations: readonly FactRelation[];
  readonly caveats: Readonly<Record<string, string>>;
  readonly place: FactPlace;
  /** Of a flag. */
  readonly severity?: Severity;
};

/** A candidate that says no more than what is given. */
export function candidate(given: Partial<Candidate> & Pick<Candidate, 'kind' | 'cites'>): Candidate {
  return {
    ...{
      pattern: null,
      evidence: null,
      state: null,
      labels: {},
      numbers: {},
      relations: [],
      caveats: {},
    },
    place: { segments: [], stages: [] },
    ...given,
  };
}
