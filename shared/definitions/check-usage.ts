import { type Definitions, RESERVED_METRICS } from '../contracts/definitions.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import { checkMatches } from './check-matches.ts';
import type { Finding } from './finding.ts';

/** That there is usage to count, of customers that some funnel wins, and of which metric each row is. */
export function checkUsage(definitions: Definitions): readonly Finding[] {
  const objects = resolveObjects(definitions).filter(({ holds }) => holds === 'usage');
  const { usage, funnels } = definitions;
  if (usage === undefined) return [];
  const wins = Object.values(funnels).some(({ kind }) => kind === 'acquisition');
  const metrics = usage.metrics.map(({ id, match = [id] }) => ({ id, match }));
  return [
    ...(objects.length === 0 ? [nothingToCount] : []),
    ...(wins ? [] : [nobodyIsCustomer]),
    ...objects.flatMap(({ source, object, columns }) =>
      columns.metric !== undefined || metrics.length === 1
        ? []
        : [
            {
              path: ['sources', source, 'objects', object, 'columns', 'metric'],
              found: 'nothing',
              allowed: `the column that names the metric: the definitions have ${metrics.length}`,
            },
          ],
    ),
    ...checkMatches(metrics, ['usage', 'metrics'], 'metric', RESERVED_METRICS),
  ];
}

const nothingToCount: Finding = {
  path: ['usage'],
  found: 'usage, while no object holds usage',
  allowed: 'usage where an object has `holds: usage`',
};

const nobodyIsCustomer: Finding = {
  path: ['usage'],
  found: 'usage, while no funnel says `kind: acquisition`',
  allowed: 'usage where a funnel wins customers: it is counted of those at the start of the period',
};
