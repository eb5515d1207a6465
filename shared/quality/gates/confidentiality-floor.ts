import { SMALL_SEGMENTS_LABEL } from '../../contracts/definitions.ts';
import type { ShownSegments } from '../../contracts/outputs.ts';
import { confidentialityFloor } from '../suppression/confidentiality-floor.ts';
import type { Gate, GateFinding, GateInput } from './gate.ts';
import { worstOf } from './worst-of.ts';

export const confidentialityFloorGate: Gate = {
  ...{ id: 'confidentiality_floor', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor:
    'no segment rests on fewer accounts than the confidentiality floor, or on fewer owners where its figures are theirs',
  check: (input, allowed) => ({
    measured: worstOf(
      input.scope.dimensions.filter(({ slot }) => slot > 0).map(({ id }) => ({ value: mergedIn(input, id), at: id })),
      'the definitions have no dimension',
    ),
    findings: input.smallSegments.map((small) => ({
      ...findingOf(small, input),
      ...(small.merged > allowed ? {} : { toldBecause: 'what is merged is told whatever is allowed' }),
    })),
  }),
};

function mergedIn({ smallSegments }: GateInput, id: string): number {
  return Math.max(0, ...smallSegments.filter(({ dimension }) => dimension === id).map(({ merged }) => merged));
}

/** How many were merged and why, never which, nor how small they are. */
function findingOf(
  { funnel, dimension, merged, shown }: ShownSegments,
  { definitions, scope }: GateInput,
): GateFinding {
  const own = definitions.dimensions.find(({ id }) => id === dimension);
  const floor = confidentialityFloor(definitions, own ?? {});
  const least =
    floor.owners > 0 ? `${floor.accounts} accounts or ${floor.owners} owners` : `${floor.accounts} accounts`;
  const place = `${own?.label ?? dimension} in ${scope.funnels.find(({ id }) => id === funnel)?.label ?? funnel}`;
  const together = `${merged} segments are shown together as ${SMALL_SEGMENTS_LABEL}: some have fewer than ${least} in the window, any others keep these from being worked out of the totals`;
  const later = shown.filter(({ from }) => from !== null).length;
  const since = `${later} that had been merged ${later === 1 ? 'is' : 'are'} shown from a later month of entry on, earlier entrants stay in ${SMALL_SEGMENTS_LABEL}`;
  const words = [merged > 0 ? [together] : [], later > 0 ? [since] : []].flat().join('; ');
  return { sentence: `${place}: ${words}`, found: merged, dimension, funnel, subject: `${dimension}/${funnel}` };
}
