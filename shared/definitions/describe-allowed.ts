import type * as z from 'zod/mini';
import { type SchemaNode, schemaNode } from './schema-node.ts';

/** What a schema takes, in the words of somebody who writes the file. */
export function describeAllowed(schema: z.ZodMiniType): string {
  const node = schemaNode(schema);
  switch (node.type) {
    case 'string':
      return describeText(schema);
    case 'number':
      return `${node.format === undefined ? 'a number' : 'a whole number'}${describeBounds(node)}`;
    case 'boolean':
      return 'true or false';
    case 'enum':
      return `one of ${Object.values(node.entries ?? {})
        .map((value) => JSON.stringify(value))
        .join(', ')}`;
    case 'literal':
      return (node.values ?? []).join(' or ');
    case 'array':
      return node.element === undefined
        ? 'a list'
        : `a list, each item ${describeAllowed(node.element)}${describeLength(node)}`;
    case 'object':
      return `a mapping with the keys ${Object.keys(node.shape ?? {}).join(', ')}`;
    case 'record':
      return node.valueType === undefined ? 'a mapping' : `a mapping, each value ${describeAllowed(node.valueType)}`;
    case 'union':
      return `${describeAllowed(optionOf(node, 'string') ?? schema)}, or a list of such`;
    default:
      return node.type;
  }
}

function optionOf(node: SchemaNode, type: string): z.ZodMiniType | undefined {
  return node.options?.find((option) => schemaNode(option).type === type);
}

function describeText(schema: z.ZodMiniType): string {
  // The sentence of a pattern is kept inside of its check; a text that fits no pattern brings it out.
  const issue = schema.safeParse('\u0000').error?.issues.find(({ code }) => code === 'invalid_format');
  return issue?.message ?? 'text that is not empty';
}

function boundOf(node: SchemaNode, check: string): number | undefined {
  return node.checks?.find(({ _zod }) => _zod.def.check === check)?._zod.def.value;
}

function describeBounds(node: SchemaNode): string {
  const from = boundOf(node, 'greater_than');
  const to = boundOf(node, 'less_than');
  if (from !== undefined && to !== undefined) return ` from ${from} to ${to}`;
  if (from !== undefined) return ` of at least ${from}`;
  return to === undefined ? '' : ` of at most ${to}`;
}

function describeLength(node: SchemaNode): string {
  const lengths =
    node.checks?.map(({ _zod }) => _zod.def as { check: string; minimum?: number; maximum?: number }) ?? [];
  const least = lengths.find(({ check }) => check === 'min_length')?.minimum;
  const most = lengths.find(({ check }) => check === 'max_length')?.maximum;
  if (least !== undefined && most !== undefined) return `; from ${least} to ${most} items`;
  return least === undefined ? '' : `; at least ${least} item${least === 1 ? '' : 's'}`;
}
