import type { AgeCounts } from '../../../shared/stats/risk-sets.ts';

/**
 * Relapse (first) and death of the treatment (second) in months after stem cell transplantation for acute leukaemia, 177
 * patients: Scrucca, Santucci and Aversa 2007, "Competing risk analysis using R: an easy guide for clinicians", Bone Marrow
 * Transplantation 40 (data set bmtcrr). One row per disease, phase at transplantation and ending.
 */
type Transplants = readonly [disease: 'ALL' | 'AML', phase: string, ending: keyof AgeCounts, months: readonly number[]];

const transplants: readonly Transplants[] = [
  ['ALL', 'CR1', 'first', [3.63, 7.93, 8.63, 20.83]],
  ['ALL', 'CR1', 'second', [0.27, 3.3, 4.17, 6, 6.03, 6.6, 7.47, 7.5, 8, 10.53]],
  ['ALL', 'CR1', 'censored', [16.13, 43.67, 45.3, 82.6, 123.9, 124.83]],
  ['ALL', 'CR2', 'first', [2.23, 2.87, 7.53, 17.23]],
  ['ALL', 'CR2', 'second', [0.87, 1.47, 2.7, 2.8, 3.63, 8.17, 12.17, 24.03]],
  ['ALL', 'CR2', 'censored', [16.83, 24.77, 29.2, 35.5, 56.6, 72.93]],
  ['ALL', 'CR3', 'first', [4.07, 5.37, 6.13]],
  ['ALL', 'CR3', 'second', [3.43]],
  ['ALL', 'CR3', 'censored', [121.1, 131.77]],
  [
    'ALL',
    'Relapse',
    'first',
    [1.1, 1.23, 1.67, 1.7, 1.8, 1.87, 2, 2.4, 2.53, 3.07, 3.57, 4.23, 7.57, 7.63, 9.43, 10.3, 13.07],
  ],
  ['ALL', 'Relapse', 'second', [0.37, 0.4, 0.67, 1.1, 1.43, 1.7, 2.23, 3.23, 5.43]],
  ['ALL', 'Relapse', 'censored', [19.9, 71.83, 112.23]],
  ['AML', 'CR1', 'first', [1.87, 4.73, 5.63, 5.7, 6]],
  ['AML', 'CR1', 'second', [1.23, 2, 3.7, 3.9, 4.57, 4.57, 5.27, 11.8]],
  ['AML', 'CR1', 'censored', [10.2, 15.17, 16.6, 26.13, 28.7, 35.5, 41.3, 42.5, 49.27, 58, 70.2, 77, 81.67, 106.13]],
  ['AML', 'CR2', 'first', [5, 6.2, 7, 9.5, 28.53, 35]],
  ['AML', 'CR2', 'second', [1, 2.3, 3.5, 3.57, 4.4, 6.3, 8.6, 8.73, 9, 9.17, 9.63, 10.9]],
  ['AML', 'CR2', 'censored', [14.5, 29.9, 43.2, 58.23, 59.17, 68.83, 76.03, 85.1, 110.37]],
  ['AML', 'CR3', 'second', [0.13, 2.83, 4.4, 9.2]],
  ['AML', 'CR3', 'censored', [9.97, 67.8]],
  [
    'AML',
    'Relapse',
    'first',
    [1.2, 1.3, 1.6, 2.03, 2.3, 2.53, 3.03, 4.2, 5.6, 5.87, 6.07, 6.63, 7.63, 9.13, 12.27, 12.57, 42.17],
  ],
  [
    'AML',
    'Relapse',
    'second',
    [
      0.87, 1.47, 1.77, 1.97, 2.8, 3.17, 3.4, 3.47, 3.57, 3.6, 3.93, 4.8, 5.23, 6.1, 6.33, 6.7, 7.2, 7.2, 7.63, 8.8,
      9.97, 13.8, 20.93,
    ],
  ],
  ['AML', 'Relapse', 'censored', [32.63, 112.93, 114.1, 114.7]],
];

/** Age counts by disease (two groups) or by phase (four), in the data's months or in whole months begun. */
export function transplantGroups(by: 'disease' | 'phase', grain: 'exact' | 'months' = 'exact'): AgeCounts[][] {
  const groups = new Map<string, AgeCounts[]>();
  for (const [disease, phase, ending, months] of transplants) {
    const ages = grain === 'exact' ? months : months.map(Math.ceil);
    const group = by === 'disease' ? disease : phase;
    groups.set(group, [...(groups.get(group) ?? []), ...ages.map((age) => one(age, ending))]);
  }
  return [...groups.values()];
}

/** Freireich et al. 1963, remission in weeks; 6-MP and placebo, as tabulated by Kalbfleisch and Prentice 2002, table 1.1 */
const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const inRemission = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const relapsedOnPlacebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

export const mercaptopurine: readonly AgeCounts[] = [
  ...relapsed.map((age) => one(age, 'first')),
  ...inRemission.map((age) => one(age, 'censored')),
];
export const placebo: readonly AgeCounts[] = relapsedOnPlacebo.map((age) => one(age, 'first'));

/** One unit that leaves, is last seen, or comes late. */
export function one(age: number, ending: keyof AgeCounts): AgeCounts {
  return { age, first: 0, second: 0, censored: 0, ...(ending === 'age' ? {} : { [ending]: 1 }) };
}
