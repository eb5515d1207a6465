import { cleanText } from './export-fields.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Numbers that do not survive a conversion to binary and back as they were written: with a point, an exponent or many digits.
 * Times within texts are none, which is what makes this worth its while.
 */
const INEXACT_NUMBER = /(?:"\s*:|[[,])\s*-?(?:(?:0|[1-9]\d*)[.eE]|[1-9]\d{15})/;
/** What walks a value has a stack of some thousand levels. */
const MOST_LEVELS = 100;
const POSITION = '#';
const PLAIN = /^[ -[\]-~]*$/;

/**
 * A JSON object with its numbers as the texts that they were written as, the decimal sign as the format has it, and its
 * keys spelt as the names of columns are. Undefined where the text is no JSON object, or is nested deeper than any record is.
 */
export function parseJsonObject(text: string, decimals: '.' | ','): JsonObject | undefined {
  try {
    const isExact = decimals === '.' && !INEXACT_NUMBER.test(text);
    const value: unknown = isExact ? JSON.parse(text) : JSON.parse(text, asWritten(decimals));
    if (!isObject(value) || !isWithin(value, MOST_LEVELS)) return undefined;
    return PLAIN.test(text) ? value : withCleanKeys(value);
  } catch (error) {
    // a reviver has no stack for many thousand levels
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function isWithin(value: object, levels: number): boolean {
  if (levels === 0) return false;
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null && !isWithin(inner, levels - 1)) return false;
  return true;
}

/** One record: a JSON object, and the element of its list that the record is, where the format names one. */
export type JsonRecord = {
  readonly object: JsonObject;
  readonly list?: string;
  readonly element?: { readonly value: JsonObject; readonly position: number };
};

/** The records of an object: one per element of the list, or one without an element where the list is empty or not there. */
export function jsonRecords(object: JsonObject, list: string | undefined): readonly JsonRecord[] {
  const elements = list === undefined ? undefined : valueAt(object, list);
  if (list === undefined) return [{ object }];
  if (!Array.isArray(elements) || elements.length === 0) return [{ object, list }];
  return elements.map((value: unknown, index) => ({
    ...{ object, list },
    element: { value: isObject(value) ? value : {}, position: index + 1 },
  }));
}

/** The names of what a record holds; `list.#` is the position of its element, blank where it has none. */
export function recordNames({ object, list, element }: JsonRecord): readonly string[] {
  if (list === undefined) return jsonNames(object);
  return [...jsonNames(object), `${list}.${POSITION}`, ...jsonNames(element?.value ?? {}, `${list}.`)];
}

/** The clean text that a record has under a name; blank where it has none. */
export function recordText({ object, list, element }: JsonRecord, name: string): string {
  if (list === undefined || !name.startsWith(`${list}.`)) return jsonTextAt(object, name);
  const inner = name.slice(list.length + 1);
  if (element === undefined) return '';
  return inner === POSITION ? String(element.position) : jsonTextAt(element.value, inner);
}

/** The names of what an object holds: `key`, or `key.inner` of an object within. A blank object has none. */
export function jsonNames(value: JsonObject, prefix = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    isObject(inner) ? jsonNames(inner, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

/** The clean text that an object has under a name; blank where it has none. Lists are told as JSON. */
export function jsonTextAt(value: JsonObject, name: string): string {
  const found = valueAt(value, name);
  if (found === undefined || found === null) return '';
  return cleanText(typeof found === 'object' ? JSON.stringify(found) : String(found));
}

/** A key may have dots in it, so each dot of a name may be one of the key's or one between keys. */
function valueAt(value: JsonObject, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    const outer = name.slice(0, dot);
    const inner = Object.hasOwn(value, outer) ? value[outer] : undefined;
    const found = isObject(inner) ? valueAt(inner, name.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function asWritten(decimals: '.' | ',') {
  return (_key: string, value: unknown, context?: { readonly source?: string }): unknown => {
    if (typeof value !== 'number' || context?.source === undefined) return value;
    return decimals === '.' ? context.source : context.source.replace('.', ',');
  };
}

function withCleanKeys(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      cleanText(key).normalize('NFC'),
      isObject(inner) ? withCleanKeys(inner) : inner,
    ]),
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
