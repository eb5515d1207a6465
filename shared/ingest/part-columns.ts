import { labelKey, normaliseText, presentKey } from '../contracts/stage-evidence.ts';
import type { ExportColumn } from '../ports.ts';
import { activityKindOf } from './activity-kind-of.ts';
import { channelOf, withoutAddress } from './channel-of.ts';
import { metricOf } from './metric-of.ts';
import type { ColumnPart } from './object-parts.ts';
import type { PlannedColumn } from './planned-column.ts';
import { type EffectiveObject, nameOf } from './resolve-object.ts';
import { roleOf } from './role-of.ts';

type Reading = Omit<ExportColumn, 'from'>;

/**
 * The columns that play a part of the object. A preset's guess that the file does not have is left out; a column that
 * is needed stays, so that its absence is reported.
 */
export function partColumns(object: EffectiveObject, isThere: (name: string) => boolean): readonly PlannedColumn[] {
  return Object.entries(object.columns).flatMap(([part, column]) => {
    const reading = readingOf(part as ColumnPart, object);
    const name = nameOf(column, isThere);
    if (reading === undefined || (column.optional && !isThere(name))) return [];
    const more = column.optional ? { optional: true } : {};
    return [{ column: { ...reading, from: name, ...more }, use: `columns.${part}` }];
  });
}

/** Texts are mapped wherever they are compared later, so that no engine folds letter case. */
function readingOf(part: ColumnPart, object: EffectiveObject): Reading | undefined {
  switch (part) {
    case 'entered':
    case 'changed':
    case 'touched':
      return { name: part, read: 'instant', required: true };
    case 'created':
      return { name: part, read: 'instant', ...(object.holds === 'people' ? { required: true } : {}) };
    case 'email':
      return { name: part, read: 'hashed' };
    case 'recorded':
    case 'merged':
    case 'linked':
    case 'happened':
      return { name: part, read: 'instant' };
    case 'closed':
      return { name: part, read: 'day' };
    case 'valid_from':
      return { name: part, read: 'day', required: true };
    case 'valid_until':
      return { name: part, read: 'day' };
    // one that cannot be read still ends the rate before it
    case 'rate':
    case 'inverse_rate':
      return { name: part, read: 'millionths' };
    case 'used':
      return { name: part, read: 'day_or_month', required: true };
    case 'amount':
    case 'count':
      return { name: part, read: 'hundredths' };
    case 'primary':
    case 'deleted':
      return { name: part, read: 'boolean' };
    case 'currency':
      return { name: part, read: 'mapped', map: (raw) => filled(raw)?.toUpperCase() };
    // values are read as segments, by the dimensions: history-columns.ts
    case 'field':
    case 'value':
    case 'old':
      return undefined;
    case 'pipeline':
    case 'loss_reason':
      return { name: part, read: 'mapped', map: filled };
    case 'stage':
      return stageReading(object);
    case 'type':
      return funnelReading(object);
    case 'channel':
      return { name: part, read: 'mapped', map: channelOf(object.channels) };
    case 'kind':
      return { name: part, read: 'mapped', map: activityKindOf(object.activity?.kinds) };
    case 'actor':
      return { name: part, read: 'mapped', map: roleOf(object.activity?.roles ?? []) };
    case 'metric':
      return { name: part, read: 'mapped', map: metricOf(object.usage?.metrics ?? []) };
    case 'person':
    case 'contact':
    case 'opportunity':
      return { name: part, read: mayBeSeveral(part, object) ? 'ids' : 'text', ...needed(part, object) };
    case 'merged_from':
      return { name: part, read: 'ids' };
    case 'id':
      return { name: part, read: object.holds === 'merges' ? 'ids' : 'text', required: true };
    case 'campaign':
      return { name: part, read: 'mapped', map: withoutAddress };
    default:
      return { name: part, read: 'text', ...needed(part, object) };
  }
}

function mayBeSeveral(part: ColumnPart, { holds }: EffectiveObject): boolean {
  return holds === 'activities' || (holds === 'opportunities' && part === 'contact');
}

function needed(part: ColumnPart, object: EffectiveObject): Pick<ExportColumn, 'required'> {
  return isKey(part, object) ? { required: true } : {};
}

function stageReading({ holds }: EffectiveObject): Reading {
  if (holds === 'stage_history') return { name: 'evidence', read: 'mapped', map: (raw) => keyed(raw, labelKey) };
  return { name: 'present', read: 'mapped', map: (raw) => keyed(raw, presentKey) };
}

/** The type column is read only where it chooses the funnel. */
function funnelReading({ funnels }: EffectiveObject): Reading | undefined {
  if (funnels === undefined) return undefined;
  const byValue = new Map(Object.entries(funnels.values).map(([value, funnel]) => [normaliseText(value), funnel]));
  return { name: 'funnel', read: 'mapped', map: (raw) => byValue.get(normaliseText(raw ?? '')) ?? funnels.otherwise };
}

function isKey(part: ColumnPart, { holds }: EffectiveObject): boolean {
  if (part === 'account' && holds === 'usage') return true;
  if (holds === 'merges') return part === 'merged_into';
  return holds === 'contact_roles' && (part === 'opportunity' || part === 'contact');
}

function filled(raw: string | undefined): string | undefined {
  return keyed(raw, (text) => normaliseText(text));
}

function keyed(raw: string | undefined, key: (text: string) => string): string | undefined {
  return raw === undefined || normaliseText(raw) === '' ? undefined : key(raw);
}
