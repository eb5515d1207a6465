import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consequences, nullDimension, plantedEffects } from '../../examples/company/planted-effects.ts';
import { writeCompany } from '../../examples/company/write-company.ts';
import { aggregateJourneys } from '../../functions/aggregate-journeys.ts';
import { assessQuality } from '../../functions/assess-quality.ts';
import { buildJourneys } from '../../functions/build-journeys.ts';
import { detectSignals } from '../../functions/detect-signals.ts';
import { ingestObject } from '../../functions/ingest-object.ts';
import { planRun } from '../../functions/plan-run.ts';
import { readJson, runKey } from '../../functions/run-files.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { Detected, type Signal } from '../../shared/contracts/signal.ts';

export type Confusion = {
  readonly runs: number;
  /** Per planted effect, in how many of the runs it was found. */
  readonly planted: readonly { readonly effect: string; readonly found: number }[];
  /** Signals of the null dimension, over all runs. */
  readonly ofNullDimension: number;
  readonly signals: number;
  /** Signals that neither an effect nor a consequence of one explains. */
  readonly unexplained: readonly string[];
  /** The same signals as a mean share of each run's. */
  readonly falseShare: number;
};

const definitions = join(import.meta.dirname, '../../examples/company/definitions.yaml');

/** Companies of many seeds, from their exports to their signals, against what was planted in them. */
export async function exampleCompanies(seeds: readonly number[], leads: number, isNull = false): Promise<Confusion> {
  const found = new Map(plantedEffects.filter(({ id }) => id !== nullDimension.id).map(({ id }) => [id, 0]));
  const unexplained: string[] = [];
  const shares: number[] = [];
  let ofNullDimension = 0;
  let count = 0;
  for (const seed of seeds) {
    const signals = await signalsOf(seed, leads, isNull);
    for (const effect of plantedEffects)
      if (signals.some((signal) => shows(signal, effect))) found.set(effect.id, (found.get(effect.id) ?? 0) + 1);
    const odd = signals.filter((signal) => isNull || !isExplained(signal));
    unexplained.push(...odd.map(({ id, pValue }) => `seed ${seed}: ${id} (p ${pValue})`));
    shares.push(signals.length === 0 ? 0 : odd.length / signals.length);
    ofNullDimension += signals.filter(({ dimension }) => dimension === nullDimension.dimension).length;
    count += signals.length;
  }
  const falseShare = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const planted = isNull ? [] : [...found].map(([effect, times]) => ({ effect, found: times }));
  return { runs: seeds.length, planted, ofNullDimension, signals: count, unexplained, falseShare };
}

async function signalsOf(seed: number, leads: number, nullWorld: boolean): Promise<readonly Signal[]> {
  const folder = mkdtempSync(join(tmpdir(), 'example-company-'));
  try {
    await writeCompany({ folder: join(folder, 'exports'), leads, seed, nullWorld, gzip: false });
    const ports = embeddedPorts({ store: join(folder, 'store'), exports: join(folder, 'exports'), definitions });
    const { runId, objects, queries } = await planRun.run(
      {
        ...{ kind: 'cadence', cadence: 'monthly', period: '2026-10' },
        ...{ definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX },
      },
      ports,
    );
    for (const object of objects) await ingestObject.run(object, ports);
    await buildJourneys.run({ runId }, ports);
    for (const query of queries) await aggregateJourneys.run(query, ports);
    await assessQuality.run({ runId }, ports);
    await detectSignals.run({ runId }, ports);
    return (await readJson(ports.objects, runKey.signals(runId), Detected)).signals;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Effect = (typeof plantedEffects)[number];

/** Whether a signal says what an effect made: of the segment, or of another one against it. */
function shows(signal: Signal, effect: Effect): boolean {
  const { claim, metric, dimension } = signal;
  if (dimension !== effect.dimension || effect.kind === 'null_dimension') return false;
  if (effect.kind === 'mix') return claim === 'mix' && signal.stage === effect.stage;
  const direction = directionOf(signal, effect.segment);
  if (effect.kind === 'amount') return claim === 'level' && metric === 'deal_size' && direction === sideOf(effect);
  const isThere = signal.funnel === effect.funnel && signal.stage === effect.stage && direction === sideOf(effect);
  if (effect.kind === 'sudden_shift') return claim === 'shift' && isThere;
  return isThere && claim === 'level' && metric === effect.metric;
}

function sideOf({ direction }: { readonly direction: string }): Signal['direction'] {
  return direction === 'higher' || direction === 'slower' ? 'above' : 'below';
}

/** Which way the segment lies, whichever side of the comparison it stands on; undefined where it stands on neither. */
function directionOf({ segment, comparator, direction }: Signal, asked: string): Signal['direction'] | undefined {
  if (segment === asked) return direction;
  if (comparator.kind !== 'segment' || comparator.segments[0] !== asked) return undefined;
  return direction === 'above' ? 'below' : 'above';
}

function isExplained(signal: Signal): boolean {
  // what shifted in May is also lower over the whole window
  const asLevel = { ...signal, claim: 'shift' as const };
  if (
    plantedEffects.some((effect) => shows(signal, effect) || (effect.kind === 'sudden_shift' && shows(asLevel, effect)))
  )
    return true;
  return consequences.some((consequence) => isConsequence(signal, consequence)) || followsFromTime(signal);
}

function isConsequence(signal: Signal, consequence: (typeof consequences)[number]): boolean {
  const effect = plantedEffects.find(({ id }) => id === consequence.of);
  if (signal.claim !== 'level' || effect === undefined || !('stage' in effect)) return false;
  return (
    signal.metric === consequence.metric &&
    signal.dimension === consequence.dimension &&
    signal.stage === effect.stage &&
    directionOf(signal, consequence.segment) === sideOf(consequence)
  );
}

/** The shift of a region and the mix of sources move the totals of their stages, and with them every segment elsewhere. */
function followsFromTime({ claim, dimension, segment, stage, funnel, direction }: Signal): boolean {
  if (funnel !== 'acquisition' || direction !== 'below') return false;
  if (stage === 'mql') return claim !== 'mix' && (dimension !== 'region' || segment === 'apac');
  if (stage === 'lead') return claim === 'trend' && dimension !== 'lead_source';
  return false;
}
