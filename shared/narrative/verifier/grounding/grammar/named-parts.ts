import type { Fact } from '../../../../contracts/narrative.ts';
import { listed } from '../../../listed.ts';

/** Whether a fact has a part of this name. */
export function has({ labels, numbers, caveats }: Fact, name: string): boolean {
  return name in labels || name in numbers || name in caveats;
}

/** Phrases for what a fact is of: its subject, its step, what it is compared with. `suffix`: of the second and further ones, `_2`. */
export function namedParts(fact: Fact, suffix = ''): Record<string, string> {
  const of = has(fact, `stage${suffix}`) ? suffix : '';
  const isStep = has(fact, `next${of}`);
  const isSegment = has(fact, 'segment');
  const segments = numbered(fact, `reference_size${suffix}`, 'segment', 'segments');
  return {
    [`STAGE${suffix}`]: `<{stage${of}}|stage {stage${of}}|the {stage${of}} stage>`,
    [`NEXT${suffix}`]: `<{next${of}}|stage {next${of}}|the {next${of}} stage>`,
    FUNNEL: '<{funnel}|funnel {funnel}|the {funnel} funnel>',
    [`WAY${suffix}`]: isStep
      ? `from STAGE${suffix} to NEXT${suffix} [in FUNNEL]`
      : `<in|at> STAGE${suffix} [in FUNNEL]`,
    // who moved, moved from a stage; of a bare "from MQL" one might be higher than at it
    [`MOVED${suffix}`]: isStep
      ? `moved <[on] WAY${suffix}|on [from STAGE${suffix} [in FUNNEL]]>`
      : `moved [on] [WAY${suffix}]`,
    SUBJECT: isSegment ? '<{segment}|segment {segment}|the {segment} segment> [( {dimension} )]' : 'the whole funnel',
    WITHIN: '<in|within> SUBJECT',
    // of the whole funnel a stage's entrants are not everybody in it
    THEIRS: isSegment ? '<<in|within|of> SUBJECT|whose {dimension} is {segment}>' : '',
    [`OTHERS${suffix}`]: `{comparator} [of {reference_size${suffix}} ${segments}]`,
  };
}

/** The singular where the number is one. */
export function numbered({ numbers }: Fact, name: string, singular: string, plural: string): string {
  return numbers[name]?.value === 1 ? singular : plural;
}

/** `{stage} , {stage_2} and {further_stages}`: every label of this name, in the order in which the fact has them. */
export function listOf({ labels }: Fact, name: string): string {
  return listed(partsNamed(labels, name)).replaceAll(',', ' ,');
}

/** `{stage}`, `{stage_2}`, `{further_stages}`. */
export function partsNamed(labels: Fact['labels'], name: string): string[] {
  return Object.keys(labels)
    .filter((one) => one === name || one.startsWith(`${name}_`) || one === `further_${name}s`)
    .map((one) => `{${one}}`);
}
