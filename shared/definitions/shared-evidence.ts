import type { Exit, Stage, StageEvidence } from '../contracts/definitions.ts';
import { asList, evidenceKeys, normaliseText } from '../contracts/stage-evidence.ts';
import type { Finding } from './finding.ts';

type Claim = { readonly stage: string; readonly evidence: StageEvidence; readonly path: readonly PropertyKey[] };

/** Evidence that would put one unit into two stages of a funnel at once: same key, same object, overlapping days and pipelines. */
export function sharedEvidence(
  places: readonly { readonly stage: Stage | Exit; readonly place: readonly PropertyKey[] }[],
): readonly Finding[] {
  const claims = places.flatMap(({ stage, place }) =>
    stage.evidence.map(
      (evidence, index): Claim => ({ stage: stage.id, evidence, path: [...place, 'evidence', index] }),
    ),
  );
  return claims.flatMap((claim, index) => {
    const earlier = claims
      .slice(0, index)
      .find((other) => other.stage !== claim.stage && overlap(other.evidence, claim.evidence));
    if (earlier === undefined) return [];
    return [
      {
        path: claim.path,
        found: `what means ${earlier.stage} already`,
        allowed: 'evidence for one stage or exit only, or validity dates or pipelines that do not overlap',
      },
    ];
  });
}

function overlap(one: StageEvidence, other: StageEvidence): boolean {
  return (
    one.object === other.object &&
    intersect(evidenceKeys(one), evidenceKeys(other)) &&
    (one.from ?? '') <= (other.to ?? '9999') &&
    (other.from ?? '') <= (one.to ?? '9999') &&
    (one.pipeline === undefined || other.pipeline === undefined || intersect(pipelines(one), pipelines(other)))
  );
}

function pipelines(evidence: StageEvidence): readonly string[] {
  return asList(evidence.pipeline).map(normaliseText);
}

function intersect(one: readonly string[], other: readonly string[]): boolean {
  return one.some((item) => other.includes(item));
}
