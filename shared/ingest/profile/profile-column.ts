import { normaliseText } from '../../contracts/stage-evidence.ts';
import { type DateOrder, dateOrders } from './date-order.ts';

/** What the texts of one column have in common. Shares are of all rows. */
export type ColumnProfile = {
  readonly name: string;
  readonly filled: number;
  /** Texts with their rows, most frequent first; `undefined` beyond so many that they are no closed list. */
  readonly values: readonly (readonly [text: string, rows: number])[] | undefined;
  /** No text is there twice, and no row is blank. */
  readonly isKey: boolean;
  /** Orders in which every filled text is a day; several where nothing tells them apart. */
  readonly dates: readonly DateOrder[];
  readonly isNumber: boolean;
  /** Which mark its numbers have before decimals, where all of them agree; `either` where points may as well part thousands. */
  readonly decimals: '.' | ',' | 'either' | undefined;
  /** What the column would be of a person or a record: never a segment. */
  readonly isPrivate: boolean;
};

const MOST_VALUES = 200;

const NUMBER = /^[+-]?(\d+|\d{1,3}([,.]\d{3})+)?([.,]\d+)?$/;
const EMAIL = /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i;
const PERSONAL_NAME =
  /(^|[_ ])(e?mail|phone|fax|mobile|(first|last|full|middle|nick)[_ ]?name|name|street|address|salutation|postal|zip|birth|description|notes?|comments?|url|website|photo|agent|manager|owner|rep|by|seller|user)([_ ]|$)/;
/** The same in the languages that exports are most often in beside English. */
const PERSONAL_ELSEWHERE =
  /(^|_)(vorname|nachname|telefon|stra(ß|ss)e|adresse|anrede|plz|postleitzahl|geburts\p{L}*|verkäufer|vertriebler|betreuer|inhaber|besitzer|eigentümer|mitarbeiter|ansprechpartner|nom|prénom|téléphone|vendeur|responsable|propriétaire|nombre|apellidos?|correo|teléfono|dirección|vendedor|propietario|nome|cognome|telefono|indirizzo|venditore|proprietario|sobrenome|telefone|endereço|proprietário|voornaam|achternaam|naam|telefoon|adres|verkoper|eigenaar)(_|$)/u;
const LONG_TEXT = 60;
/** 1.500 is one and a half, or fifteen hundred. */
const EITHER = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

export function profileColumn(name: string, texts: readonly string[]): ColumnProfile {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  const filled = texts.length === 0 ? 0 : texts.filter((text) => text !== '').length / texts.length;
  const distinct = [...counts.keys()];
  return {
    name,
    filled,
    values: counts.size > MOST_VALUES ? undefined : [...counts].sort(([, one], [, other]) => other - one),
    isKey: counts.size === texts.length && texts.length > 0,
    dates: counts.size === 0 ? [] : dateOrders(distinct),
    ...numbersOf(distinct),
    isPrivate: isPersonal(wordsOf(name)) || distinct.some(isOfAPerson),
  };
}

function numbersOf(texts: readonly string[]): Pick<ColumnProfile, 'isNumber' | 'decimals'> {
  const isNumber = texts.length > 0 && texts.every((text) => NUMBER.test(text));
  const marks = new Set(isNumber ? texts.flatMap(markOf) : []);
  const [mark] = marks;
  if (marks.size === 1) return { isNumber, decimals: mark };
  const isEither = isNumber && marks.size === 0 && texts.some((text) => text.includes('.'));
  return { isNumber, decimals: isEither && texts.every(mayBeEither) ? 'either' : undefined };
}

function markOf(text: string): readonly ('.' | ',')[] {
  if (/[.].*[.]/.test(text)) return [','];
  if (/,.*,/.test(text)) return ['.'];
  const mark = /([.,])\d{1,2}$/.exec(text)?.[1];
  return mark === '.' || mark === ',' ? [mark] : [];
}

function mayBeEither(text: string): boolean {
  return EITHER.test(text) || !/[.,]/.test(text);
}

function isPersonal(words: string): boolean {
  return PERSONAL_NAME.test(words) || PERSONAL_ELSEWHERE.test(words);
}

function isOfAPerson(text: string): boolean {
  return EMAIL.test(text) || text.length > LONG_TEXT;
}

const PACKED = /^_airbyte_data\./;

/** A column's name in small words: `BillingCountry` and `billing_country` are both `billing_country`, packed by Airbyte or not. */
export function wordsOf(name: string): string {
  return normaliseText(
    name
      .replace(PACKED, '')
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .replace(/__c$/i, ''),
  ).replace(/[^\p{L}\d]+/gu, '_');
}
