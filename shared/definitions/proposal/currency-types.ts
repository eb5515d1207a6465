import { columnSpellings } from '../../ingest/column-spellings.ts';
import type { SettledExport } from '../../ingest/profile/settle-presets.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { SOURCE_PRESETS } from '../../ingest/source-preset.ts';

/** What Salesforce's table of currencies says: the corporate one, and what one unit of each other is in it today, with six decimals. */
export type CurrencyTypes = { readonly corporate: string; readonly rates: Readonly<Record<string, string>> };

/** Undefined where the exports have no such table, or it names no corporate currency. */
export function currencyTypes(exports: readonly SettledExport[]): CurrencyTypes | undefined {
  const found = exports.find(({ is }) => is?.preset === 'salesforce' && is.object === 'CurrencyType');
  const known = SOURCE_PRESETS.salesforce.objects.CurrencyType;
  if (found?.is === undefined || known === undefined) return undefined;
  const { shape } = found.is;
  const texts = (column: string) => {
    const spelt = columnSpellings(SOURCE_PRESETS.salesforce, known, shape, column);
    return textsOf(
      found.table,
      spelt.find((name) => found.table.names.includes(name)),
    );
  };
  const [codes, perCorporate, isCorporate] = [texts('IsoCode'), texts('ConversionRate'), texts('IsCorporate')];
  const corporate = codes.find((_, row) => /^(true|1)$/i.test(isCorporate[row] ?? ''));
  if (corporate === undefined) return undefined;
  const rates = codes.flatMap((code, row) => {
    const rate = 1 / Number(perCorporate[row]);
    return code === corporate || !Number.isFinite(rate) || rate <= 0 ? [] : [[code, decimalOf(rate)] as const];
  });
  return { corporate, rates: Object.fromEntries(rates) };
}

function decimalOf(rate: number): string {
  return rate.toFixed(6).replace(/\.?0+$/, '');
}
