import type { Rate } from '../../shared/contracts/measure.ts';
import { type Manifest, Quality, Scorecards, type StageCard } from '../../shared/contracts/outputs.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { cellId } from '../../shared/report/cell-id.ts';
import { type PublishedVersion, readVersionFile } from './published-version.ts';

export type Changed = { readonly what: string; readonly before: string | null; readonly after: string | null };
/** Numbers of a cell; a rate's `part` and `whole` apart, null where it is withheld. */
export type CellNumbers = Readonly<Record<string, number | null>>;
export type ChangedCell = {
  readonly cell: string;
  readonly before: CellNumbers | null;
  readonly after: CellNumbers | null;
};

/** What differs between two versions: what they were made from, what their quality says, and their numbers. */
export type ComparedVersions = {
  readonly before: string;
  readonly after: string;
  readonly identity: readonly Changed[];
  readonly verdict: readonly Changed[];
  readonly flags: readonly Changed[];
  readonly cells: readonly ChangedCell[];
};

export async function compareVersions(
  objects: ObjectStore,
  before: PublishedVersion,
  after: PublishedVersion,
): Promise<ComparedVersions> {
  const qualities = [
    await readVersionFile(objects, before, 'quality.json', Quality),
    await readVersionFile(objects, after, 'quality.json', Quality),
  ] as const;
  const sentences = qualities.map(
    ({ flags }) => new Map(flags.map(({ id, sentence, severity }) => [id, `${severity}: ${sentence}`])),
  );
  const numbers = [await numbersOf(objects, before), await numbersOf(objects, after)] as const;
  return {
    before: before.key,
    after: after.key,
    identity: changesOf(identityParts(before.manifest), identityParts(after.manifest)),
    verdict: changesOf(new Map([['verdict', qualities[0].verdict]]), new Map([['verdict', qualities[1].verdict]])),
    flags: changesOf(sentences[0] ?? new Map(), sentences[1] ?? new Map()),
    cells: [...new Set([...numbers[0].keys(), ...numbers[1].keys()])].flatMap((cell) => {
      const [one, other] = [numbers[0].get(cell) ?? null, numbers[1].get(cell) ?? null];
      return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ cell, before: one, after: other }];
    }),
  };
}

function identityParts(manifest: Manifest): Map<string, string> {
  return new Map([
    ['period', manifest.period],
    ['kind', manifest.kind],
    ['as-of day', manifest.asOf],
    ['definitions', manifest.definitions.sha256],
    ['method', manifest.method],
    ...(manifest.baseline === null
      ? []
      : [['baseline', `${manifest.baseline.manifest} ${manifest.baseline.sha256}`] as const]),
    ...manifest.inputs.map(({ key, sha256 }) => [`input ${key}`, sha256] as const),
  ]);
}

function changesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changed[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [one, other] = [before.get(what) ?? null, after.get(what) ?? null];
    return one === other ? [] : [{ what, before: one, after: other }];
  });
}

/** A blocked version has no numbers. */
async function numbersOf(objects: ObjectStore, version: PublishedVersion): Promise<Map<string, CellNumbers>> {
  if (version.key.startsWith('blocked/')) return new Map();
  const { cards } = await readVersionFile(objects, version, 'scorecards.json', Scorecards);
  return new Map(
    cards.flatMap(({ dimension, segment, funnel, stages }) =>
      stages.map((stage) => [cellId(dimension, segment, funnel, stage.stage), cellNumbers(stage)] as const),
    ),
  );
}

function cellNumbers(card: StageCard): CellNumbers {
  const { entered, advanced, lost, back, open, won } = card;
  const rates = (['conversion', 'unconditional', 'ofFunnel', 'dropOff', 'shareOfLosses'] as const).flatMap((name) =>
    rateNumbers(name, card[name]),
  );
  return { entered, advanced, lost, back, open, won, ...Object.fromEntries(rates), medianDays: medianOf(card) };
}

function rateNumbers(name: string, rate: Rate): (readonly [string, number | null])[] {
  const [part, whole] = rate.kind === 'measured' ? [rate.part, rate.whole] : [null, null];
  return [
    [`${name}.part`, part],
    [`${name}.whole`, whole],
  ];
}

function medianOf({ timeInStage }: StageCard): number | null {
  return timeInStage?.median.kind === 'measured' ? timeInStage.median.days : null;
}
