import type { Gate, GateInput } from './gate.ts';

/** A report of whose input a mandatory part is not there has not been assessed, whatever else was found. */
export const notAssessed: Gate = {
  ...{ id: 'not_assessed', unit: 'count', bound: 'at_most', allowed: 0, severity: 'block' },
  looksFor: 'every table that a mandatory gate reads is there',
  check: (input) => {
    const missing = missingInputs(input);
    return {
      measured: { value: missing.length },
      findings: missing.map((sentence, index) => ({ sentence, found: 1, subject: String(index + 1) })),
    };
  },
};

function missingInputs({ receipts, aggregates, definitions, controlTotals }: GateInput): string[] {
  const accepted = receipts.reduce((sum, receipt) => sum + receipt.accepted, 0);
  const missing: string[] = [];
  if (receipts.length === 0) missing.push('no export object has a receipt, so nothing can be said of what was read');
  if (accepted > 0 && aggregates.place.length === 0)
    missing.push(`${accepted} rows were accepted and no unit is in any place, so that nothing could be assessed`);
  if (definitions.controlTotals !== undefined && controlTotals === undefined)
    missing.push(`the control totals ${definitions.controlTotals.file} are not among the exports`);
  return missing;
}
