import { describe, expect, it } from 'vitest';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { partsNeeded } from '../../../shared/ingest/required-parts.ts';
import { smallDefinitions } from '../definitions/small-definitions.ts';

describe('partsNeeded', () => {
  it('needs to know when people came only where their stages are dated', () => {
    const definitions = loadDefinitions(smallDefinitions, 'small.yaml');
    expect(partsNeeded(definitions, 'people')).toContain('created');
    for (const funnel of Object.values(definitions.funnels)) funnel.mode = 'undated';
    expect(partsNeeded(definitions, 'people')).toEqual(['id']);
    expect(partsNeeded(definitions, 'stage_history')).toEqual(['id', 'entered', 'stage']);
  });
});
