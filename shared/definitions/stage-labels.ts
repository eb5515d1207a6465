import type { Definitions } from '../contracts/definitions.ts';
import { asList, normaliseText } from '../contracts/stage-evidence.ts';
import { readableObjects } from './readable-objects.ts';

/** One label of an object's stage column that the definitions name, and the stages and exits that it means. */
export type StageLabel = { readonly label: string; readonly stages: readonly string[] };

/** Labels of a stage history, or of the present stage in records, that mean something; one that several funnels use is there once. */
export function stageLabels(definitions: Definitions, reference: string): readonly StageLabel[] {
  const object = readableObjects(definitions).find((one) => one.reference === reference);
  const named = new Map<string, { label: string; stages: string[] }>();
  for (const [funnel, { stages, exits }] of Object.entries(definitions.funnels))
    for (const { id, grain, evidence, present } of [...stages, ...exits]) {
      const ofHistory = evidence.filter((one) => one.object === reference).flatMap(({ label }) => asList(label));
      const ofRecords = object?.holds !== 'stage_history' && object?.grain === grain ? asList(present) : [];
      for (const label of [...ofHistory, ...ofRecords]) {
        const one = named.get(normaliseText(label)) ?? { label, stages: [] };
        named.set(normaliseText(label), { label: one.label, stages: [...new Set([...one.stages, `${funnel}.${id}`])] });
      }
    }
  return [...named.values()];
}
