import type * as z from 'zod/mini';
import type { Definitions } from '../contracts/definitions.ts';
import type { Flag, Verdict } from '../contracts/outputs.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import { dayText } from '../definitions/epoch-day.ts';
import type { Aggregates } from '../signals/aggregates.ts';
import type { Scope } from '../signals/report-scope.ts';
import { blankShares } from './blank-shares.ts';
import { rowsOf } from './ledger.ts';

const DEFAULTS = { blankShare: 0.2, blankByOutcome: 0.1, unmappedShare: 0.02, rejectedShare: 0.005 };

/** What a reader must know before the numbers, worst first. */
export function flags(
  plan: RunPlan,
  definitions: Definitions,
  receipts: readonly Receipt[],
  aggregates: Aggregates,
  scope: Scope,
): Flag[] {
  const stated = definitions.thresholds;
  const limits = {
    blankShare: stated?.blankShare ?? DEFAULTS.blankShare,
    blankByOutcome: stated?.blankByOutcome ?? DEFAULTS.blankByOutcome,
    unmappedShare: stated?.unmappedShare ?? DEFAULTS.unmappedShare,
    rejectedShare: stated?.rejectedShare ?? DEFAULTS.rejectedShare,
  };
  return [
    ...dimensionFlags(aggregates, limits, scope),
    ...scope.funnels.filter(({ dated }) => !dated).map(undatedFlag),
    ...receipts.flatMap((receipt) => receiptFlags(receipt, limits.rejectedShare)),
    ...unpricedFlag(aggregates),
    ...placeFlags(aggregates),
    ...provisionalFlag(plan, definitions),
    ...(definitions.approved === undefined ? [notApproved(definitions)] : []),
  ].sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}

export function verdictOf(flagged: readonly Flag[]): z.infer<typeof Verdict> {
  if (flagged.some(({ severity }) => severity === 'block')) return 'blocked';
  return flagged.some(({ severity }) => severity === 'constrain') ? 'constrained' : 'pass';
}

function rank({ severity }: Flag): number {
  return ['block', 'constrain', 'warn'].indexOf(severity);
}

function flag(kind: Flag['kind'], severity: Flag['severity'], sentence: string, about: Partial<Flag> = {}): Flag {
  const subject = about.dimension ?? about.funnel ?? about.object;
  return {
    id: subject === undefined || subject === null ? kind : `${kind}/${subject}`,
    kind,
    severity,
    dimension: null,
    funnel: null,
    object: null,
    sentence,
    found: 0,
    allowed: 0,
    ...about,
  };
}

function dimensionFlags(aggregates: Aggregates, limits: typeof DEFAULTS, scope: Scope): Flag[] {
  return scope.dimensions
    .filter(({ slot }) => slot > 0)
    .flatMap(({ id, slot, label, known }) => {
      const shares = blankShares(aggregates.cohort, slot, scope);
      const apart = Math.abs(shares.blankAmongOpen - shares.blankAmongClosed);
      const found: Flag[] = [];
      if (apart >= limits.blankByOutcome)
        found.push(
          flag(
            'filled_by_outcome',
            'constrain',
            `${label} is blank for ${percent(shares.blankAmongOpen)} of the open and ${percent(shares.blankAmongClosed)} of the closed: it is filled in as deals close, so its segments do not compare like with like`,
            { dimension: id, found: apart, allowed: limits.blankByOutcome },
          ),
        );
      if (shares.blank >= limits.blankShare)
        found.push(
          flag('often_blank', 'constrain', `${label} is blank for ${percent(shares.blank)} of all units`, {
            dimension: id,
            found: shares.blank,
            allowed: limits.blankShare,
          }),
        );
      if (shares.unmapped >= limits.unmappedShare)
        found.push(
          flag(
            'often_unmapped',
            'warn',
            `${label} has a value that no rule takes for ${percent(shares.unmapped)} of all units`,
            {
              dimension: id,
              found: shares.unmapped,
              allowed: limits.unmappedShare,
            },
          ),
        );
      if (known === 'today')
        found.push(
          flag(
            'known_today_only',
            'warn',
            `${label} is what the export says today; it may have been learned after a unit entered`,
            { dimension: id },
          ),
        );
      return found;
    });
}

function undatedFlag({ id, label }: Scope['funnels'][number]): Flag {
  return flag(
    'undated',
    'warn',
    `${label} has no stage times in its exports: counts and rates only, no cohorts, trends or times`,
    { funnel: id },
  );
}

function receiptFlags(receipt: Receipt, allowed: number): Flag[] {
  const object = `${receipt.source}.${receipt.object}`;
  const rejected = rowsOf(receipt.rejected);
  const share = receipt.read === 0 ? 0 : rejected / receipt.read;
  const found: Flag[] = [];
  if (share > allowed)
    found.push(
      flag('rows_rejected', 'warn', `${rejected} of ${receipt.read} rows of ${object} could not be read`, {
        object,
        found: share,
        allowed,
      }),
    );
  const unmatched = receipt.lookups.filter((lookup) => lookup.unmatched > 0);
  if (unmatched.length > 0)
    found.push(
      flag(
        'lookup_unmatched',
        'warn',
        `${unmatched.map((lookup) => `${lookup.unmatched} rows of ${object} have a key that ${lookup.lookup} does not hold`).join('; ')}`,
        {
          object,
          found: unmatched.reduce((sum, lookup) => sum + lookup.unmatched, 0),
        },
      ),
    );
  return found;
}

function unpricedFlag(aggregates: Aggregates): Flag[] {
  const won = aggregates.money.filter(({ slot, outcome }) => slot === 0 && outcome === 'won');
  const unpriced = won.reduce((sum, row) => sum + row.unpriced, 0);
  const deals = won.reduce((sum, row) => sum + row.deals, 0);
  // exports without any amount are no hole in the amounts: revenue and deal size are withheld for that reason
  if (unpriced === 0 || unpriced === deals) return [];
  const sentence = `${unpriced} won deals have no amount or no plan rate: counted, not priced`;
  return [flag('amounts_unpriced', 'warn', sentence, { found: unpriced })];
}

function placeFlags(aggregates: Aggregates): Flag[] {
  const count = (place: string) =>
    aggregates.place.filter((row) => row.place === place).reduce((sum, row) => sum + row.units, 0);
  const repeated = count('repeated');
  const orphans = count('evidence without a record');
  const nowhere = count('in no stage');
  const found: Flag[] = [];
  if (repeated > 0)
    found.push(
      flag(
        'records_repeated',
        'block',
        `${repeated} ids stand for several records: their units cannot be counted once`,
        { found: repeated },
      ),
    );
  if (orphans > 0)
    found.push(
      flag(
        'evidence_without_record',
        'warn',
        `${orphans} units have stage entries but no record (deleted, excluded or not exported): left out`,
        { found: orphans },
      ),
    );
  if (nowhere > 0)
    found.push(
      flag('records_in_no_stage', 'warn', `${nowhere} records were in no stage by the as-of day`, { found: nowhere }),
    );
  return found;
}

function provisionalFlag(plan: RunPlan, definitions: Definitions): Flag[] {
  const closeDay = plan.periodEndDay + (definitions.calendar.softCloseDays ?? 0);
  if (plan.asOfDay >= closeDay) return [];
  return [
    flag(
      'period_provisional',
      'warn',
      `${plan.periodLabel} is provisional until ${dayText(closeDay)}; this is as of ${dayText(plan.asOfDay)}`,
    ),
  ];
}

function notApproved({ owner }: Definitions): Flag {
  return flag('definitions_not_approved', 'warn', `the definitions do not say that ${owner} approved them`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
