import { describe, expect, it } from 'vitest';
import { monthlyCost } from '../../../../infra/local/cost/monthly-cost.ts';
import { DEPLOYED, monthlyQuantities } from '../../../../infra/local/cost/monthly-quantities.ts';
import { type Priced, priceStanding, UNIT_PRICES } from '../../../../infra/local/cost/unit-prices.ts';
import { QUERY_NAMES } from '../../../../shared/queries/load.ts';
import { EVERYTHING, ofType, templateResources } from '../../aws/stack-template.ts';

const company = { leads: 1_000_000, reports: 3, objects: 10, hasModel: false };

it('is the sum of its lines, each a quantity times a price that names its page', () => {
  const { lines, dollars } = monthlyCost({ ...company, hasModel: true });
  expect(lines.map(({ of }) => of)).toEqual(Object.keys(UNIT_PRICES));
  for (const { of, quantity, dollars: cost } of lines) {
    expect(quantity, of).toBeGreaterThan(0);
    expect(cost, of).toBeCloseTo(quantity * UNIT_PRICES[of].dollars, 12);
    const { checked } = UNIT_PRICES[of];
    expect(checked?.page ?? 'https://', of).toMatch(/^https:\/\//);
    expect(checked?.on ?? '2026-11-22', of).toMatch(/^2026-11-\d\d$/);
    expect(UNIT_PRICES[of].source, of).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9-]+\/pricing\/$/);
  }
  expect(dollars).toBeCloseTo(
    lines.reduce((sum, line) => sum + line.dollars, 0),
    9,
  );
});

it('says of each price whether it was read on its own page, elsewhere, or not at all', () => {
  const standing = Map.groupBy(Object.keys(UNIT_PRICES) as Priced[], (of) => priceStanding(UNIT_PRICES[of]));
  expect(standing.get('not checked')).toEqual(['lambdaDisk', 'secrets']);
  expect(standing.get('read on its page')).toEqual(['stateTransitions', 'alarms', 'dashboards', 'metrics', 'logs']);
});

describe('quantities', () => {
  it('are of what is deployed', () => {
    const count = (type: string) => ofType(templateResources(EVERYTHING), `AWS::${type}`).length;
    expect({
      alarms: count('CloudWatch::Alarm'),
      dashboards: count('CloudWatch::Dashboard'),
      keys: count('KMS::Key'),
      secrets: count('SecretsManager::Secret'),
    }).toEqual(DEPLOYED);
  });

  const changed = (one: object, other: object): readonly string[] => {
    const [before, after] = [monthlyQuantities({ ...company, ...one }), monthlyQuantities({ ...company, ...other })];
    return (Object.keys(before) as Priced[]).filter((of) => before[of] !== after[of]);
  };

  it('grow with leads where leads are read, computed or kept, and nowhere else', () => {
    expect(changed({ leads: 1_000_000 }, { leads: 10_000_000 })).toEqual([
      ...['lambdaGigabyteSeconds', 'lambdaDisk', 'athenaBytes', 'storage'],
    ]);
  });

  it('are of ten megabytes a query, where a company is so small that Athena bills no less', () => {
    expect(monthlyQuantities({ ...company, leads: 1000 }).athenaBytes * 1e12).toBeCloseTo(
      3 * QUERY_NAMES.length * 10e6,
      0,
    );
    expect(changed({ leads: 1000 }, { leads: 2000 })).not.toContain('athenaBytes');
  });

  it('have tokens only with a model, which takes its time', () => {
    const { inputTokens, outputTokens } = monthlyQuantities(company);
    expect([inputTokens, outputTokens]).toEqual([0, 0]);
    expect(changed({}, { hasModel: true })).toEqual(['lambdaGigabyteSeconds', 'inputTokens', 'outputTokens']);
  });
});
