import type * as z from 'zod/mini';
import { ContractError } from '../contracts/errors.ts';
import type { Ports, Step } from '../ports.ts';

/** More than that ends an execution as States.DataLimitExceeded, which no catcher of a workflow catches. */
const PAYLOAD_LIMIT_BYTES = 262_144;

/** A step between its two schemas. Throws ContractError where its input or output is not what its contract says. */
export async function runStep<Input, Output>(step: Step<Input, Output>, input: unknown, ports: Ports): Promise<Output> {
  const output = await step.run(parsed(step.name, 'input', step.input, input), ports);
  return parsed(step.name, 'output', step.output, output);
}

function parsed<Value>(name: string, side: string, schema: z.ZodMiniType<Value>, value: unknown): Value {
  const bytes = Buffer.byteLength(JSON.stringify(value) ?? '');
  if (bytes > PAYLOAD_LIMIT_BYTES)
    throw new ContractError(`the ${side} of ${name} has ${bytes} bytes; a state may have ${PAYLOAD_LIMIT_BYTES}`);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ContractError(
    `the ${side} of ${name} is not what its contract says: ${issue?.path.join('.')}: ${issue?.message}`,
  );
}
