import type { Definitions } from '../contracts/definitions.ts';
import type { CanonicalKind } from '../ingest/object-parts.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';

/** What the definitions name nothing for, and the metrics that a report is without because of it, by their names. */
export type MissingInput = { readonly metrics: readonly string[]; readonly needs: string };

const ACTIVITY = ['activities_per_opportunity', 'speed_to_first_activity'];
const TOUCHES = ['touches_to_won', 'attributed_conversions', 'attributed_revenue'];
const MONEY = ['deal_size', 'revenue', 'pipeline_velocity'];
const TIMES = ['time_in_stage', 'sales_cycle', 'trends by month'];

/** The metrics that no report by these definitions has, each with what would tell it. */
export function missingInputs(definitions: Definitions): readonly MissingInput[] {
  const { activity, attribution, usage, funnels, controlTotals } = definitions;
  const objects = resolveObjects(definitions);
  const isHeld = (kind: CanonicalKind) => objects.some(({ holds }) => holds === kind);
  const kinds = new Set(Object.values(funnels).map(({ kind }) => kind));
  const undated = Object.values(funnels).filter(({ mode }) => mode === 'undated');
  const sells = isHeld('opportunities');
  const hasAmounts = objects.some(({ holds, columns }) => holds === 'opportunities' && columns.amount !== undefined);
  const rateOf = (kind: 'expansion' | 'renewal', needs: string): MissingInput[] =>
    kinds.has('acquisition') && kinds.has(kind) ? [] : [{ metrics: [`${kind}_rate`], needs }];
  return [
    ...lacking(ACTIVITY, isHeld('activities'), activity, 'activities', 'activity', 'which actors are of which role'),
    ...lacking(TOUCHES, isHeld('touches'), attribution, 'touches', 'attribution', 'how far back a touch counts'),
    ...lacking(['active_usage'], isHeld('usage'), usage, 'usage', 'usage', 'which metrics there are'),
    ...rateOf('expansion', 'a funnel of `kind: acquisition`, which makes customers, and one of `kind: expansion`'),
    ...rateOf('renewal', 'a funnel of `kind: acquisition`, which makes customers, and one of `kind: renewal`'),
    ...(sells && !hasAmounts ? [{ metrics: MONEY, needs: 'the column `amount` of opportunities' }] : []),
    ...undated.map(({ label }) => ({
      metrics: TIMES,
      needs: `a date or a history of stages for ${label}, of which nothing says when a stage was entered`,
    })),
    ...(controlTotals === undefined
      ? [{ metrics: ['agreement with what you publish'], needs: 'a file of your figures by month, as `controlTotals`' }]
      : []),
  ];
}

function lacking(
  metrics: readonly string[],
  isHeld: boolean,
  section: object | undefined,
  kind: CanonicalKind,
  name: string,
  says: string,
): readonly MissingInput[] {
  if (section !== undefined) return [];
  const ofSection = `the section \`${name}\`, which says ${says}`;
  return [{ metrics, needs: isHeld ? ofSection : `an export that holds ${kind}, and ${ofSection}` }];
}
