import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { worstOf } from './worst-of.ts';

/** Usage that no record's account is credited with makes customers look idle, and so does a metric that was not exported. */
export const usageUnmatched: Gate = {
  ...{ id: 'usage_unmatched', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'warn' },
  looksFor: 'every metric of usage has rows in the period, of accounts that the other exports know',
  check: (input, allowed) => {
    const metrics = metricsOf(input);
    return {
      measured: worstOf(metrics, 'the definitions count no usage'),
      findings: metrics
        .filter(({ value }) => value > allowed)
        .map(({ at: subject, value: found, sentence }) => ({ sentence, found, subject })),
    };
  },
};

function metricsOf({ aggregates, definitions }: GateInput) {
  return (definitions.usage?.metrics ?? []).map(({ id: at, label }) => {
    const row = aggregates.usage_match.find(({ metric }) => metric === at);
    if (row === undefined)
      return { at, value: 1, sentence: `no usage of ${label} in the period: active_usage of it is withheld` };
    const { accounts, account_missing: missing } = row;
    const value = missing / accounts;
    const sentence = `${missing} of ${accounts} accounts with usage of ${label} in the period (${percent(value)}) are in no other export: active_usage does not see them`;
    return { at, value, sentence };
  });
}
