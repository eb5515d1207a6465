import { brotliCompressSync } from 'node:zlib';
import type { Machine } from '../../shared/narrative/verifier/second-opinion/machine.ts';
import type { Machines } from '../../shared/narrative/verifier/second-opinion/suspicion.ts';

const CHARACTERS_A_LINE = /.{1,116}/g;

/** The source of `weights.ts`. */
export function weightsFile({ all, judgements }: Machines): string {
  return `// written by test/wording/train.ts

/** Compressed, for plain they would fill a third of the largest Lambda: inside are a bias, then a weight a line and its features. */
export const WEIGHTS = {
  all: \`
${compressed(all)}
\`,
  judgements: \`
${compressed(judgements)}
\`,
};
`;
}

function compressed(machine: Machine): string {
  const base64 = brotliCompressSync(machineText(machine)).toString('base64');
  return base64.match(CHARACTERS_A_LINE)?.join('\n') ?? '';
}

/** A machine as `machineOf` reads it, features that weigh the same on one line. */
export function machineText({ bias, weights }: Machine): string {
  const byWeight = Map.groupBy(weights.keys(), (feature) => weights.get(feature) ?? 0);
  const lines = [...byWeight]
    .toSorted(([one], [other]) => other - one)
    .map(([weight, features]) => `${weight} ${features.toSorted().join(' ')}`);
  return [bias, ...lines, ''].join('\n');
}
