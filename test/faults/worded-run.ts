import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsWording } from '../../shared/adapters/aws/aws-wording.ts';
import type { ModelSettings } from '../../shared/contracts/model-settings.ts';
import type { DraftStatement, Fact } from '../../shared/contracts/narrative.ts';
import { Summary } from '../../shared/contracts/outputs.ts';
import { AcceptedWording, Exchange, WordingRecord } from '../../shared/contracts/wording.ts';
import { renderDraft } from '../../shared/narrative/render-draft.ts';
import { templateDrafts } from '../../shared/narrative/template/template-drafts.ts';
import { draftsOf } from '../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../shared/narrative/verifier/verify-statement.ts';
import type { Wording } from '../../shared/ports.ts';
import { converseServer, type Received, type Reply } from '../conformance/converse-server.ts';
import { MODEL } from '../conformance/model-of-test.ts';
import { monthRun } from './month-run.ts';
import type { EngineMemory } from './remembered-engine.ts';
import { temporaryDisk } from './temporary-disk.ts';
import { TWO_REGION_DEFINITIONS, writeTwoRegions } from './two-region-company.ts';

export type WordedRun = {
  readonly summary: Summary;
  readonly facts: readonly Fact[];
  readonly record: WordingRecord;
  readonly exchanges: readonly Exchange[];
  /** Every file of the version, by its name. */
  readonly published: Readonly<Record<string, string>>;
  readonly received: readonly Received[];
  readonly milliseconds: number;
  /** What is wrong with the published statements, judged again from the version's own facts. */
  readonly wrong: readonly string[];
};

export type WordedCompany = {
  /** A report of a month in which the south falls behind, worded by a model that answers so; without one, by templates. */
  readonly run: (reply?: Reply, more?: MoreOfRun) => Promise<WordedRun>;
  readonly remove: () => void;
};
type MoreOfRun = { readonly settings?: Partial<ModelSettings>; readonly store?: string; readonly at?: string };

/** `prepare` may change the exports of two regions in their folder. */
export function wordedCompany(
  definitions = TWO_REGION_DEFINITIONS,
  prepare: (exports: string) => void = () => {},
): WordedCompany {
  const root = mkdtempSync(join(temporaryDisk(), 'worded-'));
  const memory: EngineMemory = new Map();
  const [file, exports] = [join(root, 'definitions.yaml'), join(root, 'exports')];
  writeFileSync(file, definitions);
  writeTwoRegions(exports, 20);
  prepare(exports);
  return {
    run: async (
      reply,
      { settings = {}, store = mkdtempSync(join(root, 'store-')), at = '2026-06-15T12:00:00Z' } = {},
    ) => {
      const began = performance.now();
      const run = (wording?: Wording) =>
        monthRun({ store, exports, definitions: file, period: '2025-02', at, memory, ...(wording && { wording }) });
      const { result, received } =
        reply === undefined
          ? { result: await run(), received: [] }
          : await asking(reply, { ...MODEL, ...settings }, run);
      return { ...readRun(store, result), received, milliseconds: performance.now() - began };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function asking<Result>(
  reply: Reply,
  settings: ModelSettings,
  work: (wording: Wording) => Promise<Result>,
): Promise<{ result: Result; received: readonly Received[] }> {
  const server = await converseServer(reply);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: server.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  try {
    return { result: await work(awsWording(settings)), received: server.received };
  } finally {
    await server.stop();
  }
}

function readRun(
  store: string,
  { version, runId }: { readonly version: string; readonly runId: string },
): Omit<WordedRun, 'received' | 'milliseconds'> {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(store, path), 'utf8'));
  const summary = Summary.parse(read(join(version, 'summary.json')));
  const facts = summary.facts ?? [];
  const files = readdirSync(join(store, version), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(json|html|csv|yaml)$/.test(name),
  );
  return {
    ...{ summary, facts },
    record: WordingRecord.parse(read(`runs/${runId}/wording.json`)),
    exchanges: below(store, `runs/${runId}/wording`).map((path) => Exchange.parse(read(path))),
    published: Object.fromEntries(files.map((name) => [name, readFileSync(join(store, version, name), 'utf8')])),
    wrong: wrongWith(
      summary,
      below(store, 'wording').flatMap((path) => AcceptedWording.parse(read(path)).statements),
    ),
  };
}

function below(store: string, folder: string): string[] {
  try {
    return readdirSync(join(store, folder))
      .map((name) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}

/** Every fact has a statement, and each is a draft of its narrator that the verifier accepts, with the facts' own parts in it. */
function wrongWith({ statements, facts = [] }: Summary, accepted: readonly DraftStatement[]): string[] {
  const untold = facts.filter(({ id }) => statements.every(({ factIds }) => !factIds.includes(id)));
  const templates = [...templateDrafts(facts), ...facts.flatMap(draftsOf)];
  const refused = statements.filter(({ factIds, text, narrator }) => {
    const drafts = narrator === 'bedrock' ? accepted : templates;
    return !drafts.some(
      (draft) =>
        draft.factIds.join() === factIds.join() &&
        verifyStatement(draft, facts).length === 0 &&
        renderDraft(draft.text, facts) === text,
    );
  });
  return [...untold.map(({ id }) => `nothing is said of ${id}`), ...refused.map(({ id, text }) => `${id}: ${text}`)];
}
