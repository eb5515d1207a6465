import type { Severity } from '../contracts/gates.ts';
import type { Gate, GateInput, GateResult } from './gates/gate.ts';
import { gateLimits } from './gates/gate-limits.ts';
import { GATES } from './gates/gates.ts';

/** A gate under the limits of the definitions, with what it measured and found. */
export type GateRun = GateResult & { readonly gate: Gate; readonly allowed: number; readonly severity: Severity };

/** Every gate, in order. */
export function gateRuns(input: GateInput): readonly GateRun[] {
  return GATES.map((gate) => {
    const limits = gateLimits(gate, input.definitions);
    return { gate, ...limits, ...gate.check(input, limits.allowed) };
  });
}
