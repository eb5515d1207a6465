import { expect, it } from 'vitest';
import { nextRecord } from '../../../../shared/quality/suppression/next-record.ts';
import { seededNumbers } from '../../stats/seeded-numbers.ts';
import { attackOf } from './linear-attack.ts';
import { monthNumber, randomLines } from './random-history.ts';
import { attacked, decideWith, floorAlone, withoutMemory } from './random-tables.ts';
import type { Decide } from './recovered-cells.ts';

const product = (table: number) => decideWith(table % 2 === 0 ? undefined : 'owners');

it('of 300 random histories of one to six versions no hidden cell can be worked out (10,000: test/calibration)', () => {
  const { hidden, recovered } = attacked(300, seededNumbers(1).uniform, product);
  expect(recovered.slice(0, 5)).toEqual([]);
  expect(hidden).toBeGreaterThan(1000);
});

it('nor of 100 in which monthly, quarterly and review reports of overlapping windows stand side by side', () => {
  const { hidden, recovered } = attacked(100, seededNumbers(1).uniform, product, randomLines);
  expect(recovered.slice(0, 5)).toEqual([]);
  expect(hidden).toBeGreaterThan(1000);
});

it('the same attack works cells out of lines of which each keeps to its own versions', () => {
  const { recovered } = attacked(50, seededNumbers(2).uniform, product, randomLines, 'of its line');
  expect(recovered.length).toBeGreaterThan(20);
});

it('a version that is made again decides the same, although it finds what it recorded itself', () => {
  const twice =
    (decide: Decide): Decide =>
    (edition, precedents) => {
      const first = decide(edition, precedents);
      const { segments } = nextRecord(undefined, first.small, monthNumber(edition.period));
      expect(decide(edition, [...precedents, ...segments])).toEqual(first);
      return first;
    };
  attacked(100, seededNumbers(3).uniform, (table) => twice(product(table)), randomLines);
});

it.each([
  ['the floor alone', floorAlone],
  ['merging that does not keep to what was shown', withoutMemory],
])('the same attack works cells out of %s', (_, decide) => {
  expect(attacked(100, seededNumbers(2).uniform, () => decide).recovered.length).toBeGreaterThan(20);
});

it('the attack finds what sums give, and nothing else', () => {
  const isSum = attackOf([
    [1, 1, 1],
    [1, 0, 0],
    [2, 1, 1],
  ]);
  expect(
    [
      [0, 1, 1],
      [1, 0, 0],
      [0, 2, 2],
    ].map(isSum),
  ).toEqual([true, true, true]);
  expect(
    [
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, -1],
    ].map(isSum),
  ).toEqual([false, false, false]);
});
