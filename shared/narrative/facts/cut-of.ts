import type { FactKind } from '../../contracts/narrative.ts';
import type { AudienceCut } from './audience-cuts.ts';
import type { Candidate } from './candidate.ts';
import type { Seen } from './nearness.ts';

const OTHERS: readonly FactKind[] = [
  ...(['nothing_found', 'count', 'sales_cycle', 'touches_to_won', 'restated', 'assumption'] as const),
  ...(['contrast', 'unchanged', 'flag', 'unsaid'] as const),
];

/** What each fact told already of the same segment, dimension or step takes from a fact's worth. */
const CROWDING = { segment: 0.5, dimension: 0.25, step: 0.25 } as const;
/** What each stronger one of its kind takes from it, and what a dimension of the audience's own adds. */
const WEAKER = 0.1;
const OWN_DIMENSION = 0.5;
/** Of which the strongest is told, wherever it stands. */
const UNCROWDED: ReadonlySet<FactKind> = new Set([
  'count',
  'sales_cycle',
  'touches_to_won',
  'restated',
  'assumption',
  'flag',
]);

/**
 * What an audience is told. Of each kind but findings at most what it has room for; findings take the rest, and are taken first.
 * The next fact of a kind is always the one of most worth: how near it is to the audience, less a tenth for each stronger one of its
 * kind that is left, less a half for each fact told already of the same segment and a quarter for each of the same dimension and
 * of the same step, so that nobody reads six facts about one segment while others wait. What another fact tells is not told again.
 */
export function cutOf(audience: AudienceCut, candidates: readonly Seen[]): Seen[] {
  const near = candidates.flatMap((seen) => {
    const nearness = seen.fact.kind === 'nothing_found' ? 1 : audience.nearness(seen);
    return nearness > 0 ? [{ seen, nearness: nearness + ofDimension(seen, audience) }] : [];
  });
  const roomFor = (kind: FactKind) =>
    Math.min(
      kind === 'nothing_found' ? 1 : (audience.kinds[kind] ?? 0),
      near.filter(({ seen }) => seen.fact.kind === kind).length,
    );
  const chosen: Seen[] = [];
  take(audience.most - OTHERS.reduce((sum, kind) => sum + roomFor(kind), 0), 'finding', near, chosen);
  for (const kind of OTHERS) take(Math.min(roomFor(kind), audience.most - chosen.length), kind, near, chosen);
  return chosen.toSorted((one, other) => candidates.indexOf(one) - candidates.indexOf(other));
}

type Near = { readonly seen: Seen; readonly nearness: number };

function take(room: number, kind: FactKind, near: readonly Near[], chosen: Seen[]): void {
  for (let taken = 0; taken < room; taken += 1) {
    const [next] = near
      .filter(
        ({ seen }) =>
          seen.fact.kind === kind && !chosen.some((other) => other === seen || saysIt(other.fact, seen.fact)),
      )
      .map(({ seen, nearness }, place) => ({
        seen,
        worth: nearness - crowding(seen, chosen) - WEAKER * place,
      }))
      .toSorted((one, other) => other.worth - one.worth);
    if (next === undefined) return;
    chosen.push(next.seen);
  }
}

/** Whether a fact is told by another one, which has the same test or is the same. */
function saysIt(told: Candidate, { cites: [first], kind, relations: [relation] }: Candidate): boolean {
  const isShown = kind === 'finding' || kind === 'contrast' ? relation?.direction !== null : false;
  return isShown && first !== undefined && told.cites.includes(first);
}

/** The dimensions that the definitions give an audience come first. */
function ofDimension({ fact: { place } }: Seen, { dimensions }: AudienceCut): number {
  return place.dimension !== undefined && dimensions.includes(place.dimension) ? OWN_DIMENSION : 0;
}

function crowding({ fact }: Seen, chosen: readonly Seen[]): number {
  if (UNCROWDED.has(fact.kind)) return 0;
  return chosen.reduce((sum, other) => sum + sameness(fact, other.fact), 0);
}

function sameness({ place: one }: Candidate, { place: other }: Candidate): number {
  const sameDimension = one.dimension !== undefined && one.dimension === other.dimension;
  const sameSegment = sameDimension && one.segments.some((segment) => other.segments.includes(segment));
  const sameStep = one.funnel === other.funnel && one.stages.some((stage) => other.stages.includes(stage));
  return (
    (sameSegment ? CROWDING.segment : 0) + (sameDimension ? CROWDING.dimension : 0) + (sameStep ? CROWDING.step : 0)
  );
}
