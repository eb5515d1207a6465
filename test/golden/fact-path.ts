/**
 * The value at a path such as `scorecards.cards[dimension=all].stages[stage=lead].entered`: the file, then keys, and
 * for lists the one item that has these values. `#` after a list is its length.
 */
export function valueAt(files: Readonly<Record<string, unknown>>, path: string): unknown {
  return parts(path).reduce<unknown>((value, part) => {
    if (part === '#') return list(value, path).length;
    if (part.startsWith('[')) return theOne(list(value, path), part, path);
    if (typeof value !== 'object' || value === null) throw new Error(`${path}: nothing before ${part}`);
    return (value as Record<string, unknown>)[part];
  }, files);
}

function parts(path: string): string[] {
  return path.match(/\[[^\]]*\]|#|[^.[\]#]+/g) ?? [];
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${path}: no list there`);
  return value;
}

function theOne(items: readonly unknown[], part: string, path: string): unknown {
  const wanted = part
    .slice(1, -1)
    .split(',')
    .map((pair) => pair.split('=') as [string, string]);
  const found = items.filter((item) =>
    wanted.every(([key, text]) => String((item as Record<string, unknown>)[key]) === text),
  );
  if (found.length > 1) throw new Error(`${path}: ${found.length} items for ${part}`);
  return found[0];
}
