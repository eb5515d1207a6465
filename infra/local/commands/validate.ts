import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { admitRequest } from '../../../functions/doors/admit-request.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import { DefinitionsError, InvalidRequestError } from '../../../shared/contracts/errors.ts';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import type { RunRequest } from '../../../shared/contracts/run-plan.ts';
import { dayInZone } from '../../../shared/definitions/day-in-zone.ts';
import { epochDay } from '../../../shared/definitions/epoch-day.ts';
import { type MissingInput, missingInputs } from '../../../shared/definitions/missing-inputs.ts';
import { periodOf, previousPeriod } from '../../../shared/definitions/period.ts';
import { readYaml } from '../../../shared/definitions/read-yaml.ts';
import { mappingPath } from '../../../shared/quality/mapping-path.ts';
import { definitionsKey, EXPORTS_PREFIX } from '../embedded-ports.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { filesNotRead } from '../files-not-read.ts';
import { qualityLines } from '../quality-lines.ts';
import { readForValidation, type Validated } from '../read-for-validation.ts';
import { receiptLines } from '../receipt-lines.ts';
import { requireDefinitions, requireExports } from '../require-inputs.ts';
import type { Session } from '../session.ts';

type Options = {
  readonly definitions: string;
  readonly exports?: string;
  readonly period?: string;
  readonly store: string;
  readonly json?: boolean;
};

export function addValidate(program: Command, session: Session): void {
  program
    .command('validate')
    .description('check a definitions file, and how the exports read by it; nothing is published')
    .requiredOption('--definitions <file>', 'the definitions file')
    .option('--exports <folder>', 'folder with the exports: read as a run would read them, up to its quality gates')
    .option('--period <period>', 'the period that the gates look at, such as 2026-10; the last whole month if not said')
    .option(
      '--store <folder>',
      'where reports are kept: gates are held against the newest of an earlier period',
      '.local/store',
    )
    .option('--json', 'print one JSON document to stdout')
    .action(async (options: Options) => {
      if (options.json === true) session.keepStdout();
      try {
        await validate(options, session);
      } catch (error) {
        if (!(error instanceof DefinitionsError)) throw error;
        tellProblems(error, options, session);
      }
    });
}

async function validate(options: Options, session: Session): Promise<void> {
  const { definitions: file, exports, store, json } = options;
  const definitions = await requireDefinitions(file);
  session.say(`${file}: no problem found`);
  if (exports === undefined) {
    if (json === true) session.give({ ok: true, name: definitions.name, problems: [], objects: [] });
    return;
  }
  await requireExports(exports);
  const validated = await readForValidation(
    { definitions: file, exports, store },
    requestOf(options, definitions),
    session,
  );
  endAsFound(validated, session);
  const lineOf = await lineFinder(file, definitions);
  const notRead = await filesNotRead(exports, definitions);
  if (json === true) session.give({ ...documentOf(definitions, validated, lineOf), notRead });
  else tellExports(definitions, { ...validated, notRead }, lineOf, session);
}

/** The last whole month where none is said, as the next report would have it: without the entries of today. */
function requestOf({ period, definitions: file }: Options, definitions: Definitions): RunRequest {
  const today = dayInZone(systemClock.now(), definitions.timezone);
  const asked = {
    ...{ period: period ?? previousPeriod(periodOf('monthly', epochDay(today), definitions)), draft: true },
    ...{ definitions: definitionsKey(file), exports: EXPORTS_PREFIX },
  };
  const admission = admitRequest(asked, definitions, today);
  if (admission.kind === 'refused') throw new InvalidRequestError(admission.reason);
  return admission.request;
}

function endAsFound({ objects, assessed }: Validated, session: Session): void {
  if (objects.some(({ error }) => error !== undefined)) session.endWith(EXIT_CODES.exports);
  else if (assessed?.verdict === 'blocked') session.endWith(EXIT_CODES.blocked);
}

/** Finds the line of the definitions that a flag is about, as `file:line`. */
async function lineFinder(file: string, definitions: Definitions): Promise<(flag: Flag) => string | undefined> {
  const { lineOf } = readYaml(await readFile(file, 'utf8'));
  return (flag) => {
    const path = mappingPath(flag, definitions);
    const line = path === undefined ? undefined : lineOf(path);
    return line === undefined ? undefined : `${file}:${line}`;
  };
}

function documentOf(
  definitions: Definitions,
  { objects, assessed }: Validated,
  lineOf: (flag: Flag) => string | undefined,
) {
  const { name } = definitions;
  const ok = assessed !== undefined && assessed.verdict !== 'blocked';
  if (assessed === undefined) return { ok, name, problems: [], objects };
  const { period, comparedWith, verdict, gates } = assessed;
  const constraints = assessed.constraints.filter(({ says }) => says !== 'supported');
  const flags = assessed.flags.map((flag) => ({ ...flag, at: lineOf(flag) ?? null }));
  const missing = missingInputs(definitions);
  return { ok, name, problems: [], period, comparedWith, verdict, constraints, missing, flags, gates, objects };
}

function tellExports(
  definitions: Definitions,
  { objects, assessed, notRead }: Validated & { readonly notRead: readonly string[] },
  lineOf: (flag: Flag) => string | undefined,
  session: Session,
): void {
  const quality = assessed === undefined ? [NOT_ASSESSED] : qualityLines(assessed, lineOf);
  const missing = missingLines(missingInputs(definitions));
  const others =
    notRead.length === 0
      ? []
      : ['', 'Not read, as no line of the definitions names them', ...notRead.map((key) => `  ${key}`)];
  for (const line of [
    '',
    ...quality,
    ...missing,
    ...others,
    ...objects.flatMap((object) => ['', ...receiptLines(object)]),
  ])
    session.say(line);
}

/** Metrics that no figure of the report is of, with what would tell them. */
function missingLines(missing: readonly MissingInput[]): readonly string[] {
  if (missing.length === 0) return [];
  const lines = missing.map(({ metrics, needs }) => `  ${metrics.join(', ').replaceAll('_', ' ')}: needs ${needs}`);
  return ['', 'Not in the report, as nothing tells it', ...lines];
}

const NOT_ASSESSED = 'not assessed: the gates run once every export can be read';

function tellProblems({ problems }: DefinitionsError, { definitions: file, json }: Options, session: Session): void {
  session.endWith(EXIT_CODES.definitions);
  if (json === true) {
    session.give({ ok: false, problems, objects: [] });
    return;
  }
  session.say(`${file}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}`);
  for (const { file: place, line, path, found, allowed, didYouMean } of problems) {
    session.say();
    session.say(line === undefined ? place : `${place}:${line}`);
    session.say(`  at       ${path}`);
    session.say(`  found    ${found}`);
    session.say(`  allowed  ${allowed}`);
    if (didYouMean !== undefined) session.say(`  did you mean "${didYouMean}"?`);
  }
}
