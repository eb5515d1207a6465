import { ExportError } from '../../shared/contracts/errors.ts';
import type { Constraint, Flag } from '../../shared/contracts/outputs.ts';
import type { Assessed } from './assessed-exports.ts';
import type { Mutation } from './mutations.ts';

export type Judged = {
  readonly name: string;
  readonly verdict: 'detected' | 'missed' | 'tolerated';
  /** Gates that raised anything that the clean exports do not raise, with the severity. */
  readonly raised: readonly string[];
  /** Those of them that constrain or block and that nobody expected. */
  readonly unexpected: readonly string[];
  /** Places that lost their evidence although the damage is elsewhere. */
  readonly strayed: readonly string[];
};

/** What the gates made of a damage, beside what they make of the clean exports. */
export async function judgedMutation(
  { name, expected, also = [], onlyDimensions }: Mutation,
  clean: Assessed,
  assess: () => Promise<Assessed>,
): Promise<Judged> {
  const assessed = await orRefused(assess);
  if (assessed === 'refused') {
    const verdict = expected === 'refused' ? 'detected' : 'missed';
    return { name, verdict, raised: ['refused'], unexpected: expected === 'refused' ? [] : ['refused'], strayed: [] };
  }
  const before = new Set(clean.flags.map(({ id, severity }) => `${id} ${severity}`));
  const added = assessed.flags.filter(({ id, severity }) => !before.has(`${id} ${severity}`));
  const isExpected = ({ kind, severity }: Flag) =>
    typeof expected !== 'string' && kind === expected[0] && severity === expected[1];
  const unexpected = added.filter(
    (flag) => flag.severity !== 'warn' && !isExpected(flag) && (flag.severity === 'block' || !also.includes(flag.kind)),
  );
  const strayed = onlyDimensions === undefined ? [] : lostEvidence(clean, assessed, onlyDimensions);
  return {
    name,
    verdict: expected === 'nothing' ? 'tolerated' : added.some(isExpected) ? 'detected' : 'missed',
    raised: [...new Set(added.map(({ kind, severity }) => `${kind} ${severity}`))],
    unexpected: [...new Set(unexpected.map(({ id, severity }) => `${id} ${severity}`))],
    strayed,
  };
}

function lostEvidence(clean: Assessed, assessed: Assessed, onlyDimensions: readonly string[]): readonly string[] {
  const nameOf = ({ dimension, funnel, stage, says }: Constraint) => `${dimension} ${funnel}.${stage} ${says}`;
  const before = new Set(clean.constraints.map(nameOf));
  return assessed.constraints
    .filter(({ dimension }) => !onlyDimensions.includes(dimension))
    .map(nameOf)
    .filter((name) => !before.has(name));
}

async function orRefused(assess: () => Promise<Assessed>): Promise<Assessed | 'refused'> {
  try {
    return await assess();
  } catch (error) {
    // a run that cannot read its exports stops with the reason, and publishes nothing
    if (error instanceof ExportError) return 'refused';
    throw error;
  }
}
