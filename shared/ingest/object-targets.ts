import { SLOTS } from '../contracts/canonical-tables.ts';
import type { Definitions } from '../contracts/definitions.ts';
import type { ExportColumn, ExportTarget } from '../ports.ts';
import { grainOf } from './object-grain.ts';
import type { EffectiveObject } from './resolve-object.ts';

type TargetColumns = ExportTarget['columns'];
type Value = TargetColumns[string];
type Grain = ReturnType<typeof grainOf>;

/** The canonical table that the object's rows become, if any. Parts that the export does not have stay NULL. */
export function objectTargets(
  definitions: Definitions,
  object: EffectiveObject,
  columns: readonly ExportColumn[],
): readonly ExportTarget[] {
  const names = new Set(columns.map(({ name }) => name));
  const read = (wanted: Readonly<Record<string, string>>) => columnsOf(wanted, (name) => names.has(name));
  const segments = read(Object.fromEntries(SLOTS.map((slot) => [slot, slot])));
  switch (object.holds) {
    case undefined:
    // which changes count, the dimensions say: history-columns.ts
    case 'field_history':
      return [];
    case 'accounts':
      return [
        { table: 'account', columns: { ...read({ account_id: 'id' }), ...segments }, whereFilled: [] },
        ...mergeTargets('account', read, names),
      ];
    case 'people':
      return [
        { table: 'person', columns: { ...read(PERSON), person_key: personKey(names), ...segments }, whereFilled: [] },
        ...mergeTargets('person', read, names),
      ];
    case 'opportunities':
      return [
        {
          table: 'opportunity',
          columns: { ...read(OPPORTUNITY), ...constants(definitions, names), ...segments },
          whereFilled: [],
        },
        ...(names.has('contact') ? [CONTACTS_OF_OPPORTUNITY] : []),
        ...mergeTargets('opportunity', read, names),
      ];
    case 'stage_history': {
      const grain = { constant: grainOf(object) };
      return [
        {
          table: 'stage_entry',
          columns: { grain, ...read(STAGE_ENTRY), origin: { constant: 'observed' } },
          whereFilled: ['evidence'],
        },
      ];
    }
    case 'contact_roles':
      return [{ table: 'opportunity_person', columns: read(OPPORTUNITY_PERSON), whereFilled: [] }];
    case 'touches':
      return [{ table: 'touch', columns: { ...read(TOUCH), ...segments }, whereFilled: [] }];
    case 'merges':
      return mergeTargets(grainOf(object), read, names);
    case 'activities':
      return activityTargets(object, read(ACTIVITY), names);
    case 'rates':
      return [{ table: 'dated_rate', columns: read(DATED_RATE), whereFilled: [] }];
    case 'usage':
      return [{ table: 'usage', columns: { ...metricOf(definitions, names), ...read(USAGE) }, whereFilled: ['count'] }];
  }
}

/** What has no day is not done, and what is of a kind that does not count is not read: neither is an activity. */
function activityTargets(
  { kind, activity }: EffectiveObject,
  columns: TargetColumns,
  names: ReadonlySet<string>,
): readonly ExportTarget[] {
  const whereFilled = ['happened', 'kind'].filter((name) => names.has(name));
  if (names.has('kind') || kind === undefined) return [{ table: 'activity', columns, whereFilled }];
  const counts = activity?.kinds?.includes(kind) ?? true;
  return counts ? [{ table: 'activity', columns: { ...columns, kind: { constant: kind } }, whereFilled }] : [];
}

/** Where no column names the metric there is but one. */
function metricOf({ usage }: Definitions, names: ReadonlySet<string>): TargetColumns {
  const [only] = usage?.metrics ?? [];
  return names.has('metric') || only === undefined ? {} : { metric: { constant: only.id } };
}

