import * as z from 'zod/mini';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { Pointer } from '../../shared/contracts/outputs.ts';
import { dayInZone } from '../../shared/definitions/day-in-zone.ts';
import { epochDay } from '../../shared/definitions/epoch-day.ts';
import { periodDays, periodOf, previousPeriod } from '../../shared/definitions/period.ts';
import { type ObjectStore, step } from '../../shared/ports.ts';
import { parsedJson } from '../run-files.ts';
import { doorDefinitions } from './door-definitions.ts';

const HOURS_PER_DAY = 24;

const CadenceState = z.object({
  cadence: z.enum(['monthly', 'quarterly']),
  /** The newest period whose report has to be there by now. */
  due: z.string(),
  /** The newest that there is; undefined before the first. */
  published: z.optional(z.string()),
  overdue: z.boolean(),
});
type CadenceState = z.infer<typeof CadenceState>;

/**
 * Whether the newest report of each cadence is there, `overdueDays` after its soft close and after what sources are waited for.
 * What started nothing cannot say so: this looks from outside, every day. A blocked report is no report. Before the first report
 * of a cadence nothing is overdue.
 */
export const overdueCheck = step({
  name: 'OverdueCheck',
  input: z.object({ definitions: z.string(), overdueDays: z.int().check(z.minimum(0)) }),
  output: z.object({ cadences: z.array(CadenceState) }),
  run: async ({ definitions: key, overdueDays }, { objects, clock }) => {
    const { definitions } = await doorDefinitions(objects, key);
    const today = epochDay(dayInZone(clock.now(), definitions.timezone));
    const cadences: CadenceState[] = [];
    for (const cadence of ['monthly', 'quarterly'] as const) {
      const due = duePeriod(periodOf(cadence, today, definitions), today - overdueDays, definitions);
      const published = await newestPeriod(objects, cadence);
      cadences.push({ cadence, due, published, overdue: published !== undefined && published < due });
    }
    return { cadences };
  },
});

/** The newest period before this one that had closed, and whose sources had been waited for, before the day. */
function duePeriod(period: string, day: number, definitions: Definitions): string {
  const before = previousPeriod(period);
  const waitHours = Math.max(0, ...Object.values(definitions.sources).map((source) => source.waitHours ?? 0));
  const { endDay } = periodDays(before, definitions);
  const readyDay = endDay + (definitions.calendar.softCloseDays ?? 0) + Math.ceil(waitHours / HOURS_PER_DAY);
  return readyDay < day ? before : duePeriod(before, day, definitions);
}

async function newestPeriod(objects: ObjectStore, cadence: string): Promise<string | undefined> {
  const key = `reports/${cadence}/latest.json`;
  const bytes = await objects.read(key);
  return bytes === undefined ? undefined : parsedJson(bytes, key, Pointer).period;
}
