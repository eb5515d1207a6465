type Leaf = string | number | boolean | null;
type Test = (event: unknown) => boolean;
type LeafTest = (value: Leaf) => boolean;

/**
 * Compiles an EventBridge event pattern to a test of events, with EventBridge's meanings of a closed subset: exact
 * values, `prefix`, `suffix`, `equals-ignore-case`, `anything-but` (a value, a list of texts or of numbers, or a
 * `prefix`), `exists` and `$or`. All fields of a pattern must match, any of a field's values may; an array in the event
 * stands for its elements, and fields inside objects of one array must match in the same element. A field that is not
 * there matches `exists: false` alone, and so does one that holds an object. Throws TypeError for any other pattern.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function eventPattern(pattern: unknown): Test {
  const matches = compileFields(pattern, []);
  return (event) => matches(event, event);
}

/** A test of one object, which also sees the whole event: whether a field is absent is asked of all of it. */
type NodeTest = (node: unknown, event: unknown) => boolean;

function compileFields(pattern: unknown, path: readonly string[]): NodeTest {
  if (!isObject(pattern)) throw unusable(path, 'must be an object');
  const fields = Object.entries(pattern);
  if (fields.length === 0) throw unusable(path, 'must name a field');
  const tests = fields.map(([name, value]) =>
    name === '$or' ? compileOr(value, path) : compileField(name, value, path),
  );
  return (node, event) => tests.every((test) => test(node, event));
}

function compileOr(alternatives: unknown, path: readonly string[]): NodeTest {
  const place = [...path, '$or'];
  if (!Array.isArray(alternatives) || alternatives.length < 2)
    throw unusable(place, 'must be a list of at least two patterns');
  const tests = alternatives.map((alternative) => compileFields(alternative, path));
  return (node, event) => tests.some((test) => test(node, event));
}

function compileField(name: string, pattern: unknown, path: readonly string[]): NodeTest {
  const place = [...path, name];
  if (!Array.isArray(pattern)) {
    const inner = compileFields(pattern, place);
    return (node, event) => {
      const elements = elementsOf(field(node, name));
      // Fields of an object that is not there are absent, which is what some patterns ask for.
      return (elements.length === 0 ? [undefined] : elements).some((element) => inner(element, event));
    };
  }
  if (pattern.length === 0) throw unusable(place, 'must list at least one value');
  const tests = pattern.map((value) => compileValue(value, place));
  return (node, event) => tests.some((test) => test(node, event));
}

function compileValue(value: unknown, place: readonly string[]): NodeTest {
  const name = place.at(-1) ?? '';
  const leaf = (test: LeafTest): NodeTest => {
    return (node) => elementsOf(field(node, name)).some((element) => isLeaf(element) && test(element));
  };
  if (isLeaf(value)) return leaf((found) => found === value);
  if (!isObject(value)) throw unusable(place, 'must list texts, numbers, true, false, null or operators');
  const [[operator, operand] = [], ...others] = Object.entries(value);
  if (operator === undefined || others.length > 0) throw unusable(place, 'must have one operator in each object');
  if (operator === 'exists') {
    if (operand === true) return leaf(() => true);
    if (operand === false) return (_, event) => !hasLeaf(event, place);
    throw unusable([...place, operator], 'must be true or false');
  }
  return leaf(compileOperator(operator, operand, place));
}

function compileOperator(operator: string, operand: unknown, path: readonly string[]): LeafTest {
  const place = [...path, operator];
  switch (operator) {
    case 'prefix':
    case 'suffix':
    case 'equals-ignore-case':
      return compileTextOperator(operator, operand, place);
    case 'anything-but':
      return compileAnythingBut(operand, place);
    default:
      throw unusable(place, 'is not an operator that is known here');
  }
}

function compileTextOperator(
  operator: 'prefix' | 'suffix' | 'equals-ignore-case',
  operand: unknown,
  place: readonly string[],
): LeafTest {
  if (typeof operand !== 'string') throw unusable(place, 'must be a text');
  const text = operand;
  const tests: Record<typeof operator, (value: string) => boolean> = {
    prefix: (value) => value.startsWith(text),
    suffix: (value) => value.endsWith(text),
    'equals-ignore-case': (value) => value.toLowerCase() === text.toLowerCase(),
  };
  return (value) => typeof value === 'string' && tests[operator](value);
}

function compileAnythingBut(operand: unknown, place: readonly string[]): LeafTest {
  if (isObject(operand)) {
    const [[operator, prefix] = [], ...others] = Object.entries(operand);
    if (operator !== 'prefix' || others.length > 0) throw unusable(place, 'takes no operator but prefix');
    const begins = compileTextOperator('prefix', prefix, [...place, 'prefix']);
    return (value) => !begins(value);
  }
  const excluded: unknown[] = Array.isArray(operand) ? operand : [operand];
  const kinds = new Set(excluded.map((value) => typeof value));
  if (kinds.size !== 1 || !(kinds.has('string') || kinds.has('number')))
    throw unusable(place, 'must be texts only or numbers only');
  return (value) => !excluded.includes(value);
}

function hasLeaf(node: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return isLeaf(node);
  return elementsOf(node).some((element) => elementsOf(field(element, name)).some((found) => hasLeaf(found, rest)));
}

/** What stands at a place of an event: nothing, a value, or the elements of an array, of arrays in it too. */
function elementsOf(node: unknown): readonly unknown[] {
  if (node === undefined) return [];
  return Array.isArray(node) ? node.flat(Number.POSITIVE_INFINITY) : [node];
}

function field(node: unknown, name: string): unknown {
  return isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLeaf(value: unknown): value is Leaf {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function unusable(place: readonly string[], problem: string): TypeError {
  return new TypeError(`The event pattern cannot be used: ${place.join('.') || 'it'} ${problem}.`);
}