/** Where a row names the record that it was merged into, or those that were merged into it, or is about such a merge. */
function mergeTargets(
  grain: Grain,
  read: (wanted: Readonly<Record<string, string>>) => TargetColumns,
  names: ReadonlySet<string>,
): readonly ExportTarget[] {
  const ways: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['merged_into', MERGE],
    ['merged_from', { record_id: 'merged_from', survivor_id: 'id' }],
  ];
  return ways
    .filter(([part]) => names.has(part))
    .map(([part, wanted]) => ({
      table: 'merge',
      columns: { grain: { constant: grain }, ...read(wanted) },
      whereFilled: [part],
    }));
}

const MERGE = {
  record_id: 'id',
  survivor_id: 'merged_into',
  merged_at: 'merged_at',
  merged_day: 'merged_day',
};

const PERSON = {
  person_id: 'id',
  contact_id: 'contact',
  account_id: 'account',
  owner_id: 'owner',
  opportunity_id: 'opportunity',
  same_as: 'same_as',
  same_contact: 'same_contact',
  email_key: 'email',
  created_at: 'created_at',
  created_day: 'created_day',
  present: 'present',
};

const OPPORTUNITY = {
  opportunity_id: 'id',
  account_id: 'account',
  owner_id: 'owner',
  funnel: 'funnel',
  pipeline: 'pipeline',
  present: 'present',
  created_at: 'created_at',
  amount_minor: 'amount',
  currency: 'currency',
  closed_day: 'closed',
  loss_reason: 'loss_reason',
  use_case: 'use_case',
};

const CONTACTS_OF_OPPORTUNITY: ExportTarget = {
  table: 'opportunity_person',
  columns: { opportunity_id: { column: 'id' }, contact_id: { column: 'contact' } },
  whereFilled: ['contact'],
};

const STAGE_ENTRY = {
  unit_id: 'id',
  evidence: 'evidence',
  entered_at: 'entered_at',
  entered_day: 'entered_day',
  has_time: 'entered_timed',
  recorded_at: 'recorded_at',
};

const OPPORTUNITY_PERSON = {
  opportunity_id: 'opportunity',
  contact_id: 'contact',
  role: 'role',
  is_primary: 'primary',
  linked_at: 'linked_at',
};

const TOUCH = {
  touch_id: 'id',
  person_id: 'person',
  contact_id: 'contact',
  opportunity_id: 'opportunity',
  channel: 'channel',
  campaign: 'campaign',
  touched_at: 'touched_at',
  touched_day: 'touched_day',
  has_time: 'touched_timed',
};

const ACTIVITY = {
  activity_id: 'id',
  person_id: 'person',
  contact_id: 'contact',
  opportunity_id: 'opportunity',
  kind: 'kind',
  actor_role: 'actor',
  happened_day: 'happened_day',
};

const DATED_RATE = {
  currency: 'currency',
  from_day: 'valid_from',
  until_day: 'valid_until',
  rate_millionths: 'rate',
  inverse_millionths: 'inverse_rate',
};

const USAGE = { account_id: 'account', metric: 'metric', used_day: 'used', used_hundredths: 'count' };

function columnsOf(wanted: Readonly<Record<string, string>>, isRead: (name: string) => boolean): TargetColumns {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([canonical, value]) =>
      isRead(value.replace(/_(at|day|timed)$/, '')) ? [[canonical, { column: value }]] : [],
    ),
  );
}

/** Who never became a contact shares nothing with another record, and is a person of its own. */
function personKey(names: ReadonlySet<string>): Value {
  return names.has('person') ? { column: 'person', otherwise: 'id' } : { column: 'id' };
}

/** Without a currency column all amounts are in the reporting currency; without a choice there is but one funnel. */
function constants(definitions: Definitions, names: ReadonlySet<string>): TargetColumns {
  const funnel = Object.entries(definitions.funnels).find(([, { stages }]) =>
    stages.some(({ grain }) => grain === 'opportunity'),
  )?.[0];
  return {
    ...(names.has('currency') ? {} : { currency: { constant: definitions.currency.reporting } }),
    ...(names.has('funnel') || funnel === undefined ? {} : { funnel: { constant: funnel } }),
  };
}
