import { CANONICAL_KINDS, type Definitions, ROW_ID, type Source } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';
import { OBJECT_PARTS } from '../ingest/object-parts.ts';
import { partsNeeded } from '../ingest/required-parts.ts';
import { type EffectiveObject, resolveObject, resolveObjects } from '../ingest/resolve-object.ts';
import { objectsOf, presetOf } from '../ingest/source-preset.ts';
import { checkAsked } from './check-asked.ts';
import { checkZone } from './check-settings.ts';
import { isDay } from './epoch-day.ts';
import { type Finding, notOneOf } from './finding.ts';
import { nearestText } from './nearest-text.ts';

/** Every source: that each object says what it holds, and that its columns, lookups and funnels fit that. */
export function checkSources(definitions: Definitions): readonly Finding[] {
  return Object.entries(definitions.sources).flatMap(([sourceId, source]) => [
    ...checkZone(['sources', sourceId, 'format', 'zone'], source.format?.zone),
    ...checkObservedFrom(definitions, sourceId, source.observedFrom),
    ...checkWait(sourceId, source),
    ...Object.keys(source.objects).flatMap((objectId) => [
      ...checkObject(definitions, resolveObject(definitions, sourceId, objectId)),
      ...checkAsked(source, objectId, ['sources', sourceId, 'objects', objectId]),
    ]),
  ]);
}

/** Without a signal there is nothing to wait for. */
function checkWait(source: string, { waitHours, completedBy }: Source): readonly Finding[] {
  if (waitHours === undefined || completedBy !== undefined) return [];
  const path = ['sources', source, 'waitHours'];
  return [
    { path, found: `${waitHours} without completedBy`, allowed: 'it only beside `completedBy`, which is waited for' },
  ];
}

/** The day is of the units that the source holds: where it holds none, it would say nothing, without a word. */
function checkObservedFrom(definitions: Definitions, source: string, day: string | undefined): readonly Finding[] {
  if (day === undefined) return [];
  const path = ['sources', source, 'observedFrom'];
  const found = JSON.stringify(day);
  if (!isDay(day)) return [{ path, found, allowed: 'a day of the calendar' }];
  const holdsUnits = resolveObjects(definitions).some(
    (object) => object.source === source && (object.holds === 'people' || object.holds === 'opportunities'),
  );
  const allowed = '`observedFrom` only at the source that holds the people or opportunities which it is about';
  return holdsUnits ? [] : [{ path, found, allowed }];
}

function checkObject(definitions: Definitions, object: EffectiveObject): readonly Finding[] {
  const path = ['sources', object.source, 'objects', object.object];
  const declared = definitions.sources[object.source]?.objects[object.object];
  return [
    ...checkZone([...path, 'format', 'zone'], declared?.format?.zone),
    ...(object.holds === undefined
      ? checkUnread(definitions, object, path)
      : [...checkParts(definitions, object, object.holds, path), ...checkOf(definitions, object, path)]),
    ...checkFunnelChoice(definitions, object, path),
    ...checkLookups(object, path),
  ];
}

/** Only an object that the preset knows may go without `holds`: its rows are counted and nothing else. */
function checkUnread(
  definitions: Definitions,
  object: EffectiveObject,
  path: readonly PropertyKey[],
): readonly Finding[] {
  const source = definitions.sources[object.source];
  const known = source === undefined ? [] : Object.keys(objectsOf(presetOf(source), source.shape ?? 'export'));
  if (known.includes(object.object)) return [];
  const nearest = nearestText(object.object, known);
  const kinds = `\`holds\` with one of ${CANONICAL_KINDS.join(', ')}`;
  const allowed = known.length === 0 ? kinds : `an object that the preset knows (${known.join(', ')}), or ${kinds}`;
  return [
    {
      path,
      found: `the object ${JSON.stringify(object.object)} without \`holds\``,
      allowed,
      ...(nearest === undefined ? {} : { didYouMean: nearest }),
    },
  ];
}

/** Kinds of objects whose rows may go by their number. */
const NUMBERED: ReadonlySet<string> = new Set(['people', 'opportunities', 'touches']);

