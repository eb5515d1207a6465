import { describe, expect, it } from 'vitest';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { slotOf } from '../../../shared/definitions/segment-slots.ts';
import { smallDefinitions } from './small-definitions.ts';

describe('slotOf', () => {
  const definitions = loadDefinitions(smallDefinitions, 'small.yaml');

  it('gives each dimension the slot of its place in the file', () => {
    expect(['country', 'size', 'campaign'].map((id) => slotOf(definitions, id))).toEqual([
      'segment_01',
      'segment_02',
      'segment_03',
    ]);
  });

  it('refuses a dimension that is not there', () => {
    expect(() => slotOf(definitions, 'persona')).toThrow(RangeError);
  });
});
