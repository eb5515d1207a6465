import type { Definitions } from '../contracts/definitions.ts';
import { GATE_IDS, type GateId } from '../contracts/gates.ts';
import type { Finding } from './finding.ts';

/** Without these nothing of a report can be trusted: no definitions let a report pass that they block. */
export const ALWAYS_BLOCKING: readonly GateId[] = ['not_assessed', 'ledger_open', 'records_repeated'];

/** Severities that may not be lowered, and thresholds that would let everything pass where nothing may. */
export function checkGates({ gates }: Definitions): readonly Finding[] {
  return GATE_IDS.filter((id) => ALWAYS_BLOCKING.includes(id)).flatMap((id) => {
    const { severity = 'block', allowed = 0 } = gates?.[id] ?? {};
    const findings: Finding[] = [];
    if (severity !== 'block')
      findings.push({
        path: ['gates', id, 'severity'],
        found: JSON.stringify(severity),
        allowed: '"block": this gate may not be lowered',
      });
    if (allowed !== 0)
      findings.push({ path: ['gates', id, 'allowed'], found: String(allowed), allowed: '0: nothing of it is allowed' });
    return findings;
  });
}
