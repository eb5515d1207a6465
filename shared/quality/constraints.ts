import type { Constraint, Flag } from '../contracts/outputs.ts';
import type { Scope } from '../signals/report-scope.ts';
import { type Place, touches } from '../signals/touches.ts';

/**
 * What may be said of every dimension at every stage. `directional`: a flag constrains it; `nothing`: the stage has too few
 * entrants for any test, or the report is blocked.
 */
export function constraints(flagged: readonly Flag[], scope: Scope): Constraint[] {
  return scope.dimensions.flatMap(({ id: dimension }) =>
    scope.funnels.flatMap(({ id: funnel, stages }) =>
      stages.map(({ id: stage }) => constraintAt({ dimension, funnel, stage }, flagged)),
    ),
  );
}

function constraintAt(place: Place, flagged: readonly Flag[]): Constraint {
  const silencing = flagged.filter(
    (flag) => flag.severity === 'block' || (flag.kind === 'small_sample' && touches(flag, place)),
  );
  if (silencing.length > 0) return { ...place, says: 'nothing', because: silencing.map(({ id }) => id) };
  const constraining = flagged.filter((flag) => flag.severity === 'constrain' && touches(flag, place));
  const says = constraining.length > 0 ? 'directional' : 'supported';
  return { ...place, says, because: constraining.map(({ id }) => id) };
}
