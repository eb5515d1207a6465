import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeFolder, signals } from '../infra/local/command-line.ts';
import { type FencedBlock, pages, ROOT } from './fenced-blocks.ts';

/**
 * Every command of the docs, run as it stands there, page by page and line by line: `sh` is run, `diff` is applied to the
 * definitions, of `text` every line has to be in what the commands before it printed (… is any rest). The tutorial comes first.
 */
const TUTORIAL = 'docs/tutorial.md';
const folder = mkdtempSync(join(tmpdir(), 'signals-docs-'));
afterAll(() => removeFolder(folder));

/** What no test runs here, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm start': 'installs; the tutorial runs npm start',
  'npm ci && npm test': 'installs; this is npm test',
  'npm run signals -- run --definitions my-definitions.yaml --exports my-exports --period 2026-10 --engine trino --server https://trino.example.com --user me --password-env TRINO_PASSWORD --location local:///srv/store':
    'needs a Trino server; test/engine/workflow.trino.ts runs it',
  'node examples/consumers/consume-folder.ts --store .local/store --queue post-mortem --work .local/post-mortem':
    'test/examples/consumers.test.ts runs what it calls',
  'npm run signals -- conclude --event conclusion.json': 'test/functions/two-months.faults.ts concludes',
  'npm run signals -- request --definitions my-definitions.yaml --exports my-exports --ticket OPS-17 --review segment_underperformance --period 2026-10 --requester revops':
    'its window ends with the clock; test/infra/local/request-review.test.ts asks',
  'aws lambda invoke --function-name <StarterFunction> --cli-binary-format raw-in-base64-out --payload \'{"period":"2026-10","revision":2}\' answer.json':
    'needs an account; test/aws/door-tests.ts starts a revision',
  "aws events start-replay --replay-name post-mortem-again --event-source-arn <EventArchiveArn> --event-start-time 2026-11-06T00:00:00Z --event-end-time 2026-11-07T00:00:00Z --destination 'Arn=<arn of the bus>,FilterArns=<arn of the rule>'":
    'needs an account; test/aws replays the archive of an emulator',
  'npm run signals -- definitions push my-definitions.yaml --store s3://<DataBucket>':
    'needs an account; test/aws/push-definitions.aws.ts pushes to an emulator, test/infra/local/definitions-command.test.ts to a folder',
  'openssl genrsa -out link-key.pem 2048': 'makes a key; test/shared/adapters/aws/signed-links.test.ts signs by one',
  'openssl rsa -in link-key.pem -pubout': 'the same',
  'aws secretsmanager put-secret-value --secret-id <LinkSecretArn> --secret-string file://link-key.pem':
    'needs an account',
  'aws sns subscribe --topic-arn <AudienceExecutiveTopicArn> --protocol email --notification-endpoint cfo@example.com':
    'needs an account',
  'npm run synth': 'takes minutes; test/aws/product.aws.ts runs it',
  'npx cdk deploy -c timezone=Europe/Berlin -c softCloseDays=5 -c alarmAddress=on-call@example.com':
    'needs an account; test/aws deploys to an emulator',
};

type Step = { readonly page: string; readonly block: FencedBlock };
const steps = pages()
  .toSorted((one, other) => Number(other.path === TUTORIAL) - Number(one.path === TUTORIAL))
  .flatMap(({ path, blocks }): Step[] => blocks.map((block) => ({ page: path, block })));

const wrong: string[] = [];
let example = '';

beforeAll(async () => {
  const ran = new Set<string>();
  let printed = '';
  for (const { page, block } of steps) {
    const cwd = cwdOf(page);
    if (!existsSync(cwd)) prepare(cwd);
    if (block.info === 'diff') apply(block.text, join(cwd, 'my-definitions.yaml'));
    if (block.info === 'text')
      wrong.push(...missing(block.text, printed).map((line) => `${page}: not printed: ${line}`));
    if (block.info !== 'sh') continue;
    printed = '';
    for (const line of linesOf(block)) {
      const known = line.replaceAll('my-exports', '.local/exports');
      // what stands on several pages is run once
      if (ran.has(known)) continue;
      ran.add(known);
      const { code, output } = await run(line, cwd);
      printed += output;
      if (line.startsWith('npm start')) example = output;
      if (code !== 0) wrong.push(`${page}: ${line}: ended with ${code}\n${output}`);
    }
  }
});

test('every command of the docs does what it says', () => {
  expect(wrong).toEqual([]);
  expect(steps.filter(({ block }) => block.info === 'sh').length).toBeGreaterThan(5);
});

test('the tutorial reads the report in the order of its headings', () => {
  const report = readFileSync(join(cwdOf(TUTORIAL), '.local/store/reports/monthly/2026-10/v0001/report.html'), 'utf8');
  const headings = [...report.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map(([, words = '']) =>
    words.replaceAll(/<[^>]+>/g, ''),
  );
  const tutorial = pages().find(({ path }) => path === TUTORIAL)?.text ?? '';
  const read = [...tutorial.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words);
  expect(read).toEqual(headings.map((words) => words.trim()));
});

test('the example says what to try next', () => {
  expect(example).toMatch(/\nNext\n.*npm run signals -- explain (level|trend|shift|mix)\/\S+ --store .local\/store\n/);
});

test('what no test runs is listed with a reason', () => {
  const marked = steps.filter(({ block }) => block.info.startsWith('sh ')).flatMap(({ block }) => linesOf(block));
  expect(marked.sort()).toEqual(Object.keys(NOT_RUN).sort());
});

test('blocks of the docs are of known kinds', () => {
  const kinds = ['sh', 'sh no-test', 'js', 'yaml', 'json', 'text', 'diff', 'properties'];
  expect(steps.filter(({ block }) => !kinds.includes(block.info))).toEqual([]);
});

test('every command and every script that a page names is there', async () => {
  const text = pages()
    .map((page) => page.text)
    .join('\n');
  const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];
  for (const name of named(/`(?:npm run )?signals (?:-- )?([a-z]+)/g))
    expect((await signals(folder, [name, '--help'])).stdout).toContain(`Usage: signals ${name} `);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named(/npm run ([a-z:]+)/g)));
});

function cwdOf(page: string): string {
  return join(folder, page.replaceAll('/', '-'));
}

/** A folder of its own for each page, with the company's exports as the reader's. */
function prepare(cwd: string): void {
  mkdirSync(cwd);
  symlinkSync(join(cwdOf(TUTORIAL), '.local/exports'), join(cwd, 'my-exports'));
}

