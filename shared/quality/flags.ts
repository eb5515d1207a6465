import type * as z from 'zod/mini';
import type { Severity } from '../contracts/gates.ts';
import type { Flag, Verdict } from '../contracts/outputs.ts';
import type { Gate, GateFinding, GateInput } from './gates/gate.ts';
import { gateLimits } from './gates/gate-limits.ts';
import { GATES } from './gates/gates.ts';

const SEVERITIES: readonly Severity[] = ['warn', 'constrain', 'block'];

/** What a reader must know before the numbers: everything that any gate found, worst first. */
export function flags(input: GateInput): Flag[] {
  return GATES.flatMap((gate) => {
    const { allowed, severity } = gateLimits(gate, input.definitions);
    return gate.find(input, allowed).map((finding) => flagOf(gate, finding, allowed, severity));
  }).sort((one, other) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1));
}

export function verdictOf(flagged: readonly Flag[]): z.infer<typeof Verdict> {
  if (flagged.some(({ severity }) => severity === 'block')) return 'blocked';
  return flagged.some(({ severity }) => severity === 'constrain') ? 'constrained' : 'pass';
}

function rank({ severity }: Pick<Flag, 'severity'>): number {
  return SEVERITIES.indexOf(severity);
}

function flagOf({ id }: Gate, finding: GateFinding, allowed: number, severity: Severity): Flag {
  const { dimension, funnel, stages, object, months, subject, sentence, found } = finding;
  const about = subject ?? dimension ?? funnel ?? object;
  return {
    id: about === undefined ? id : `${id}/${about}`,
    kind: id,
    severity: finding.severity ?? severity,
    dimension: dimension ?? null,
    funnel: funnel ?? null,
    object: object ?? null,
    ...(stages === undefined ? {} : { stages: [...stages] }),
    ...(months === undefined ? {} : { months: [...months] }),
    ...{ sentence, found, allowed },
  };
}
