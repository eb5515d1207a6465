import type * as z from 'zod/mini';

/** A zod schema seen as data: just what describing it takes. */
export type SchemaNode = {
  readonly type: string;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: number } } }[];
};

/** The schema's own data; an optional schema is seen through. */
export function schemaNode(schema: z.ZodMiniType): SchemaNode {
  const node = schema._zod.def as unknown as SchemaNode;
  return node.type === 'optional' && node.innerType !== undefined ? schemaNode(node.innerType) : node;
}

/** The schema that speaks for a path of the value, or undefined where the path leaves the schema. */
export function schemaAt(schema: z.ZodMiniType, path: readonly PropertyKey[]): z.ZodMiniType | undefined {
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  const child = childOf(schema, part);
  return child === undefined ? undefined : schemaAt(child, rest);
}

function childOf(schema: z.ZodMiniType, part: PropertyKey): z.ZodMiniType | undefined {
  const node = schemaNode(schema);
  if (node.type === 'object') return node.shape?.[String(part)];
  if (node.type === 'record') return node.valueType;
  if (node.type === 'array') return node.element;
  const list = node.options?.find((option) => schemaNode(option).type === 'array');
  return list === undefined ? undefined : schemaNode(list).element;
}
