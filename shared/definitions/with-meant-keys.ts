import type * as z from 'zod/mini';
import { nearestText } from './nearest-text.ts';
import { schemaAt, schemaNode } from './schema-node.ts';

/** A copy of the value with misspelt keys put right and unknown ones left out, so that the rest can still be checked. */
export function withMeantKeys(schema: z.ZodMiniType, value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const owner = issue.path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown>)[part], copy) as Record<
      string,
      unknown
    >;
    const at = schemaAt(schema, issue.path);
    const keys = at === undefined ? [] : Object.keys(schemaNode(at).shape ?? {});
    for (const key of issue.keys.filter((unknown) => unknown in owner)) {
      const meant = nearestText(key, keys);
      if (meant !== undefined && !(meant in owner)) owner[meant] = owner[key];
      delete owner[key];
    }
  }
  return copy;
}
