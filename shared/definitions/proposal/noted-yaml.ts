import { Document, isMap, isNode, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml';
import type { Note } from './note.ts';

const WIDTH = 120;
const SHORT = 95;

/** The YAML of a value with its notes as comments above the lines that they are about; `opening` stands before everything. */
export function notedYaml(value: unknown, notes: readonly Note[], opening: string): string {
  const document = new Document(value);
  document.commentBefore = commented(opening.split('\n'));
  for (const { path, kind, text } of notes) {
    const place = placeOf(document.contents, path);
    if (place === undefined) throw new RangeError(`a note on ${path.join('.')}, which is not in the file`);
    const lines = commented(wrapped(`${kind}: ${text}`));
    place.commentBefore = place.commentBefore == null ? lines : `${place.commentBefore}\n${lines}`;
  }
  visit(document, { Map: (_, map, path) => (path.length > 1 && isShort(map) ? setFlow(map) : undefined) });
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
}

/** The node whose line the note is on: the key of a mapping, the item of a list; the nearest above that is there. */
function placeOf(contents: Node | null, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = contents;
  let place: Node | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (pair === undefined) return place;
      place = isNode(pair.key) ? pair.key : place;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      const item: unknown = node.items[part];
      if (!isNode(item)) return place;
      place = item;
      node = item;
    } else return place;
  }
  return place;
}

/** Of texts and lists of texts, without a comment in it, and not long. */
function isShort(map: YAMLMap): boolean {
  const nodes = map.items.flatMap(({ key, value }) => [key, value, ...(isSeq(value) ? value.items : [])]);
  const isPlain = nodes.every((node) => isScalar(node) || isSeq(node));
  const isNoted = nodes.some((node) => isNode(node) && node.commentBefore != null);
  return isPlain && !isNoted && JSON.stringify(map.toJSON()).length < SHORT;
}

function setFlow(map: YAMLMap): void {
  map.flow = true;
}

function wrapped(text: string): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > WIDTH - 20) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function commented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : ` ${line}`)).join('\n');
}
