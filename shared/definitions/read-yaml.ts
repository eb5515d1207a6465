import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { DefinitionsProblem } from '../contracts/errors.ts';

export type YamlText = {
  readonly value: unknown;
  /** 1-based line of the node nearest to a path: of the key in a mapping, of the item in a list. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
  readonly problems: readonly Omit<DefinitionsProblem, 'file'>[];
};

/** Reads one YAML 1.2 document. Duplicate keys, unknown tags and aliases without an anchor are problems, not surprises. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    at: error.pos[0],
    message: error.message,
  }));
  const problems = [...faults, ...aliasFaults(document)].map(({ at, message }) => ({
    line: lines.linePos(at).line,
    path: 'the whole file',
    found: `YAML that cannot be read (${message})`,
    allowed: 'one YAML 1.2 document in which every key stands once',
  }));
  if (problems.length > 0) return { value: undefined, lineOf: () => undefined, problems };
  try {
    return { value: document.toJS(), lineOf: (path) => lineOf(document, lines, path), problems };
  } catch (error) {
    // The package throws a ReferenceError where aliases multiply without end.
    if (!(error instanceof ReferenceError)) throw error;
    const problem = {
      line: undefined,
      path: 'the whole file',
      found: error.message,
      allowed: 'few aliases of aliases',
    };
    return { value: undefined, lineOf: () => undefined, problems: [problem] };
  }
}

/** The parser leaves an alias without an anchor to whoever resolves it, which takes a walk through the file for each. */
function aliasFaults(document: Document.Parsed): readonly { readonly at: number; readonly message: string }[] {
  const anchors = new Set<string>();
  const faults: { at: number; message: string }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (!anchors.has(alias.source))
        faults.push({ at: alias.range?.[0] ?? 0, message: `no anchor &${alias.source} before this` });
    },
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
    },
  });
  return faults;
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const part of path) {
    const step = childOf(document, node, part);
    if (step === undefined) break;
    offset = step.offset ?? offset;
    node = step.value;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

function childOf(
  document: Document,
  parent: unknown,
  part: PropertyKey,
): { value: unknown; offset: number | undefined } | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node) && typeof part === 'number') {
    const item: unknown = node.items[part];
    return isNode(item) ? { value: item, offset: item.range?.[0] } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  if (pair === undefined || !isScalar(pair.key)) return undefined;
  return { value: pair.value, offset: pair.key.range?.[0] };
}
