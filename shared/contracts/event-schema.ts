import * as z from 'zod/mini';
import { EVENTS } from './events.ts';

/**
 * JSON Schema of an event's detail, as whoever reads holds a message against it: of any version of the major, open for what a later
 * one adds. Whoever writes is held to the contract itself, which is strict.
 */
export function eventSchema(type: keyof typeof EVENTS, target: 'draft-2020-12' | 'draft-7'): object {
  const { way, detail } = EVENTS[type];
  const schema = z.toJSONSchema(detail, {
    target,
    io: way === 'in' ? 'input' : 'output',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (jsonSchema.properties?.schemaVersion !== undefined)
        jsonSchema.properties.schemaVersion = { type: 'string', pattern: '^1\\.\\d+$' };
    },
  });
  return schema;
}
