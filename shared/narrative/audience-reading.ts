import type { Audience, Definitions } from '../contracts/definitions.ts';
import type { Fact } from '../contracts/narrative.ts';
import type { ParagraphKind, Summary } from '../contracts/outputs.ts';

/** What an audience may read of a version where it is delivered. `withheld`: how many of its statements it may not. */
export type AudienceReading = {
  readonly label: string;
  readonly opens: 'report' | 'sentences';
  readonly paragraphs: readonly { readonly kind: ParagraphKind; readonly texts: readonly string[] }[];
  readonly withheld: number;
};

/**
 * The statements of an audience that it may see by `sees` of the definitions that the version was made by; undefined where the version
 * knows no such audience. A statement without facts to judge by is withheld from who may not see everything.
 */
export function audienceReading(
  { statements, facts = [], audiences = [] }: Pick<Summary, 'statements' | 'facts' | 'audiences'>,
  id: string,
  { audiences: defined = [], dimensions }: Pick<Definitions, 'audiences' | 'dimensions'>,
): AudienceReading | undefined {
  const told = audiences.find((audience) => audience.id === id);
  if (told === undefined) return undefined;
  const owners = dimensions.filter(({ identifies }) => identifies === 'owners').map((dimension) => dimension.id);
  const sees = defined.find((audience) => audience.id === id)?.sees ?? [];
  const opens = seesAll(sees, owners) ? 'report' : 'sentences';
  const mayRead = (factIds: readonly string[]) => {
    const own = facts.filter((fact) => factIds.includes(fact.id));
    return own.length === factIds.length && own.length > 0 && own.every((fact) => maySee(fact, sees, owners));
  };
  const paragraphs = told.paragraphs.map(({ kind, statements: ids }) => {
    const all = ids.flatMap((one) => statements.find((statement) => statement.id === one) ?? []);
    const readable = opens === 'report' ? all : all.filter(({ factIds }) => mayRead(factIds));
    return { kind, texts: readable.map(({ text }) => text), withheld: all.length - readable.length };
  });
  return {
    ...{ label: told.label, opens },
    paragraphs: paragraphs.flatMap(({ kind, texts }) => (texts.length === 0 ? [] : [{ kind, texts }])),
    withheld: paragraphs.reduce((sum, { withheld }) => sum + withheld, 0),
  };
}

type Sees = NonNullable<Audience['sees']>;

function seesAll(sees: Sees, owners: readonly string[]): boolean {
  return sees.includes('revenue') && (owners.length === 0 || sees.includes('owners'));
}

function maySee(fact: Fact, sees: Sees, owners: readonly string[]): boolean {
  return (sees.includes('revenue') || !isOfMoney(fact)) && (sees.includes('owners') || !isOfAny(owners, fact));
}

/** An amount, or how many times as large one is. */
function isOfMoney({ cites, numbers, relations }: Fact): boolean {
  const units = Object.values(numbers).map(({ unit }) => unit);
  return (
    units.some((unit) => unit === 'money' || unit === 'ratio' || unit === 'log_ratio') ||
    relations.some(({ measure }) => measure === 'deal_size') ||
    cites.some((place) => place.includes('deal_size'))
  );
}

/** Ids and records name a segment as `dimension.segment`, a dimension by itself. */
function isOfAny(dimensions: readonly string[], { cites, numbers }: Fact): boolean {
  const places = [...cites, ...Object.values(numbers).flatMap(({ source }) => [source.record, source.path])];
  const named = new Set(places.flatMap((place) => place.split(/[^A-Za-z0-9_]+/)));
  return dimensions.some((dimension) => named.has(dimension));
}
