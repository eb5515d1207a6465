/** The parts of a JSON Schema that the definitions are made of. */
export type SchemaPart = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: SchemaPart | false;
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
};

/** The part at a path such as `funnels.*.stages[]`. Throws RangeError where there is none. */
export function partAt(schema: SchemaPart, path: string): SchemaPart {
  const steps = path === '' ? [] : path.replaceAll('[]', '.[]').split('.');
  return steps.reduce((part, step) => {
    const inner = innerPart(part, step);
    if (inner === undefined) throw new RangeError(`the schema has no ${path}`);
    return inner;
  }, schema);
}

function innerPart({ items, additionalProperties, properties }: SchemaPart, step: string): SchemaPart | undefined {
  if (step === '[]') return items;
  if (step === '*') return additionalProperties === false ? undefined : additionalProperties;
  return properties?.[step];
}
