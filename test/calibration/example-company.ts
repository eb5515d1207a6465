import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { consequences, nullDimension, plantedEffects } from '../../examples/company/planted-effects.ts';
import { writeCompany } from '../../examples/company/write-company.ts';
import { aggregateJourneys } from '../../functions/aggregate-journeys.ts';
import { assessQuality } from '../../functions/assess-quality.ts';
import { buildJourneys } from '../../functions/build-journeys.ts';
import { composeReport } from '../../functions/compose-report.ts';
import { detectSignals } from '../../functions/detect-signals.ts';
import { ingestObject } from '../../functions/ingest-object.ts';
import { planRun } from '../../functions/plan-run.ts';
import { readJson, runKey } from '../../functions/run-files.ts';
import { writeNarrative } from '../../functions/write-narrative.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { AssumptionsOut, Outbox } from '../../shared/contracts/outputs.ts';
import { Detected, Signal } from '../../shared/contracts/signal.ts';
import { loadDefinitions } from '../../shared/definitions/load-definitions.ts';
import type { ObjectStore } from '../../shared/ports.ts';

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
  /** In how many of the runs the packs, the assumptions that the report contradicts, and the shifts told, are those planted. */
  readonly handedOn: number;
};

/** What the rules and assumptions of the example's definitions have to make of what was planted. */
const PLANTED_PACKS = [
  'experiment lead_source.webinar lead',
  'post_mortem industry.public_sector evaluation',
  'post_mortem lead_source.paid_search lead',
  'post_mortem lead_source.webinar proposal',
];
const PLANTED_ASSUMPTIONS = { webinar_leads_close: 'contradicts', enterprise_buys_bigger: 'agrees' };

const definitions = join(import.meta.dirname, '../../examples/company/definitions.yaml');
const loaded = loadDefinitions(readFileSync(definitions, 'utf8'), definitions);

/** Companies of many seeds, from their exports to their signals, against what was planted in them. */
export async function exampleCompanies(seeds: readonly number[], leads: number, isNull = false): Promise<Confusion> {
  const found = new Map(plantedEffects.filter(({ id }) => id !== nullDimension.id).map(({ id }) => [id, 0]));
  const unexplained: string[] = [];
  const shares: number[] = [];
  let ofNullDimension = 0;
  let count = 0;
  let handedOn = 0;
  for (const seed of seeds) {
    const { signals, packs, verdicts, shifts } = await reportOf(seed, leads, isNull);
    const planted = isNull ? [] : PLANTED_PACKS;
    const agreed = Object.entries(PLANTED_ASSUMPTIONS).every(([id, verdict]) => isNull || verdicts[id] === verdict);
    if (packs.join() === planted.join() && agreed && shifts === (isNull ? 0 : 1)) handedOn += 1;
    else if (!isNull)
      console.log(`    seed ${seed} handed on: ${packs.join(', ')}; ${JSON.stringify(verdicts)}; ${shifts} shifts`);
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
  return { runs: seeds.length, planted, ofNullDimension, signals: count, unexplained, falseShare, handedOn };
}

type Report = {
  readonly signals: readonly Signal[];
  /** Kind, segment and stage of each pack, in order. */
  readonly packs: readonly string[];
  readonly verdicts: Readonly<Record<string, string>>;
  /** Events that told of a sudden shift. */
  readonly shifts: number;
};

async function reportOf(seed: number, leads: number, nullWorld: boolean): Promise<Report> {
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
    await writeNarrative.run({ runId }, ports);
    await composeReport.run({ runId }, ports);
    const { signals } = await readJson(ports.objects, runKey.signals(runId), Detected);
    const version = runKey.version(runId);
    const { assumptions } = await readJson(ports.objects, `${version}assumptions.json`, AssumptionsOut);
    const { events } = await readJson(ports.objects, `${version}outbox.json`, Outbox);
    const files = (await ports.objects.list(`${version}packs/`)).map(({ key }) => key);
    const packs = await Promise.all(files.map((key) => packOf(ports.objects, key)));
    return {
      signals,
      packs: packs.sort(),
      verdicts: Object.fromEntries(assumptions.map(({ id, verdict }) => [id, verdict])),
      shifts: events.filter(({ detailType }) => detailType === 'SuddenShiftDetected').length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function packOf(objects: ObjectStore, key: string): Promise<string> {
  const { rule, signal } = await readJson(
    objects,
    key,
    z.object({ rule: z.object({ id: z.string() }), signal: Signal }),
  );
  const to = loaded.feedback?.find(({ id }) => id === rule.id)?.to;
  return `${to} ${signal.dimension}.${signal.segment} ${signal.stage}`;
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
