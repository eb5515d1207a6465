import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StateMachine } from 'aws-local-stepfunctions';
import { readWorkflow } from '../../infra/local/run-workflow.ts';

/**
 * The workflow over bundled functions, in a process of its own whose environment is that of a function: `node
 * run-bundles.ts <folder of the bundles> <request as JSON>`. The last line it writes is the workflow's output.
 */
const [folder = '', request = ''] = process.argv.slice(2);

const context = { getRemainingTimeInMillis: () => 900_000 };
const handlers: Record<string, (input: unknown) => Promise<object>> = {};
for (const step of await readdir(folder)) {
  const { handler } = await import(pathToFileURL(join(folder, step, 'index.mjs')).href);
  handlers[stateName(step)] = (input) => handler(input, context);
}
const machine = new StateMachine(readWorkflow());
const { result } = machine.run(JSON.parse(request), { overrides: { taskResourceLocalHandlers: handlers as never } });
process.stdout.write(`${JSON.stringify(await result)}\n`);

function stateName(step: string): string {
  return step.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
