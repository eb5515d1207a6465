import type { Meaning, MeaningsSection } from '../../shared/contracts/definition-meanings.ts';
import { partAt, type SchemaPart } from '../../shared/contracts/schema-part.ts';
import type { Gate } from '../../shared/quality/gates/gate.ts';
import { allowedText } from '../../shared/report/page/gate-text.ts';

const HEAD = `# The definitions file, key by key

Written by \`npm run schemas\` from the schema and the meanings beside it; \`npm run check\` holds it to them. Bold keys have to be there.
Editors complete and check the file by [its JSON Schema](../../shared/contracts/schemas/definitions.schema.json).
[An example with comments](../../examples/company/definitions.yaml); what presets know of columns: [sources](../sources.md).
Elsewhere: [the files of a version](../../README.md#outputs), [quality gates](../gates.md), [small segments](../small-cells.md).

An *id* is a lower-case letter, then letters, digits and underscores, 40 characters at most. It becomes columns and file names.
`;

/** The reference of the definitions in Markdown: of each part its keys with type, what is allowed, default and meaning; then the gates. */
export function definitionsReference(
  schema: SchemaPart,
  sections: readonly MeaningsSection[],
  gates: readonly Gate[],
): string {
  const parts = sections.map((section) => sectionText(schema, section, sections));
  return [HEAD, ...parts, ...(gates.length === 0 ? [] : [gatesText(gates)])].join('\n');
}

/** What `gates` may name, with the limit and the severity that hold where it does not. */
function gatesText(gates: readonly Gate[]): string {
  const rows = gates.map(
    (gate) => `| \`${gate.id}\` | ${gate.unit} | ${allowedText(gate)} | ${gate.severity} | ${gate.looksFor} |`,
  );
  const head = ['| gate | unit of `allowed` | default | severity | looks for |', '|---|---|---|---|---|'];
  return [
    '## Gate',
    '',
    'At `gates.*`: `allowed` in the unit of the gate, `severity` one of `warn`, `constrain`, `block`.',
    '',
    ...head,
    ...rows,
    '',
  ].join('\n');
}

function sectionText(
  schema: SchemaPart,
  { name, paths, meanings }: MeaningsSection,
  sections: readonly MeaningsSection[],
): string {
  const [first = ''] = paths;
  const part = partAt(schema, first);
  const rows = Object.entries(part.properties ?? {}).map(([key, property]) => {
    const [meaning, otherwise] = meant(meanings[key]);
    const word = part.required?.includes(key) === true ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${word} | ${valueText(property, first === '' ? key : `${first}.${key}`, sections)} | ${otherwise} | ${meaning} |`;
  });
  const places = first === '' ? [] : [`At ${paths.map((path) => `\`${path}\``).join(', ')}.`, ''];
  return [`## ${name}`, '', ...places, '| key | value | default | meaning |', '|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function meant(meaning: Meaning | undefined): readonly [string, string] {
  if (meaning === undefined) return ['', ''];
  return typeof meaning === 'string' ? [meaning, ''] : meaning;
}

function valueText(part: SchemaPart, path: string, sections: readonly MeaningsSection[]): string {
  const section = sections.find(({ paths }) => paths.includes(path));
  if (section !== undefined) return `[${section.name.toLowerCase()}](#${anchorOf(section.name)})`;
  // each gate has the same two keys, and a page of its own that a test holds to the code
  if (path === 'gates') return '[gate](#gate): `{ allowed, severity }`';
  if (part.items !== undefined) return listText(part, path, sections);
  if (part.additionalProperties) return `name: ${valueText(part.additionalProperties, `${path}.*`, sections)}`;
  return plainText(part);
}

function listText(
  { items, minItems, maxItems }: SchemaPart,
  path: string,
  sections: readonly MeaningsSection[],
): string {
  const bounds = [
    ...(minItems === undefined ? [] : [`${minItems} or more`]),
    ...(maxItems === undefined ? [] : [`${maxItems} at most`]),
  ];
  const of = items === undefined ? '' : ` of ${valueText(items, `${path}[]`, sections)}`;
  return `list${of}${bounds.length === 0 ? '' : ` (${bounds.join(', ')})`}`;
}

const PATTERNS: readonly (readonly [start: string, words: string])[] = [
  ['^[a-z][a-z0-9_]', 'id'],
  ['^\\d{4}-\\d{2}-\\d{2}$', 'day such as 2026-10-31'],
  ['^[A-Z]{3}$', 'currency code such as EUR'],
  ['^\\d{1,9}', 'decimal in quotes such as "1.085"'],
];

function plainText({ const: only, enum: several, anyOf, pattern, type, minimum, maximum }: SchemaPart): string {
  if (only !== undefined) return `\`${only}\``;
  if (several !== undefined)
    return several.map((value) => `\`${String(value).replace('|', '\\|').replace('\t', '\\t')}\``).join(', ');
  if (anyOf !== undefined) return 'text, or list of texts';
  if (pattern !== undefined) return patternText(pattern);
  if (type === 'integer' || type === 'number') return numberText(type, minimum, maximum);
  return type === 'boolean' ? '`true`, `false`' : 'text';
}

function patternText(pattern: string): string {
  const known = PATTERNS.find(([start]) => pattern.startsWith(start));
  if (known === undefined) throw new RangeError(`the reference has no words for the pattern ${pattern}`);
  return known[1];
}

function numberText(type: string, minimum: number | undefined, maximum: number | undefined): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  if (minimum === undefined) return kind;
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
    ? `${kind} from ${minimum}`
    : `${kind}, ${minimum} to ${maximum}`;
}

function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}
