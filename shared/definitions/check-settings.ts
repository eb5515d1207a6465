import type { Definitions } from '../contracts/definitions.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import { isDay } from './epoch-day.ts';
import type { Finding } from './finding.ts';
import { nearestText } from './nearest-text.ts';
import { repeatedIds } from './repeated-ids.ts';

/** Timezone, approval, currencies, scenarios, and the ids of reviews, audiences and exclusions. */
export function checkSettings(definitions: Definitions): readonly Finding[] {
  const { reviews = [], audiences = [] } = definitions;
  return [
    ...checkZone(['timezone'], definitions.timezone),
    ...checkApproval(definitions),
    ...checkCurrencies(definitions),
    ...checkScenarios(definitions),
    ...repeatedIds(
      reviews.map(({ id }) => id),
      (index) => ['reviews', index, 'id'],
      'the reviews',
    ),
    ...repeatedIds(
      audiences.map(({ id }) => id),
      (index) => ['audiences', index, 'id'],
      'the audiences',
    ),
    ...checkPresence(definitions),
  ];
}

/** A zone by name: an offset such as +02:00 would be an hour off for half of the year. */
export function checkZone(path: readonly PropertyKey[], zone: string | undefined): readonly Finding[] {
  if (zone === undefined || isZone(zone)) return [];
  const nearest = nearestText(zone, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
  const allowed = 'a timezone by name, such as "America/New_York" or "UTC"';
  return [{ path, found: JSON.stringify(zone), allowed, ...(nearest === undefined ? {} : { didYouMean: nearest }) }];
}

function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function checkApproval({ approved }: Definitions): readonly Finding[] {
  if (approved === undefined || isDay(approved.on)) return [];
  return [{ path: ['approved', 'on'], found: JSON.stringify(approved.on), allowed: 'a day of the calendar' }];
}

function checkCurrencies({ currency }: Definitions): readonly Finding[] {
  const codes = Intl.supportedValuesOf('currency');
  const named = (['reporting', 'base'] as const).flatMap((key) => {
    const code = currency[key];
    return code === undefined || codes.includes(code) ? [] : [notACurrency(['currency', key], code)];
  });
  const close = Object.entries(currency.closeRates ?? {});
  return [
    ...named,
    ...checkRates(['currency', 'planRates'], currency.planRates ?? {}, currency.reporting, codes),
    ...close.flatMap(([month, rates]) =>
      checkRates(['currency', 'closeRates', month], rates, currency.reporting, codes),
    ),
  ];
}

function checkRates(
  place: readonly PropertyKey[],
  rates: Readonly<Record<string, string>>,
  reporting: string,
  codes: readonly string[],
): readonly Finding[] {
  return Object.entries(rates).flatMap(([code, rate]) => {
    const path = [...place, code];
    const wrong = (allowed: string): Finding => ({ path, found: JSON.stringify(rate), allowed });
    return [
      ...(codes.includes(code) ? [] : [notACurrency(path, code)]),
      ...(Number(rate) === 0 ? [wrong('a rate above zero')] : []),
      ...(code === reporting && Number(rate) !== 1
        ? [wrong('no rate, or "1": this is the reporting currency itself')]
        : []),
    ];
  });
}

/** Asked for by name, a scenario has to have something to count by. */
function checkScenarios(definitions: Definitions): readonly Finding[] {
  const at = (definitions.scenarios ?? []).indexOf('close_date_rates');
  if (at < 0 || definitions.currency.closeRates !== undefined) return [];
  if (resolveObjects(definitions).some(({ holds }) => holds === 'rates')) return [];
  const allowed = 'it only where currency.closeRates are given, or an object holds rates';
  return [{ path: ['scenarios', at], found: '"close_date_rates"', allowed }];
}

function notACurrency(path: readonly PropertyKey[], code: string): Finding {
  return { path, found: JSON.stringify(code), allowed: 'a currency code of ISO 4217, such as USD' };
}

function checkPresence({ sources, funnels }: Definitions): readonly Finding[] {
  const empty: Finding[] = [];
  if (Object.keys(sources).length === 0)
    empty.push({ path: ['sources'], found: 'nothing', allowed: 'at least one source' });
  if (Object.keys(funnels).length === 0)
    empty.push({ path: ['funnels'], found: 'nothing', allowed: 'at least one funnel' });
  return [...empty, ...Object.entries(sources).flatMap(([id, source]) => emptySource(id, Object.keys(source.objects)))];
}

function emptySource(id: string, objects: readonly string[]): readonly Finding[] {
  return objects.length > 0
    ? []
    : [{ path: ['sources', id, 'objects'], found: 'nothing', allowed: 'at least one object' }];
}
