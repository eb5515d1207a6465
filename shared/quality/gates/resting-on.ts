import type { Definitions, Stage } from '../../contracts/definitions.ts';
import { readableObjects } from '../../definitions/readable-objects.ts';
import type { CanonicalKind } from '../../ingest/object-parts.ts';
import type { GateFinding } from './gate.ts';
import { objectStages } from './object-stages.ts';

/** Rows of these tell of opportunities only when they have ended, or of customers: of touches up to a win, revenue, usage. */
const OF_ENDS: readonly CanonicalKind[] = ['touches', 'activities', 'usage', 'rates'];

/** What is wrong with rows of an object, found once for everything that rests on it. */
export function findingsOn(
  object: string,
  finding: Pick<GateFinding, 'sentence' | 'found' | 'subject' | 'toldBecause'>,
  definitions: Definitions,
): GateFinding[] {
  return restingOn(object, definitions).map((place) => ({
    ...{ ...finding, object, ...place },
    ...(place.dimension === undefined ? {} : { subject: `${finding.subject ?? object}.${place.dimension}` }),
  }));
}

/** Stages that it is evidence of or whose units it holds, or dimensions that are read of it; an empty place is the whole report. */
function restingOn(object: string, definitions: Definitions): readonly Pick<GateFinding, 'stages' | 'dimension'>[] {
  const known = readableObjects(definitions).find(({ reference }) => reference === object);
  const evidenceOf = objectStages(definitions, object);
  if (evidenceOf.length > 0) return [{ stages: evidenceOf }];
  const holding = known?.grain === undefined ? [] : stagesWhere(definitions, ({ grain }) => grain === known.grain);
  if (holding.length > 0) return [{ stages: holding }];
  const read = definitions.dimensions.filter(({ from }) => from.some((one) => one.object === object));
  if (read.length > 0) return read.map(({ id }) => ({ dimension: id }));
  const isOfEnds = known?.holds !== undefined && OF_ENDS.includes(known.holds);
  return isOfEnds ? [{ stages: stagesWhere(definitions, (stage, all) => stage === all.at(-1)) }] : [{}];
}

function stagesWhere({ funnels }: Definitions, isIt: (stage: Stage, all: readonly Stage[]) => boolean): string[] {
  return Object.entries(funnels).flatMap(([funnel, { stages }]) =>
    stages.filter((stage) => isIt(stage, stages)).map(({ id }) => `${funnel}.${id}`),
  );
}
