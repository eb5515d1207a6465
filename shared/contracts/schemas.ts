import * as z from 'zod/mini';
import { Definitions } from './definitions.ts';

/** The published JSON Schemas (draft 2020-12) by file name, as they are committed in `shared/contracts/schemas/`. */
export function contractSchemas(): Readonly<Record<string, object>> {
  return {
    'definitions.schema.json': described(
      Definitions,
      'Segment Signals: definitions',
      'Funnels and stages, segment rules, source mappings, thresholds, calendar, currency, reviews, audiences, assumptions and exclusions of one organisation.',
    ),
  };
}

function described(schema: z.ZodMiniType, title: string, description: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return { $schema, title, description, ...rest };
}