function linesOf({ text }: FencedBlock): readonly string[] {
  const joined = text.replaceAll(/\\\n\s*/g, '');
  return joined.split('\n').flatMap((line) => line.replace(/\s+#.*$/, '').trim() || []);
}

async function run(command: string, cwd: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const [program, ...args] = command.split(' ').filter((word) => word !== '--');
  if (program === 'cp') return copy(args, cwd);
  if (program !== 'npm') throw new Error(`${command}: a test runs npm and cp; mark the block no-test and say why`);
  const own = args[0] === 'start' ? ['example', ...args.slice(1)] : args.slice(2);
  const { code, stdout, stderr } = await signals(cwd, own);
  return { code, output: stdout + stderr };
}

function copy([from = '', to = '']: readonly string[], cwd: string) {
  cpSync(join(ROOT, from), join(cwd, to));
  return { code: 0, output: '' };
}

/** As a reader would: the lines that go are there, together and once. */
function apply(diff: string, file: string): void {
  const lines = diff.split('\n');
  const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
  const text = readFileSync(file, 'utf8');
  const gone = marked('-').join('\n');
  expect(text.split(gone)).toHaveLength(2);
  writeFileSync(file, text.replace(gone, marked('+').join('\n')));
}

function missing(text: string, printed: string): readonly string[] {
  const lines = printed.split('\n').map(words);
  return text
    .split('\n')
    .map(words)
    .filter((line) => line !== '')
    .filter((line) =>
      line.endsWith('…') ? !lines.some((one) => one.startsWith(line.slice(0, -1).trim())) : !lines.includes(line),
    );
}

function words(line: string): string {
  return line.trim().replaceAll(/\s+/g, ' ');
}
