import type { FactNumber, FactRelation } from '../../contracts/narrative.ts';
import type { Flag } from '../../contracts/outputs.ts';
import type { Detected, LifeCycle, LifeCycleState, Pattern, Signal } from '../../contracts/signal.ts';
import type { Finding } from '../findings.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, candidate } from './candidate.ts';
import { numbersOf } from './fact-number.ts';
import { signalCaveats } from './signal-caveats.ts';
import { signalParts } from './signal-parts.ts';

/** As many segments as one sentence can hold. */
const MOST_TOGETHER = 3;

export type FindingContext = {
  readonly lifeCycle: readonly LifeCycle[];
  readonly shifts: Detected['shifts'];
  readonly flags: readonly Flag[];
  readonly labels: Labels;
};

/** A finding as facts: one for those of its signals that a sentence can tell together, the others for themselves. */
export function findingFacts(finding: Finding, context: FindingContext): Candidate[] {
  return together(finding.signals, context).map((signals) => findingFact(signals, finding.pattern, context));
}

/** One segment's signals; or segments that differ alike. */
function together(
  [first, ...others]: readonly [Signal, ...Signal[]],
  context: FindingContext,
): [Signal, ...Signal[]][] {
  const place = ({ stage, metric, direction }: Signal) => `${stage} ${metric} ${direction}`;
  const isOfOneSegment = others[0]?.segment === first.segment;
  const isAlike = (one: Signal) =>
    isStandingAlike(one, first, context) &&
    (isOfOneSegment ? one.segment === first.segment : place(one) === place(first));
  const told = others.filter(isAlike).slice(0, MOST_TOGETHER - 1);
  const [next, ...rest] = others.filter((one) => !told.includes(one));
  return [[first, ...told], ...(next === undefined ? [] : together([next, ...rest], context))];
}

/** Of what stands since other months, no month can be told for both. */
function isStandingAlike(one: Signal, other: Signal, { lifeCycle }: FindingContext): boolean {
  const since = (signal: Signal) => entryOf(signal, lifeCycle)?.since;
  return one.state === other.state && (one.state === 'new' || since(one) === since(other));
}

function entryOf({ id, direction }: Signal, lifeCycle: readonly LifeCycle[]): LifeCycle | undefined {
  return lifeCycle.find((entry) => entry.signal === id && entry.direction === direction);
}

function findingFact(
  signals: readonly [Signal, ...Signal[]],
  pattern: Pattern | undefined,
  { lifeCycle, shifts, flags, labels }: FindingContext,
): Candidate {
  const [first] = signals;
  const parts = signals.map((signal, index) => signalParts(signal, labels, first, index === 0 ? '' : `_${index + 1}`));
  const entry = entryOf(first, lifeCycle);
  const isOfPattern = pattern?.signals.includes(first.id) === true;
  const shift = shifts.find(({ signal }) => signal === first.id);
  const further = [
    ...(isOfPattern ? ofAllNumbers(pattern, first, labels) : []),
    ...(entry === undefined ? [] : sinceNumber(entry)),
    ...(shift?.months[0] === undefined ? [] : shiftNumber(first.id, shift.months[0])),
  ];
  return candidate({
    kind: 'finding',
    cites: [...signals.map(({ id }) => id), ...(isOfPattern ? [pattern.id] : [])],
    pattern: isOfPattern ? pattern.kind : null,
    evidence: signals.some(({ evidence }) => evidence === 'directional') ? 'directional' : first.evidence,
    state: first.state,
    labels: Object.assign({}, ...parts.map((part) => part.labels)),
    numbers: Object.assign({}, ...parts.map((part) => part.numbers), ...further.map(({ numbers }) => numbers)),
    relations: [...parts.map(({ relation }) => relation), ...further.flatMap(({ relation }) => relation ?? [])],
    caveats: signalCaveats(signals, flags, labels),
    place: {
      ...{ dimension: first.dimension, funnel: first.funnel },
      segments: [...new Set(signals.flatMap(namedSegments))],
      stages: [...new Set(signals.map(({ stage }) => stage))],
    },
  });
}

/** Its own, and the other one that it is told beside. */
function namedSegments({ segment, comparator }: Signal): string[] {
  return [segment, ...(comparator.kind === 'segment' ? comparator.segments.slice(0, 1) : [])];
}

type Further = { readonly numbers: Record<string, FactNumber>; readonly relation?: FactRelation };

/** The difference of all who set out, where the pattern rests on it; at the first stage it is the same figure. */
function ofAllNumbers({ id, kind, unconditional }: Pattern, first: Signal, labels: Labels): Further[] {
  if (kind !== 'bottleneck' || unconditional === null || unconditional.value === first.difference.value) return [];
  const numberAt = numbersOf('signals.json', id, labels.currency);
  return [
    {
      numbers: { of_all_difference: numberAt('points', unconditional.value, 'unconditional.value') },
      relation: {
        ...{ measure: 'conversion', direction: unconditional.value < 0 ? 'below' : 'above', comparison: 'others' },
        ...{ subject: 'segment', comparator: 'comparator', estimate: null, comparatorFigure: null },
        difference: 'of_all_difference',
      },
    },
  ];
}

const TOLD_SINCE: ReadonlySet<LifeCycleState> = new Set(['changed', 'persisting', 'resolved', 'retracted']);

/** The period whose report first said so, of what is not new. */
export function sinceNumber(entry: LifeCycle): Further[] {
  if (!TOLD_SINCE.has(entry.state)) return [];
  const numberAt = numbersOf('signals.json', lifeCycleRecord(entry), '');
  return [{ numbers: { since: numberAt('month', entry.since, 'since') } }];
}

/** What a life-cycle entry is called as the source of a number: its signal may have one for each direction. */
export function lifeCycleRecord({ signal, direction }: Pick<LifeCycle, 'signal' | 'direction'>): string {
  return `${signal} ${direction}`;
}

/** The first month of a run that lies on one side of what was expected. */
function shiftNumber(signal: string, month: string): Further[] {
  const numberAt = numbersOf('signals.json', `run of ${signal}`, '');
  return [{ numbers: { first_month: numberAt('month', month, 'months.0') } }];
}
