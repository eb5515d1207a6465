import { join } from 'node:path';
import { methodHash } from '../../functions/method-hash.ts';
import { readBytes } from '../../functions/run-files.ts';
import type { Comparability, RestatementCause } from '../../shared/contracts/comparability.ts';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../shared/definitions/load-definitions.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { comparability } from '../../shared/quality/comparability.ts';
import { type RestatementPart, restatementParts } from '../../shared/quality/restatement-parts.ts';
import { isCommonNumber } from './common-numbers.ts';
import { writeCorrectedExports } from './corrected-exports.ts';
import { type Counted, countAgain, numbersOfVersion } from './count-again.ts';
import type { CountedNumbers } from './counted-numbers.ts';
import type { PublishedVersion } from './published-version.ts';
import { presentExports } from './version-inputs.ts';

/** A number that two versions tell otherwise, and the parts of its change, which sum exactly to it. */
export type RestatedNumber = {
  readonly number: string;
  readonly before: number;
  readonly after: number;
  readonly parts: readonly RestatementPart[];
};
export type Restatement = {
  /** What was exchanged after what: another order may give other parts. */
  readonly order: readonly RestatementCause[];
  readonly notToldApart: readonly string[];
  readonly numbers: readonly RestatedNumber[];
};
export type RestatementOptions = {
  readonly beforeExports?: string;
  readonly afterExports?: string;
  /** An empty folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

/**
 * What each step of the way exchanges, from the numbers of `before` to those of `after`: this program counts the earlier version
 * again; then come corrections, late records, the later definitions without their calendar, the calendar; and then what the
 * later version published.
 */
const STEPS = ['method', 'data', 'late_arrival', 'definitions', 'calendar', 'method'] as const;

type Side = {
  readonly version: PublishedVersion;
  readonly definitions: Definitions;
  readonly rests: Comparability;
  /** Where its exports are, as it read them; or what is missing of them. */
  readonly exports: { readonly folder: string } | { readonly gone: string };
};

/**
 * Why two versions tell the same numbers otherwise, counted again where that needs to be. Undefined where one of them is blocked
 * and has no numbers. Throws DefinitionsError where this program cannot read the definitions of one.
 */
export async function restatement(
  objects: ObjectStore,
  versions: { readonly before: PublishedVersion; readonly after: PublishedVersion },
  options: RestatementOptions,
): Promise<Restatement | undefined> {
  const before = await sideOf(objects, versions.before, options.beforeExports);
  const after = await sideOf(objects, versions.after, options.afterExports);
  const window = before.version.manifest.period === after.version.manifest.period;
  const first = await numbersOfVersion(objects, before.version.key, window);
  const last = await numbersOfVersion(objects, after.version.key, window);
  if ('notCounted' in first || 'notCounted' in last) return undefined;
  const way = await countWay(before, after, [first, last], { ...options, window });
  return {
    order: ['method', 'data', 'late_arrival', 'definitions', 'calendar'],
    notToldApart: [...new Set(way.flatMap((one) => ('notCounted' in one ? [one.notCounted] : [])))],
    numbers: restatedNumbers(way, isCommonNumber([endOf(before, first), endOf(after, last)], window)),
  };
}

function endOf({ version, definitions }: Side, { since }: CountedNumbers) {
  return { since, periodTo: version.manifest.periodTo, calendar: definitions.calendar };
}

async function sideOf(objects: ObjectStore, version: PublishedVersion, exports: string | undefined): Promise<Side> {
  const key = `${version.key}/definitions.yaml`;
  const definitions = loadDefinitions(new TextDecoder().decode(await readBytes(objects, key)), key);
  const { method, inputs } = version.manifest;
  return {
    ...{ version, definitions, rests: comparability(definitions, method, inputs) },
    exports: await presentExports(objects, version, exports),
  };
}

/** The numbers at each place of the way; places that must have the same numbers are counted once, or not again. */
async function countWay(
  before: Side,
  after: Side,
  ends: readonly [CountedNumbers, CountedNumbers],
  options: RestatementOptions & { readonly window: boolean },
): Promise<readonly Counted[]> {
  const isSame = unchangedSteps(before, after);
  const way: (Counted | undefined)[] = [ends[0], undefined, undefined, undefined, undefined, undefined, ends[1]];
  for (let place = 5; place > 0; place -= 1) if (isSame[place]) way[place] = way[place + 1];
  for (let place = 1; place <= 5; place += 1) {
    if (isSame[place - 1]) way[place] = way[place - 1] ?? way[place];
    way[place] ??= await countPlace(place, before, after, options);
  }
  return way.filter((one) => one !== undefined);
}

function unchangedSteps(before: Side, after: Side): readonly boolean[] {
  const same = (part: keyof Comparability) => before.rests[part] === after.rests[part];
  const [one, other] = [before.version.manifest, after.version.manifest];
  const method = methodHash();
  const sameDays =
    one.period === other.period && one.kind === other.kind && (one.kind !== 'draft' || one.asOf === other.asOf);
  return [
    one.method === method,
    same('snapshot'),
    same('snapshot') && sameDays,
    same('definitions') && same('segmentRules'),
    same('calendar'),
    other.method === method,
  ];
}

async function countPlace(
  place: number,
  before: Side,
  after: Side,
  options: RestatementOptions & { readonly window: boolean },
): Promise<Counted> {
  const folder = join(options.folder, String(place));
  const count = (exports: Side['exports'], definitions: Definitions, { version }: Side) =>
    'gone' in exports
      ? { notCounted: exports.gone }
      : countAgain({ ...options, folder, exports: exports.folder, definitions, version });
  if (place === 1) return count(before.exports, before.definitions, before);
  if (place === 2) return countCorrected(before, after, options);
  if (place === 3) return count(after.exports, before.definitions, after);
  const { calendar, timezone } = before.definitions;
  return count(after.exports, place === 5 ? after.definitions : { ...after.definitions, calendar, timezone }, after);
}

async function countCorrected(
  before: Side,
  after: Side,
  options: RestatementOptions & { readonly window: boolean },
): Promise<Counted> {
  if ('gone' in before.exports) return { notCounted: before.exports.gone };
  if ('gone' in after.exports) return { notCounted: after.exports.gone };
  const exports = join(options.folder, 'corrected');
  const folder = join(options.folder, '2');
  try {
    const definitions = await writeCorrectedExports(
      exports,
      { ...before.exports, inputs: before.version.manifest.inputs },
      { ...after.exports, inputs: after.version.manifest.inputs },
      before.definitions,
    );
    return await countAgain({ ...options, folder, exports, definitions, version: before.version });
  } catch (error) {
    if (error instanceof ExportError) return { notCounted: error.message };
    throw error;
  }
}

function restatedNumbers(way: readonly Counted[], isCommon: (number: string) => boolean): readonly RestatedNumber[] {
  const names = (kind: 'counts' | 'rates') =>
    [...new Set(way.flatMap((one) => ('notCounted' in one ? [] : [...one[kind].keys()])))].filter(isCommon).sort();
  const counts = names('counts').flatMap((number) =>
    restated(
      number,
      way.map((one) => ('notCounted' in one ? undefined : (one.counts.get(number) ?? 0))),
    ),
  );
  const rates = names('rates').flatMap((number) =>
    restated(
      number,
      way.map((one) => ('notCounted' in one ? undefined : one.rates.get(number))),
    ),
  );
  return [...counts, ...rates];
}

/** Nothing where an end is not measured, or nothing moved it. */
function restated(number: string, values: readonly (number | undefined)[]): readonly RestatedNumber[] {
  const [before, after] = [values[0], values.at(-1)];
  if (before === undefined || after === undefined) return [];
  const parts = restatementParts(values, STEPS);
  return parts.length === 0 ? [] : [{ number, before, after, parts }];
}
