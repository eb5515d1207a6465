import type { GateBound, GateUnit } from '../../contracts/gates.ts';
import type { GateState } from '../../contracts/outputs.ts';
import { counted, countText, numberText, percentText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

/** What a gate measures, in its unit. A share that would read as none is told from none. */
export function measureText(value: number, unit: GateUnit): string {
  switch (unit) {
    case 'share':
      return value > 0 && value < 0.0005 ? 'under 0.1%' : percentText(value);
    case 'times':
      return `${value.toFixed(1)} times`;
    case 'days':
      return counted(value, 'day');
    case 'months':
      return counted(value, 'month');
    case 'count':
      return Number.isInteger(value) ? countText(value) : numberText(value);
  }
}

const WITHIN: Readonly<Record<GateBound, (size: string) => string>> = {
  below: (size) => `under ${size}`,
  at_most: (size) => `up to ${size}`,
  at_least: (size) => `${size} or more`,
  above: (size) => `more than ${size}`,
};

/** What is still passed. */
export function allowedText({ allowed, bound, unit }: Pick<GateState, 'allowed' | 'bound' | 'unit'>): string {
  return allowed === 0 && bound === 'at_most' ? 'none' : WITHIN[bound](measureText(allowed, unit));
}

/** Where it was worst: the label of a dimension, a funnel or a stage; an object is called as its export is. */
export function placeText(at: string, outline: PageOutline): string {
  const [funnel = '', stage = ''] = at.split('.');
  if (outline.dimensions.some(({ id }) => id === at)) return outline.dimension(at);
  if (outline.funnels.some(({ id }) => id === at)) return outline.funnel(at);
  return outline.stage(funnel, stage) === undefined
    ? at
    : `${outline.stageLabel(funnel, stage)}, ${outline.funnel(funnel)}`;
}
