import { readFileSync } from 'node:fs';
import { StateMachine } from 'aws-local-stepfunctions';
import { STEPS } from '../../functions/steps.ts';
import { ContractError } from '../../shared/contracts/errors.ts';
import type { PublishVersionOutput } from '../../shared/contracts/step-io.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import type { Ports, Step } from '../../shared/ports.ts';
import type * as z from 'zod/mini';

/** A state's input or output may not be larger on AWS; the interpreter does not check, so that we do. */
const PAYLOAD_LIMIT_BYTES = 262_144;

export type StepReport = { readonly step: string; readonly input: unknown; readonly milliseconds: number; readonly output: unknown };
export type Published = z.infer<typeof PublishVersionOutput> & { readonly sent: number };

/**
 * The workflow file, interpreted in this process. Throws what the step threw, not the interpreter's wrapping of it.
 * `onStep` hears of every step that began and ended.
 */
export async function runWorkflow(
  request: RunRequest,
  ports: Ports,
  onStep: { readonly began: (step: string, input: unknown) => void; readonly ended: (report: StepReport) => void },
): Promise<Published> {
  let thrown: unknown;
  const handlers = Object.fromEntries(
    Object.entries(STEPS).map(([name, step]) => [
      name,
      async (input: unknown) => {
        onStep.began(name, input);
        const started = performance.now();
        try {
          const output = await runStep(step as unknown as Step<unknown, unknown>, input, ports);
          onStep.ended({ step: name, input, output, milliseconds: performance.now() - started });
          return output as object;
        } catch (error) {
          thrown = error;
          throw error;
        }
      },
    ]),
  );
  const machine = new StateMachine(readWorkflow());
  const execution = machine.run(JSON.parse(JSON.stringify(request)), {
    overrides: { taskResourceLocalHandlers: handlers as never },
  });
  try {
    return (await execution.result) as unknown as Published;
  } catch (error) {
    throw thrown ?? error;
  }
}

/** The workflow as it is deployed, apart from the addresses of the functions. */
export function readWorkflow(): ConstructorParameters<typeof StateMachine>[0] {
  return JSON.parse(readFileSync(new URL('../../shared/workflow/report.asl.json', import.meta.url), 'utf8'));
}

async function runStep(step: Step<unknown, unknown>, input: unknown, ports: Ports): Promise<unknown> {
  const output = await step.run(parsed(step.name, 'input', step.input, input), ports);
  return parsed(step.name, 'output', step.output, output);
}

function parsed(name: string, side: string, schema: z.ZodMiniType, value: unknown): unknown {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > PAYLOAD_LIMIT_BYTES) throw new ContractError(`the ${side} of ${name} has ${bytes} bytes; a state may have ${PAYLOAD_LIMIT_BYTES}`);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ContractError(`the ${side} of ${name} is not what its contract says: ${issue?.path.join('.')}: ${issue?.message}`);
}
