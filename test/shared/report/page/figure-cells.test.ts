import { expect, it } from 'vitest';
import { lateText, meanText, quantileBounds } from '../../../../shared/report/page/figure-cells.ts';

const mean = { kind: 'measured', days: 14.766667, low: 7.868623, high: 21.664711, horizonDays: 30 } as const;
const quantile = { kind: 'measured', days: 40, resolutionDays: 1 } as const;

it.each([
  [meanText(mean), '14.8 d <small>7.9 to 21.7, of at most 30</small>'],
  [meanText({ ...mean, low: null, high: null }), '14.8 d <small>of at most 30</small>'],
  [meanText({ kind: 'withheld', reason: 'not_watched_so_long' }), '<i>not watched that long</i>'],
  [quantileBounds({ ...quantile, low: 31, high: 90 }), ' <small>31 to 90</small>'],
  [quantileBounds({ ...quantile, low: 31, high: 1200 }), ' <small>31 to ~1,200</small>'],
  [quantileBounds({ ...quantile, low: 97, high: 104 }), ' <small>~97 to ~104</small>'],
  [quantileBounds({ ...quantile, low: 31, high: null }), ' <small>31 or more</small>'],
  [quantileBounds({ ...quantile, low: 97, high: null }), ' <small>~97 or more</small>'],
  [quantileBounds({ ...quantile, low: null, high: null }), ''],
  [quantileBounds(quantile), ''],
  [quantileBounds({ kind: 'withheld', reason: 'not_reached' }), ''],
  [lateText({ late: 0, unobserved: 0 }), ''],
  [lateText({ late: 6, unobserved: 0 }), ' <small>6 came late</small>'],
  [lateText({ late: 6, unobserved: 1200 }), ' <small>6 came late</small> <small>1,200 had left before</small>'],
])('%#', ({ markup }, expected) => {
  expect(markup).toBe(expected);
});
