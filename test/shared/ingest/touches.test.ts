import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, type CanonicalTable } from '../../../shared/contracts/canonical-tables.ts';
import { ExportError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { planExport } from '../../../shared/ingest/plan-export.ts';
import { smallDefinitions } from '../definitions/small-definitions.ts';

const prefixes = Object.fromEntries(Object.keys(CANONICAL_TABLES).map((table) => [table, table])) as Record<
  CanonicalTable,
  string
>;

function planWith(columns: string, header: readonly string[], attribution = '') {
  const touches = `      Touches: { files: touches.csv, holds: touches, columns: { ${columns} } }\nfunnels:\n  sales:`;
  const text = `${smallDefinitions.replace('funnels:\n  sales:', touches).trimEnd()}\n${attribution}`;
  return planExport(loadDefinitions(text, 'definitions.yaml'), {
    source: 'crm',
    object: 'Touches',
    files: [{ key: 'touches.csv', bytes: 1, sha256: 'f00' }],
    lookupFiles: {},
    header: { file: header, lookups: {} },
    asOfDay: 20_000,
    hashKey: 'key',
    prefixes,
    rejectedPrefix: 'rejected',
  });
}

describe('an export of touches', () => {
  it('is read to the table of touches; without ids rows go by their number', () => {
    const plan = planWith('contact: Who, touched: At, channel: By', ['Who', 'At', 'By', 'Email']);
    expect(plan.columns.map(({ name, from, read, required }) => [name, from, read, required === true])).toEqual([
      ['id', '#row', 'text', true],
      ['contact', 'Who', 'text', false],
      ['touched', 'At', 'instant', true],
      ['channel', 'By', 'mapped', false],
    ]);
    expect(plan.targets).toEqual([
      {
        table: 'touch',
        columns: {
          touch_id: { column: 'id' },
          contact_id: { column: 'contact' },
          channel: { column: 'channel' },
          touched_at: { column: 'touched_at' },
          touched_day: { column: 'touched_day' },
          has_time: { column: 'touched_timed' },
        },
        whereFilled: [],
      },
    ]);
    expect(plan.unique).toBe('id');
  });

  it('has the ids and parties that the definitions name', () => {
    const columns = 'id: Id, person: Lead, opportunity: Deal, touched: At, channel: By, campaign: For, deleted: Gone';
    const plan = planWith(columns, ['Id', 'Lead', 'Deal', 'At', 'By', 'For', 'Gone']);
    expect(Object.keys(plan.targets[0]?.columns ?? {})).toEqual([
      ...['touch_id', 'person_id', 'opportunity_id', 'channel', 'campaign', 'touched_at', 'touched_day', 'has_time'],
    ]);
    expect(plan.deleted).toBe('deleted');
    const campaign = plan.columns.find(({ name }) => name === 'campaign');
    expect(campaign?.map?.(' Spring  fair ')).toBe('Spring fair');
    expect(campaign?.map?.('ada@example.org')).toBeUndefined();
  });

  it('maps channels by the list of the attribution', () => {
    const attribution = 'attribution: { lookbackDays: 9, channels: [{ id: mail, label: Mail, match: [E-Mail] }] }\n';
    const listed = planWith('contact: Who, touched: At, channel: By', ['Who', 'At', 'By'], attribution);
    const open = planWith('contact: Who, touched: At, channel: By', ['Who', 'At', 'By']);
    const [byList, byText] = [listed, open].map(({ columns }) =>
      columns.find(({ name }) => name === 'channel')?.map?.('E-mail'),
    );
    expect([byList, byText]).toEqual(['mail', 'E-mail']);
  });

  it('is refused without the column of a party or a channel', () => {
    expect(() => planWith('contact: Who, touched: At, channel: By', ['Who', 'At'])).toThrow(ExportError);
    expect(() => planWith('contact: Who, touched: At, channel: By', ['At', 'By'])).toThrow(ExportError);
  });
});
