import type { Definitions } from '../../contracts/definitions.ts';
import type { GateId, Severity } from '../../contracts/gates.ts';
import type { Gate } from './gate.ts';

type Stated = Pick<Definitions, 'gates' | 'thresholds' | 'controlTotals'>;

/** A gate's threshold and severity: what the definitions say of the gate, or else the older threshold, or else its default. */
export function gateLimits(gate: Gate, definitions: Stated): { readonly allowed: number; readonly severity: Severity } {
  const stated = definitions.gates?.[gate.id];
  return {
    allowed: stated?.allowed ?? olderThreshold(gate.id, definitions) ?? gate.allowed,
    severity: stated?.severity ?? gate.severity,
  };
}

function olderThreshold(id: GateId, { thresholds, controlTotals }: Stated): number | undefined {
  const older: Partial<Record<GateId, number | undefined>> = {
    often_blank: thresholds?.blankShare,
    filled_by_outcome: thresholds?.blankByOutcome,
    often_unmapped: thresholds?.unmappedShare,
    rows_rejected: thresholds?.rejectedShare,
    small_sample: thresholds?.minimumSample,
    control_total: controlTotals?.tolerance,
  };
  return older[id];
}
