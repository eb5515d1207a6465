import * as z from 'zod/mini';
import { DEFINITION_MEANINGS } from './definition-meanings.ts';
import { Definitions } from './definitions.ts';
import { eventSchema } from './event-schema.ts';
import { EVENTS } from './events.ts';
import { OperatingModel } from './operating-model.ts';
import {
  AssumptionsOut,
  Comparisons,
  Curves,
  Flags,
  Heatmap,
  Ledger,
  Manifest,
  Outbox,
  Pointer,
  Quality,
  Scorecards,
  Signals,
  Summary,
  Trends,
} from './outputs.ts';
import { ExperimentBrief, PostMortemPack } from './packs.ts';
import { RunPlan, RunRequest } from './run-plan.ts';
import type { SchemaPart } from './schema-part.ts';
import { withMeanings } from './with-meanings.ts';

const OUTPUTS: Readonly<Record<string, readonly [z.ZodMiniType, string]>> = {
  scorecards: [
    Scorecards,
    'Every segment stage by stage: conversions with counts and intervals, outcomes, times, deal size, revenue.',
  ],
  heatmap: [Heatmap, 'Conversions by segment and stage as one table, with the difference from the whole funnel.'],
  trends: [Trends, 'Conversions by month of entry, mature or provisional at the same age.'],
  comparisons: [
    Comparisons,
    'Predefined pairs of segments, the newest mature month against the one before, what moved pipeline velocity, and channels under models of attribution.',
  ],
  curves: [Curves, 'Shares that had moved on or left by each age.'],
  signals: [Signals, 'Contrasts that were shown under the error budget of the report.'],
  assumptions: [
    AssumptionsOut,
    'What was assumed, beside what the window shows of it: agrees, contradicts, cannot tell yet.',
  ],
  'post-mortem-pack': [PostMortemPack, 'Evidence for a post-mortem of one signal.'],
  'experiment-brief': [ExperimentBrief, 'Facts for an experiment about one signal.'],
  flags: [Flags, 'What a reader must know before the numbers.'],
  quality: [
    Quality,
    'The verdict, every gate, what may be said of each dimension and stage, and what became of every row of the exports.',
  ],
  ledger: [Ledger, 'Where every record and every unit is.'],
  summary: [Summary, 'The report in statements, each with the ids of the facts that it rests on.'],
  manifest: [Manifest, 'What a version holds and what it was made from.'],
  latest: [Pointer, 'The newest version of a cadence.'],
  outbox: [Outbox, 'The events of a version.'],
};

/** The published JSON Schemas (draft 2020-12) by file name, as they are committed in `shared/contracts/schemas/`. */
export function contractSchemas(): Readonly<Record<string, object>> {
  const outputs = Object.entries(OUTPUTS).map(([name, [schema, description]]) => [
    `${name}.schema.json`,
    described(schema, `Segment Signals: ${name}`, description, 'output'),
  ]);
  const events = (Object.keys(EVENTS) as (keyof typeof EVENTS)[]).map((type) => [
    `events/${type}.schema.json`,
    titled(eventSchema(type, 'draft-2020-12'), `Segment Signals: detail of ${type}`, EVENTS[type].meaning),
  ]);
  return {
    'definitions.schema.json': definitionsSchema(),
    'run-request.schema.json': described(RunRequest, 'Segment Signals: run request', 'What a door admits.', 'input'),
    'operating-model.schema.json': described(
      OperatingModel,
      'Segment Signals: operating model',
      'A workflow in nine dimensions: objective, triggers, inputs, processing, outputs, consumers, decisions, checks, feedback.',
      'input',
    ),
    'run-plan.schema.json': described(
      RunPlan,
      'Segment Signals: run plan',
      'Everything that a run was pinned to.',
      'output',
    ),
    ...Object.fromEntries([...outputs, ...events]),
  };
}

/** With the meaning of every key, for editors and for the reference. */
export function definitionsSchema(): SchemaPart {
  const schema = described(
    Definitions,
    'Segment Signals: definitions',
    'Funnels and stages, segment rules, source mappings, thresholds, calendar, currency, reviews, audiences, assumptions, feedback rules and exclusions of one organisation.',
    'input',
  );
  return withMeanings(schema, DEFINITION_MEANINGS);
}

function described(schema: z.ZodMiniType, title: string, description: string, io: 'input' | 'output'): object {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  // strict when we write, open for readers: what a later version adds is no error to whoever validates with this one
  return titled(io === 'input' ? made : open(made), title, description);
}

function titled({ $schema, ...rest }: { readonly $schema?: string }, title: string, description: string): object {
  return { $schema, title, description, ...rest };
}

function open(part: unknown): object {
  return JSON.parse(
    JSON.stringify(part, (key, value: unknown) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  );
}
