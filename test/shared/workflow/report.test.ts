import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { STEPS } from '../../../functions/steps.ts';
import { readWorkflow } from '../../../infra/local/run-workflow.ts';
import { Source } from '../../../shared/contracts/definitions.ts';
import * as errors from '../../../shared/contracts/errors.ts';

type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly ItemProcessor?: { readonly States: Record<string, State> };
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Default?: string;
  readonly Next?: string;
};

const workflow = readWorkflow() as unknown as {
  readonly TimeoutSeconds: number;
  readonly States: Record<string, State>;
};
const states = allStates(workflow.States);
const tasks = states.filter(([, state]) => state.Type === 'Task');
const functionsFolder = fileURLToPath(new URL('../../../functions/', import.meta.url));

describe('the workflow file', () => {
  test('is valid Amazon States Language', () => {
    // placeholders of addresses are put in by the deployment; the validator wants to see one
    const addressed = JSON.parse(
      JSON.stringify(workflow).replace(/\$\{(\w+)FunctionArn\}/g, 'arn:aws:lambda:eu-west-1:123456789012:function:$1'),
    );
    expect(validate(addressed)).toMatchObject({ isValid: true, errors: [] });
  });

  test('ends a day after the longest wait for sources that definitions may ask for', () => {
    const hours = Array.from({ length: 1000 }, (_, hour) => hour);
    const longest = hours.findLast((hour) => Source.shape.waitHours.safeParse(hour).success) ?? 0;
    expect(workflow.TimeoutSeconds).toBe((longest + 24) * 3600);
  });

  test('its task states are the steps, and the Lambda files', () => {
    const names = tasks.map(([name]) => name).sort();
    expect(Object.keys(STEPS).sort()).toEqual(names);
    const files = readdirSync(functionsFolder).filter((file) => file.endsWith('.lambda.ts'));
    expect(files.sort()).toEqual(names.map((name) => `${kebab(name)}.lambda.ts`).sort());
    for (const [name, step] of Object.entries(STEPS)) expect(step.name).toBe(name);
  });

  test.each(tasks)('%s is called by its own name', (name, state) => {
    expect(state.Resource).toBe(`\${${name}FunctionArn}`);
  });

  test.each(tasks)('%s never tries again what will not pass, and tries again what may', (_, state) => {
    const [never, again] = state.Retry ?? [];
    expect(never).toMatchObject({
      MaxAttempts: 0,
      ErrorEquals: errors.WORKFLOW_ERROR_NAMES.filter((name) => name !== 'TransientError'),
    });
    expect(again?.ErrorEquals).toEqual(
      expect.arrayContaining([
        'TransientError',
        'Lambda.Unknown',
        'Sandbox.Timedout',
        // a function whose process was killed, as AWS names it
        'Runtime.ExitError',
        'Lambda.TooManyRequestsException',
      ]),
    );
  });

  // a redrive of an execution that ended in a Fail state enters that state again, and fails again
  test('a run ends at the step that failed, where a redrive goes on, but for one that was overtaken too often', () => {
    const caught = states.filter(([, { Catch }]) => Catch !== undefined).map(([name]) => name);
    expect(caught).toEqual(['PublishVersion']);
    expect(states.filter(([, { Type }]) => Type === 'Fail').map(([name]) => name)).toEqual(['StillOvertaken']);
    const to = states.filter(([, state]) => followersOf(state).includes('StillOvertaken')).map(([name]) => name);
    expect(to).toEqual(['MayComposeAgain']);
  });

  test('what another version has overtaken may be composed again', () => {
    expect(workflow.States.PublishVersion?.Catch).toMatchObject([
      { ErrorEquals: ['AlreadyRunningError'], Next: 'MayComposeAgain' },
    ]);
  });

  test('no state comes back to itself but by the one that counts, and by the one that waits for a bounded time', () => {
    const { NextAttempt: _attempt, WaitForSources: _wait, ...uncounted } = workflow.States;
    const next = new Map(Object.entries(uncounted).map(([name, state]) => [name, followersOf(state)]));
    const reached = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of next.get(from) ?? []) if (!seen.has(to)) reached(to, seen.add(to));
      return seen;
    };
    expect([...next.keys()].filter((name) => reached(name).has(name))).toEqual([]);
  });

  test('the names of errors are those of the classes', () => {
    const named = Object.values(errors).flatMap((value: unknown) =>
      typeof value === 'function' ? [nameOf(value as ErrorClass)] : [],
    );
    expect(named.sort()).toEqual([...errors.WORKFLOW_ERROR_NAMES].sort());
  });
});

function allStates(given: Record<string, State>): [string, State][] {
  return Object.entries(given).flatMap(([name, state]): [string, State][] => [
    [name, state],
    ...(state.ItemProcessor === undefined ? [] : allStates(state.ItemProcessor.States)),
  ]);
}

function followersOf({ Next, Default, Catch = [], Choices = [] }: State): string[] {
  return [Next, Default, ...[...Catch, ...Choices].map((one) => one.Next)].filter((one) => one !== undefined);
}

type ErrorClass = new (input: unknown) => Error;

function nameOf(errorClass: ErrorClass): string {
  return new errorClass(errorClass === (errors.DefinitionsError as ErrorClass) ? [] : 'text').name;
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
