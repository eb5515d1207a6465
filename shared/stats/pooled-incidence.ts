import type { Ending, RiskSet } from './risk-sets.ts';

/**
 * Cumulative incidence of one ending that several groups are supposed to share, age by age, beside each group's own.
 * For: Gray's test, whose null it is.
 * Assumes: one incidence for all groups. Where that is far from true the sum of its growths may pass one: it is held to what
 * some group that is still watched has reached.
 * Source: Gray 1988, "A class of K-sample tests for comparing the cumulative incidence of a competing risk", section 2.
 * https://doi.org/10.1214/aos/1176350951
 */
export function pooledIncidence(ages: readonly (readonly RiskSet[])[], ending: Ending): readonly PooledStep[] {
  const steps: PooledStep[] = [];
  for (const sets of ages) {
    const last = steps.at(-1);
    const members = sets.map((set, group) => next(last?.members[group], set, ending));
    const watched = members.filter(({ atRisk }) => atRisk > 0);
    if (watched.length === 0) break;
    const weight = total(members.map((member) => member.weight));
    const ended = total(members.map((member) => member.ended));
    const growth = ended / weight;
    const notBefore = Math.max(last?.notAfter ?? 1, least(watched.map((member) => 1 - member.incidenceBefore)));
    const notAfter = Math.max(notBefore - growth, least(watched.map((member) => 1 - member.incidenceAfter)));
    steps.push({ members, weight, ended, growth, notBefore, notAfter });
  }
  return steps;
}

export type Member = {
  readonly atRisk: number;
  readonly ended: number;
  readonly endedOtherwise: number;
  readonly stayingBefore: number;
  readonly stayingAfter: number;
  readonly incidenceBefore: number;
  readonly incidenceAfter: number;
  /** Units at risk per share staying: how many stand for the whole group, those who ended included. */
  readonly weight: number;
};
export type PooledStep = {
  readonly members: readonly Member[];
  readonly weight: number;
  readonly ended: number;
  /** Growth of the pooled incidence at this age, and the share that had not ended so before and after it. */
  readonly growth: number;
  readonly notBefore: number;
  readonly notAfter: number;
};

function next(before: Member | undefined, set: RiskSet, ending: Ending): Member {
  const { stayingAfter: stayingBefore, incidenceAfter: incidenceBefore } = before ?? start;
  const { atRisk } = set;
  const ended = set[ending];
  const endedOtherwise = set.first + set.second - ended;
  const perUnit = atRisk === 0 ? 0 : stayingBefore / atRisk;
  return {
    atRisk,
    ended,
    endedOtherwise,
    stayingBefore,
    stayingAfter: perUnit * (atRisk - ended - endedOtherwise),
    incidenceBefore,
    incidenceAfter: incidenceBefore + perUnit * ended,
    weight: atRisk === 0 ? 0 : 1 / perUnit,
  };
}

const start = { stayingAfter: 1, incidenceAfter: 0 };

function least(values: readonly number[]): number {
  return Math.min(...values);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
