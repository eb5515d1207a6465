import type { Definitions } from '../contracts/definitions.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import type { Finding } from './finding.ts';

/** Exported rates say one thing, and only they have a currency that they are told in. */
export function checkExportedRates(definitions: Definitions): readonly Finding[] {
  const objects = resolveObjects(definitions).filter(({ holds }) => holds === 'rates');
  const unclear = objects.flatMap(({ source, object, columns: { rate, inverse_rate: inverse } }) =>
    (rate === undefined) === (inverse === undefined)
      ? [
          {
            path: ['sources', source, 'objects', object, 'columns'],
            found: rate === undefined ? 'no rate' : '`rate` together with `inverse_rate`',
            allowed:
              'one of `rate` (of one unit of the currency) and `inverse_rate` (of one unit of the base currency)',
          },
        ]
      : [],
  );
  if (definitions.currency.base === undefined || objects.length > 0) return unclear;
  const found = JSON.stringify(definitions.currency.base);
  return [{ path: ['currency', 'base'], found, allowed: '`base` only where an object holds rates' }];
}
