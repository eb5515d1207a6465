import { SCENARIOS } from '../contracts/definitions.ts';
import type { Flag } from '../contracts/outputs.ts';
import type { Caveat, ScenarioWithheld } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { countText } from './plain-number.ts';

const RULES: Readonly<Record<(typeof SCENARIOS)[number], string>> = {
  only_observed: 'entries that were observed alone',
  any_order: 'whichever later stage came next',
  without_administrative: 'without administrative closures',
  only_matched: 'opportunities with a person behind them alone',
  close_date_rates: 'amounts at the rates of the month of closing',
};

/** A rule of counting in words; one that is not known is called by its id. */
export function scenarioWords(id: string): string {
  const known = SCENARIOS.find((scenario) => scenario === id);
  return known === undefined ? id.replaceAll('_', ' ') : RULES[known];
}

const WITHHELD: Readonly<Record<ScenarioWithheld['reason'], string>> = {
  nobody_left: 'nobody is left',
  matched_by_outcome: 'of persons it cannot be told, as they are given an account when they convert',
  no_close_rates: 'the definitions give no rates by month of closing',
  close_rates_missing: 'some deals closed in a month, or are in a currency, without such a rate',
};

/** Why nothing can be counted by a rule here. */
export function scenarioWithheldWords({ reason }: ScenarioWithheld): string {
  return WITHHELD[reason];
}

/** What must be said with a signal, as a sentence without its full stop. */
export function caveatSentence(caveat: Caveat, funnel: string, flags: readonly Flag[], labels: Labels): string {
  switch (caveat.kind) {
    case 'flag':
      return flags.find(({ id }) => id === caveat.flag)?.sentence ?? `Flag ${caveat.flag}`;
    case 'not_within':
      return `Within the segments of ${labels.dimension(caveat.dimension)} the difference is not shown`;
    case 'depends_on_scenario':
      return `Counted by ${scenarioWords(caveat.scenario)} the difference does not hold`;
    case 'selected_earlier':
      return `The segment differs at ${caveat.stages.map((stage) => labels.stageLabel(funnel, stage)).join(' and ')} too, so that those who come this far are selected`;
    case 'few_clusters':
      return `It rests on ${countText(caveat.clusters)} ${caveat.clusters === 1 ? 'cluster' : 'clusters'} only`;
  }
}
