import type { Definitions } from '../shared/contracts/definitions.ts';
import type { RunPlan } from '../shared/contracts/run-plan.ts';
import { epochDay, isDay } from '../shared/definitions/epoch-day.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes } from './run-files.ts';

/** Enough for a day and a line end: what else stands in a completion signal is the exporting system's own. */
const FIRST_LINE_BYTES = 64;

/**
 * Of every source whose definitions name a file that its export writes last: whether that is there, and up to which day it says
 * that the export goes. A signal that is not there is no failure of the run: a gate tells of it.
 */
export async function pinCompletions(
  { sources }: Definitions,
  exportsPrefix: string,
  objects: ObjectStore,
): Promise<Pick<RunPlan, 'completions'>> {
  const named = Object.entries(sources).flatMap(([source, { completedBy }]) =>
    completedBy === undefined ? [] : [{ source, key: `${exportsPrefix}${completedBy}` }],
  );
  if (named.length === 0) return {};
  const there = new Set((await objects.list(exportsPrefix)).map(({ key }) => key));
  const completions = named.map(async ({ source, key }) => {
    if (!there.has(key)) return { source, isComplete: false, throughDay: null };
    const [line = ''] = new TextDecoder()
      .decode((await readBytes(objects, key)).slice(0, FIRST_LINE_BYTES))
      .split(/\r?\n/);
    const day = line.trim().slice(0, 10);
    return { source, isComplete: true, throughDay: isDay(day) ? epochDay(day) : null };
  });
  return { completions: await Promise.all(completions) };
}
