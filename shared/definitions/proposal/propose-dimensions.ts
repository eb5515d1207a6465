import type { Dimension } from '../../contracts/definitions.ts';
import { type ColumnProfile, wordsOf } from '../../ingest/profile/profile-column.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import { labelMeanings } from './label-meanings.ts';
import { ask, guess, type Proposed } from './note.ts';
import { proposedId } from './proposed-id.ts';
import type { ReadObject, UnitObject } from './unit-object.ts';
import { saysNothing, yesAmong } from './well-known-words.ts';

const FEWEST = 2;
const MOST = 30;
const LEAST_FILLED = 0.5;
const MOST_DIMENSIONS = 12;
/** Of further columns; exports with hundreds of their own would fill pages. */
const MOST_NAMED = 20;
/** One value in nearly all rows divides nothing. */
const MOST_OF_ONE = 0.98;
const NO_SEGMENT =
  /(^|_)(id|key|number|day|month|year|week|quarter|hour|currency|stage|status|outcome|iso_?code|deleted|archived|forecast_category(_name)?|(closed_)?(lost|loss|won|win)_reason|fiscal(_.*)?|fivetran_.*|airbyte_.*|pricebook.*|record_type)($|_(c|name)$)|_id($|_)|^is_|^has_|^_/;
const USUAL =
  /industry|sector|region|country|territory|segment|size|source|channel|product|series|type|persona|tier|campaign|vertical|origin|plan|use.?case|message/;

type Candidate = {
  readonly object: ReadObject;
  readonly column: ColumnProfile;
  readonly blanks: readonly string[];
  readonly segments: readonly string[];
};

/**
 * Columns with few values that divide the units, the usual ones first: never names, addresses, ids, dates, free
 * text, or what chooses the funnel (`chooser`).
 */
export function proposeDimensions(
  units: readonly UnitObject[],
  accounts: readonly ReadObject[],
  chooser: string | undefined,
): Proposed<Dimension[]> {
  const telling = new Set<ColumnProfile>();
  const candidates = [...units, ...accounts].flatMap((object) =>
    object.columns.flatMap((column) => {
      const found = segmentsOf(object, column);
      if (found === undefined || column.name === chooser) return [];
      if ('grain' in object && tellsOutcome(object as UnitObject, column)) telling.add(column);
      return telling.has(column) ? [] : [found];
    }),
  );
  const groups = [...Map.groupBy(candidates, ({ column }) => subjectOf(column.name))].sort(
    ([one], [other]) => Number(USUAL.test(other)) - Number(USUAL.test(one)),
  );
  const taken: string[] = [];
  const proposed = groups.slice(0, MOST_DIMENSIONS).map(([subject, own]) => {
    const id = proposedId(subject, taken);
    taken.push(id);
    return { dimension: dimensionOf(id, subject, own), own };
  });
  const further = groups.slice(MOST_DIMENSIONS).map(([subject]) => subject);
  return {
    value: proposed.map(({ dimension }) => dimension),
    notes: [
      ...(proposed.length === 0
        ? [
            ask(
              ['dimensions'],
              'by what are units divided? No column has 2 to 30 values in more than half of the rows; name at least one',
            ),
          ]
        : []),
      ...proposed.map(({ own }, index) => guess(['dimensions', index], whyOf(own))),
      ...(telling.size === 0
        ? []
        : [
            ask(
              ['dimensions'],
              `left out, as most of their values go with one outcome: ${[...telling].map(({ name }) => name).join(', ')}. Are they known before the outcome is?`,
            ),
          ]),
      ...(further.length === 0
        ? []
        : [
            guess(
              ['dimensions'],
              `the first ${MOST_DIMENSIONS} of those that could be; also possible: ${someOf(further)}`,
            ),
          ]),
    ],
  };
}

function someOf(subjects: readonly string[]): string {
  const more = subjects.length - MOST_NAMED;
  return [...subjects.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more columns`] : [])].join(', ');
}

function segmentsOf(object: ReadObject, column: ColumnProfile): Candidate | undefined {
  const { name, values, dates, isNumber, isPrivate } = column;
  const isPart = ['id', 'stage', 'account', 'owner', 'currency'].some((part) => object.parts[part as 'id'] === name);
  if (values === undefined || dates.length > 0 || isNumber || isPrivate || isPart || NO_SEGMENT.test(wordsOf(name)))
    return undefined;
  const blanks = values.map(([text]) => text).filter(saysNothing);
  const segments = values.filter(([text]) => !saysNothing(text));
  const rows = segments.reduce((sum, [, count]) => sum + count, 0);
  const isFew = segments.length >= FEWEST && segments.length <= MOST;
  const isFilled = rows > LEAST_FILLED * object.table.rows.length;
  const divides = (segments[0]?.[1] ?? 0) < MOST_OF_ONE * rows;
  const texts = segments.map(([text]) => text);
  return isFew &&
    isFilled &&
    divides &&
    !(
      object.table.rows.length > 0 &&
      yesAmong(texts) !== undefined &&
      texts.every((text) => /^(true|false)$/i.test(text))
    )
    ? { object, column, blanks, segments: texts }
    : undefined;
}

/** The same subject in several objects is one dimension: BillingCountry of an account and Country of a lead. */
function subjectOf(name: string): string {
  return wordsOf(name.slice(name.indexOf('.') + 1))
    .replace(/^(billing|mailing|property|properties|company|account)_(?=.)/, '')
    .replaceAll('_', ' ')
    .trim();
}

function dimensionOf(id: string, subject: string, own: readonly Candidate[]): Dimension {
  const blank = [...new Set(own.flatMap(({ blanks }) => blanks))];
  const places = [...Map.groupBy(own, ({ object }) => object.reference)];
  return {
    id,
    label: subject.charAt(0).toUpperCase() + subject.slice(1),
    from: places.map(([object, [first]]) => ({ object, column: first?.column.name ?? '' })),
    ...(blank.length === 0 ? {} : { blank }),
  };
}

function whyOf(own: readonly Candidate[]): string {
  const [first] = own;
  const shown = first?.segments.slice(0, 4).join(', ') ?? '';
  return `${first?.segments.length} values (${shown}${(first?.segments.length ?? 0) > 4 ? ' …' : ''}); list them under \`values\` to put spellings together, remove what divides nothing of interest`;
}

const FEWEST_ROWS = 30;
const NEARLY = 0.97;

/** Whether most rows are of values that have nearly one outcome: set when it was known, as far as anybody can tell. */
function tellsOutcome(unit: UnitObject, column: ColumnProfile): boolean {
  const { meaning } = labelMeanings(unit);
  const [labels, texts] = [textsOf(unit.table, unit.parts.stage), textsOf(unit.table, column.name)];
  const counts = new Map<string, { won: number; all: number }>();
  for (const [row, text] of texts.entries()) {
    const count = counts.get(text) ?? { won: 0, all: 0 };
    count.all += 1;
    if (meaning.get(labels[row] ?? '') === 'won') count.won += 1;
    counts.set(text, count);
  }
  const won = [...counts.values()].reduce((sum, count) => sum + count.won, 0);
  const share = won / texts.length;
  if (share < 1 - NEARLY || share > NEARLY) return false;
  const telling = [...counts].filter(
    ([text, { won: wins, all }]) =>
      text !== '' && all >= FEWEST_ROWS && (wins >= NEARLY * all || wins <= (1 - NEARLY) * all),
  );
  const filled = texts.filter((text) => text !== '').length;
  return telling.reduce((sum, [, { all }]) => sum + all, 0) > filled / 2;
}
