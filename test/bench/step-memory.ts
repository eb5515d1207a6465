import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StateMachine } from 'aws-local-stepfunctions';
import { STEPS } from '../../functions/steps.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { readWorkflow } from '../../infra/local/run-workflow.ts';
import { writeExample } from '../../infra/local/write-example.ts';
import type { Step } from '../../shared/ports.ts';
import { runStep } from '../../shared/runtime/run-step.ts';

/**
 * What each step of the example company's report takes in a process of its own: memory at its peak, processor time, time. `node
 * test/bench/step-memory.ts <leads>`. Steps that query have DuckDB in their process here and Athena on AWS; only IngestObject has it
 * there too. The table of infra/aws/function-sizes.ts rests on it.
 */
type Taken = {
  readonly step: string;
  readonly megabytes: number;
  readonly processor: number;
  readonly seconds: number;
};

const [first = '60000', ...rest] = process.argv.slice(2);
if (first in STEPS) await oneStep(first, rest);
else await allSteps(Number(first));

async function allSteps(leads: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'step-memory-'));
  try {
    const exports = join(root, 'exports');
    await writeExample(exports, { leads, seed: 20_261 });
    const taken: Taken[] = [];
    const handlers = Object.fromEntries(
      Object.keys(STEPS).map((step) => [
        step,
        async (input: unknown) => {
          const { output, ...used } = await inProcess([step, join(root, 'store'), exports, JSON.stringify(input)]);
          taken.push({ step, ...used });
          return output;
        },
      ]),
    );
    const definitions = fileURLToPath(new URL('../../examples/company/definitions.yaml', import.meta.url));
    const request = { kind: 'cadence', cadence: 'monthly', period: '2026-10', exports: EXPORTS_PREFIX };
    const machine = new StateMachine(withoutTimeouts(), { validationOptions: { noValidate: true } });
    await machine.run(
      { ...request, definitions: definitionsKey(definitions) },
      { overrides: { taskResourceLocalHandlers: handlers as never }, context: { Execution: { Name: 'step-memory' } } },
    ).result;
    const ran = Object.keys(STEPS).filter((step) => taken.some((one) => one.step === step));
    console.table(
      ran.map((step) =>
        summed(
          step,
          taken.filter((one) => one.step === step),
        ),
      ),
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The interpreter gives up a task after a minute. */
function withoutTimeouts(): ReturnType<typeof readWorkflow> {
  const text = JSON.stringify(readWorkflow()).replaceAll('"Type":"Task"', '"Type":"Task","TimeoutSeconds":86400');
  return JSON.parse(text);
}

/** Of a step that runs once per item, the memory of the item that took most, and the times of all. */
function summed(step: string, taken: readonly Taken[]) {
  const sum = (part: (one: Taken) => number) => Math.round(taken.reduce((all, one) => all + part(one), 0) * 10) / 10;
  const megabytes = Math.max(...taken.map((one) => one.megabytes));
  return {
    step,
    times: taken.length,
    megabytes,
    processor: sum((one) => one.processor),
    seconds: sum((one) => one.seconds),
  };
}

async function inProcess(args: readonly string[]): Promise<Omit<Taken, 'step'> & { readonly output: object }> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout);
}

async function oneStep(name: string, [store = '', exports = '', input = '']: readonly string[]): Promise<void> {
  const definitions = fileURLToPath(new URL('../../examples/company/definitions.yaml', import.meta.url));
  const ports = embeddedPorts({ store, exports, definitions, threads: 1 });
  const began = performance.now();
  const output = await runStep(
    STEPS[name as keyof typeof STEPS] as unknown as Step<unknown, unknown>,
    JSON.parse(input),
    ports,
  );
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = {
    megabytes: Math.round(maxRSS / 1024),
    processor: Math.round((userCPUTime + systemCPUTime) / 1e5) / 10,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
  process.stdout.write(JSON.stringify({ ...used, output }));
}
