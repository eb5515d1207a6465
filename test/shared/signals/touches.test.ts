import { expect, test } from 'vitest';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import { touches } from '../../../shared/signals/touches.ts';

const place = { dimension: 'region', funnel: 'sales', stage: 'offer' };
const flag = (named: Partial<Flag>) => ({ dimension: null, funnel: null, severity: 'constrain' as const, ...named });

test.each<[string, Partial<Flag>, boolean]>([
  ['its dimension', { dimension: 'region' }, true],
  ['another dimension', { dimension: 'size' }, false],
  ['its funnel', { funnel: 'sales' }, true],
  ['another funnel', { funnel: 'renewal' }, false],
  ['its stage', { stages: ['sales.lead', 'sales.offer'] }, true],
  ['another stage', { stages: ['sales.lead'] }, false],
  ['the stage of another funnel', { stages: ['renewal.offer'] }, false],
  ['its dimension at its stage', { dimension: 'region', stages: ['sales.offer'] }, true],
  ['its dimension at another stage', { dimension: 'region', stages: ['sales.lead'] }, false],
  ['another dimension at its stage', { dimension: 'size', stages: ['sales.offer'] }, false],
  ['its dimension in another funnel', { dimension: 'region', funnel: 'renewal' }, false],
  ['nothing, and constrains', {}, true],
  ['nothing, and blocks', { severity: 'block' }, true],
  ['nothing, and warns', { severity: 'warn' }, false],
  ['its stage, and warns', { severity: 'warn', stages: ['sales.offer'] }, true],
])('a flag that names %s', (_, named, is) => {
  expect(touches(flag(named), place)).toBe(is);
});
