import type * as z from 'zod/mini';
import type { Severity } from '../contracts/gates.ts';
import type { Flag, Verdict } from '../contracts/outputs.ts';
import type { GateRun } from './gate-runs.ts';
import type { GateFinding } from './gates/gate.ts';

const SEVERITIES: readonly Severity[] = ['warn', 'constrain', 'block'];

/** What a reader must know before the numbers: everything that any gate found, worst first. */
export function flags(runs: readonly GateRun[]): Flag[] {
  return runs
    .flatMap((run) => run.findings.map((finding) => flagOf(run, finding)))
    .sort((one, other) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1));
}

export function verdictOf(flagged: readonly Flag[]): z.infer<typeof Verdict> {
  if (flagged.some(({ severity }) => severity === 'block')) return 'blocked';
  return flagged.some(({ severity }) => severity === 'constrain') ? 'constrained' : 'pass';
}

function rank({ severity }: Pick<Flag, 'severity'>): number {
  return SEVERITIES.indexOf(severity);
}

function flagOf({ gate: { id }, allowed, severity }: GateRun, finding: GateFinding): Flag {
  const { dimension, funnel, stages, object, months, monthsOf, subject, sentence, found, toldBecause } = finding;
  const about = subject ?? dimension ?? funnel ?? object;
  return {
    id: about === undefined ? id : `${id}/${about}`,
    kind: id,
    severity: toldBecause === undefined ? severity : 'warn',
    dimension: dimension ?? null,
    funnel: funnel ?? null,
    object: object ?? null,
    ...(stages === undefined ? {} : { stages: [...stages] }),
    ...(months === undefined ? {} : { months: [...months] }),
    ...(monthsOf === undefined ? {} : { monthsOf }),
    ...{ sentence, found, allowed },
    ...(toldBecause === undefined ? {} : { toldBecause }),
  };
}
