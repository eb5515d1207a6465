import { describe, expect, it } from 'vitest';
import { nearestText } from '../../../shared/definitions/nearest-text.ts';

describe('nearestText', () => {
  it.each([
    ['horizonDay', ['id', 'horizonDays', 'earlyHorizonDays'], 'horizonDays'],
    ['HORIZONDAYS', ['horizonDays'], 'horizonDays'],
    ['MQL_Date_c', ['MQL_Date__c', 'SQL_Date__c'], 'MQL_Date__c'],
    ['lead', ['Lead', 'Account'], 'Lead'],
    ['a', ['b', 'c'], undefined],
    ['weather', ['funnels', 'stages'], undefined],
    ['same', ['same'], undefined],
    ['anything', [], undefined],
  ])('%s among %j is %s', (found, candidates, nearest) => {
    expect(nearestText(found, candidates)).toBe(nearest);
  });
});
