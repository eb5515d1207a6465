import type { Definitions } from '../shared/contracts/definitions.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import { AwaitSourcesOutput, PlanRunInput } from '../shared/contracts/step-io.ts';
import { periodDays } from '../shared/definitions/period.ts';
import { step } from '../shared/ports.ts';
import { definitionsInForce } from './definitions-in-force.ts';
import { pinCompletions } from './pin-completions.ts';
import { pinnedDefinitions } from './pinned-definitions.ts';

type Completion = NonNullable<RunPlan['completions']>[number];

const MILLISECONDS_PER_HOUR = 3_600_000;
/** How soon it is looked again. */
const LOOK_AGAIN_SECONDS = 900;

/**
 * Whether the sources that signal their completion have done so up to the end of the period; where not, how long to wait before
 * looking again. Each is waited for as long as the definitions say, counted from when the run was started, so that no retry makes
 * it longer. After that the run goes on: a gate tells of the source, and does what the definitions want of it.
 */
export const awaitSources = step({
  name: 'AwaitSources',
  input: PlanRunInput,
  output: AwaitSourcesOutput,
  run: async ({ execution, ...request }, { objects, clock }) => {
    const { key, text } = await definitionsInForce(objects, request.definitions);
    const definitions = pinnedDefinitions(text, key);
    const { endDay } = periodDays(request.period, definitions);
    const { completions = [] } = await pinCompletions(definitions, request.exports, objects);
    const late = completions.filter((completion) => !covers(completion, endDay)).map(({ source }) => source);
    if (late.length === 0) return { outcome: 'complete' as const, late, waitSeconds: 0 };
    const waited = clock.now().getTime() - Date.parse(execution?.startedAt ?? '');
    const left = Math.max(...late.map((source) => waitMilliseconds(definitions, source))) - waited;
    if (!(left > 0)) return { outcome: 'incomplete' as const, late, waitSeconds: 0 };
    return { outcome: 'wait' as const, late, waitSeconds: Math.min(LOOK_AGAIN_SECONDS, Math.ceil(left / 1000)) };
  },
});

/** A signal without a day is taken at its word. */
function covers({ isComplete, throughDay }: Completion, endDay: number): boolean {
  return isComplete && (throughDay ?? endDay) >= endDay;
}

function waitMilliseconds({ sources }: Definitions, source: string): number {
  return (sources[source]?.waitHours ?? 0) * MILLISECONDS_PER_HOUR;
}