function checkParts(
  definitions: Definitions,
  object: EffectiveObject,
  holds: keyof typeof OBJECT_PARTS,
  path: readonly PropertyKey[],
): readonly Finding[] {
  const { required, further } = OBJECT_PARTS[holds];
  const known: readonly string[] = [...required, ...further];
  const strangers = Object.keys(object.columns).filter((part) => !known.includes(part));
  const missing = partsNeeded(definitions, holds).filter((part) => object.columns[part] === undefined);
  const numbered = Object.entries(object.columns).flatMap(([part, { name }]) =>
    name === ROW_ID && !(part === 'id' && NUMBERED.has(holds)) ? [part] : [],
  );
  return [
    ...strangers.map((part) =>
      notOneOf([...path, 'columns', part], part, known, `the parts of an object that holds ${holds}`),
    ),
    ...missing.map((part) => ({
      path: [...path, 'columns', part],
      found: 'nothing',
      allowed: `the column that is the ${part}: an object that holds ${holds} needs it`,
    })),
    ...numbered.map((part) => ({
      path: [...path, 'columns', part],
      found: JSON.stringify(ROW_ID),
      allowed: 'a column of the export: only the `id` of people, opportunities or touches may be the row number',
    })),
  ];
}

function checkOf(definitions: Definitions, object: EffectiveObject, path: readonly PropertyKey[]): readonly Finding[] {
  if (object.holds !== 'stage_history' && object.holds !== 'field_history' && object.holds !== 'merges') {
    return object.of === undefined
      ? []
      : [
          {
            path: [...path, 'of'],
            found: JSON.stringify(object.of),
            allowed: '`of` only where `holds` is stage_history, field_history or merges',
          },
        ];
  }
  const histories = object.holds === 'stage_history';
  const allowed = histories
    ? 'people or opportunities: whose stages these are'
    : `people, opportunities or accounts: ${object.holds === 'merges' ? 'what was merged' : 'whose fields were changed'}`;
  if (object.of === undefined || (histories && object.of === 'accounts'))
    return [{ path: [...path, 'of'], found: object.of ?? 'nothing', allowed }];
  // a field history that no dimension reads is counted and says nothing
  if (object.holds === 'field_history' || resolveObjects(definitions).some(({ holds }) => holds === object.of))
    return [];
  return [
    {
      path: [...path, 'of'],
      found: JSON.stringify(object.of),
      allowed: `a kind that some object holds: none holds ${object.of}`,
    },
  ];
}

function checkFunnelChoice(
  definitions: Definitions,
  object: EffectiveObject,
  path: readonly PropertyKey[],
): readonly Finding[] {
  const all = opportunityFunnels(definitions);
  if (object.funnels === undefined) {
    if (object.holds !== 'opportunities' || all.length < 2) return [];
    return [
      {
        path: [...path, 'funnels'],
        found: 'nothing',
        allowed: `which values of the type column mean which funnel of ${all.join(', ')}`,
      },
    ];
  }
  if (object.holds !== 'opportunities')
    return [
      { path: [...path, 'funnels'], found: 'a mapping', allowed: '`funnels` only where `holds` is opportunities' },
    ];
  const choices: readonly (readonly [readonly PropertyKey[], string])[] = [
    ...Object.entries(object.funnels.values).map(
      ([value, funnel]) => [[...path, 'funnels', 'values', value], funnel] as const,
    ),
    [[...path, 'funnels', 'otherwise'], object.funnels.otherwise],
  ];
  return [
    ...(object.columns.type === undefined
      ? [{ path: [...path, 'columns', 'type'], found: 'nothing', allowed: 'the column whose values `funnels` names' }]
      : []),
    ...choices.flatMap(([place, funnel]) =>
      all.includes(funnel) ? [] : [notOneOf(place, funnel, all, 'the funnels with opportunity stages')],
    ),
    ...sameValues(Object.keys(object.funnels.values), [...path, 'funnels', 'values']),
  ];
}

/** Ids of the funnels that have at least one stage of opportunity grain. */
function opportunityFunnels(definitions: Definitions): readonly string[] {
  return Object.entries(definitions.funnels).flatMap(([id, funnel]) =>
    funnel.stages.some(({ grain }) => grain === 'opportunity') ? [id] : [],
  );
}

function sameValues(values: readonly string[], path: readonly PropertyKey[]): readonly Finding[] {
  const normal = values.map(normaliseText);
  return values.flatMap((value, index) =>
    normal.indexOf(normal[index] ?? '') < index
      ? [
          {
            path: [...path, value],
            found: `${JSON.stringify(value)} a second time`,
            allowed: 'each value once, letter case and outer blanks apart',
          },
        ]
      : [],
  );
}

/** A lookup's key is a column of the object's own file: lookups do not chain. */
function checkLookups(object: EffectiveObject, path: readonly PropertyKey[]): readonly Finding[] {
  const ids = Object.keys(object.lookups);
  return Object.entries(object.lookups).flatMap(([id, { on }]) =>
    ids.some((other) => on.startsWith(`${other}.`))
      ? [
          {
            path: [...path, 'lookups', id, 'on'],
            found: JSON.stringify(on),
            allowed: "a column of the object's own files, not of a lookup",
          },
        ]
      : [],
  );
}
