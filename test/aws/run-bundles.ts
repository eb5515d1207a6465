import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StateMachine } from 'aws-local-stepfunctions';
import { STEPS } from '../../functions/steps.ts';
import { readWorkflow } from '../../infra/local/run-workflow.ts';

/**
 * The workflow over bundled functions, in a process of its own whose environment is that of a function: `node
 * run-bundles.ts <folder of the bundles> <request as JSON>`. The last line it writes is the workflow's output.
 */
const [folder = '', request = ''] = process.argv.slice(2);

const context = { getRemainingTimeInMillis: () => 900_000 };
const handlers: Record<string, (input: unknown) => Promise<object>> = {};
for (const state of Object.keys(STEPS)) {
  const { handler } = await import(pathToFileURL(join(folder, bundleOf(state), 'index.mjs')).href);
  handlers[state] = (input) => handler(input, context);
}
const machine = new StateMachine(readWorkflow());
const { result } = machine.run(JSON.parse(request), {
  overrides: { taskResourceLocalHandlers: handlers as never },
  context: { Execution: { Name: 'bundles', StartTime: new Date(0).toISOString() } },
});
process.stdout.write(`${JSON.stringify(await result)}\n`);

function bundleOf(state: string): string {
  return state.replace(/\B[A-Z]/g, '-$&').toLowerCase();
}
