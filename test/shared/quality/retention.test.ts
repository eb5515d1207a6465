import { expect, it } from 'vitest';
import { type NamingVersion, retention } from '../../../shared/quality/retention.ts';

const file = (key: string, sha256 = key) => ({ key, sha256, bytes: 1 });
const version = (key: string, asOf: string, inputs: NamingVersion['inputs'], current = false): NamingVersion => ({
  ...{ key, asOf, current, inputs },
});
const kept = { today: '2026-11-22', days: 100 };
const names = (files: readonly { key: string; sha256: string }[]) => files.map(({ key, sha256 }) => `${key}:${sha256}`);

const old = version('old', '2026-08-13', [file('deals.csv', 'a'), file('shared.csv')]);
const young = version('young', '2026-08-14', [file('deals.csv', 'b'), file('shared.csv')]);
const pointedTo = version('current', '2020-01-01', [file('first.csv')], true);

it('a live version keeps every file that it names, by content', () => {
  const found = retention([old, young, pointedTo], [], kept);
  expect(names(found.keeps)).toEqual(['deals.csv:b', 'first.csv:first.csv', 'shared.csv:shared.csv']);
  expect(found.mayGo).toEqual([{ ...file('deals.csv', 'a'), namedBy: ['old'] }]);
  expect(found.expired).toEqual(['old']);
});

it('a version whose files others keep has not expired', () => {
  const same = version('older', '2019-01-01', [file('shared.csv')]);
  expect(retention([same, young], [], kept)).toMatchObject({ expired: [], mayGo: [] });
});

it('a version is live on the last of its days', () => {
  expect(retention([version('one', '2026-08-14', [file('x')])], [], kept).mayGo).toEqual([]);
  expect(retention([version('one', '2026-08-13', [file('x')])], [], kept).mayGo).toHaveLength(1);
});

it('working files go by the day on which their run began', () => {
  const runs = [
    'monthly-2026-07-20260813T235959Z',
    'monthly-2026-07-20260814T000000Z-5f0c2a91',
    'quarterly-pricing-2026-q2-20260701T060000Z-5f0c2a91',
    'failures',
  ];
  expect(retention([], runs, kept).runs).toEqual([runs[0], runs[2]]);
});
