import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportFailure } from '../../../functions/report-failure.ts';
import { STEPS } from '../../../functions/steps.ts';
import { operatingModelPage } from '../../../infra/local/operating-model-page.ts';
import { readWorkflow } from '../../../infra/local/run-workflow.ts';
import { CANONICAL_KINDS } from '../../../shared/contracts/definitions.ts';
import { EVENTS } from '../../../shared/contracts/events.ts';
import { GATE_IDS } from '../../../shared/contracts/gates.ts';
import { OperatingModel } from '../../../shared/contracts/operating-model.ts';
import { RunRequest } from '../../../shared/contracts/run-plan.ts';
import { contractSchemas } from '../../../shared/contracts/schemas.ts';
import { SUBSCRIPTIONS } from '../../../shared/contracts/subscriptions.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { SOURCE_PRESETS } from '../../../shared/ingest/source-preset.ts';
import { audienceCuts } from '../../../shared/narrative/facts/audience-cuts.ts';
import { GATES } from '../../../shared/quality/gates/gates.ts';
import { operatingModelSection } from '../../../shared/report/page/operating-model-section.ts';
import { operatingModel } from '../../../shared/workflow/operating-model.ts';

/** What the description says is what runs: whatever is added or removed on one side only fails here. */
describe('the operating model', () => {
  const cadences = RunRequest.shape.cadence.options;
  const file = new URL('../../../examples/company/definitions.yaml', import.meta.url);
  const example = loadDefinitions(readFileSync(file, 'utf8'), 'definitions.yaml');

  test('B: its times are the cadences that a door admits, its requests the event that asks', () => {
    expect(idsOf(operatingModel.triggers.filter(({ kind }) => kind === 'time'))).toEqual([...cadences]);
    const asking = operatingModel.triggers.filter(({ kind }) => kind === 'request').map(({ id }) => id);
    expect(asking).toEqual(['ReviewRequested']);
    const { reviews = [] } = example;
    expect(reviews.length).toBeGreaterThan(0);
    for (const { cadence } of reviews) expect(idsOf(operatingModel.triggers)).toContain(cadence);
  });

  test('C: its inputs are the kinds of objects that can be read, each once; what is not optional every preset knows', () => {
    expect(operatingModel.inputs.flatMap(({ holds }) => holds).sort()).toEqual([...CANONICAL_KINDS].sort());
    const known = Object.entries(SOURCE_PRESETS).map(([name, { objects }]) => [
      name,
      new Set(Object.values(objects).flatMap(({ holds = [] }) => holds)),
    ]);
    expect(known).toHaveLength(3);
    // Marketo has no opportunities: they come from a CRM beside it
    for (const [name, kinds] of known as [string, Set<string>][])
      for (const { holds } of operatingModel.inputs.filter(({ isOptional }) => !isOptional))
        for (const kind of holds)
          expect(kinds.has(kind) || (name === 'marketo' && kind === 'opportunities')).toBe(true);
  });

  test('D: its steps are the states of the workflow in their order, the functions, and what is done where a run fails', () => {
    const steps = operatingModel.processing.steps.map(({ id }) => id);
    expect(steps).toEqual([...taskStates(readWorkflow().States), reportFailure.name]);
    expect(Object.keys(STEPS)).toEqual(taskStates(readWorkflow().States));
  });

  test('E: its outputs are the contracts of the files that a run writes', () => {
    const inputs = /^(definitions|run-request|run-plan|operating-model|events\/\w+)\.schema\.json$/;
    const written = Object.keys(contractSchemas()).filter((name) => !inputs.test(name));
    expect(idsOf(operatingModel.outputs)).toEqual(written.map((name) => name.replace('.schema.json', '')).sort());
  });

  test('F: its consumers are the audiences of the code and of the example, those it is first for with the longer cut', () => {
    const consumers = operatingModel.consumers.map(({ id }) => id);
    const cuts = audienceCuts({});
    expect(cuts.map(({ id }) => id)).toEqual(consumers);
    expect(audienceCuts(example).map(({ id }) => id)).toEqual(consumers);
    const longest = Math.max(...cuts.map(({ most }) => most));
    expect(operatingModel.consumers.map(({ isPrimary }) => isPrimary)).toEqual(
      cuts.map(({ most }) => most === longest),
    );
  });

  test('G: it says what is happening', () => {
    expect(operatingModel.informs.answers).toBe('Here is what is happening.');
    expect(operatingModel.informs.notAnswers).toBe('Here is what we should do.');
    expect(operatingModel.informs.decisions).toHaveLength(4);
  });

  test('H: every gate serves exactly one check, and every check can do more than warn', () => {
    expect(operatingModel.checks.flatMap(({ gates }) => gates).sort()).toEqual([...GATE_IDS].sort());
    // a small sample needs no severity: nothing is tested of it, and the constraints say so
    const warnOnly = operatingModel.checks.filter(
      ({ gates }) => !GATES.some(({ id, severity }) => gates.includes(id) && severity !== 'warn'),
    );
    expect(warnOnly.map(({ label }) => label)).toEqual(['Minimum sample sizes']);
    // the five of the customer's operating model, in its words
    expect(operatingModel.checks.map(({ label }) => label)).toEqual([
      'Consistent segment definitions',
      'Data completeness thresholds',
      'Minimum sample sizes',
      'Clear caveats when data is directional',
      'Alignment with RevOps definitions',
    ]);
    expect(operatingModel.consequences).toEqual(['The output is flagged', 'Conclusions are explicitly constrained']);
  });

  test('I: its feedback are the events of the bus, out and in, and the queues that they go to', () => {
    const told = Object.fromEntries(operatingModel.feedback.map(({ event, way }) => [event, way]));
    expect(told).toEqual(Object.fromEntries(Object.entries(EVENTS).map(([type, { way }]) => [type, way])));
    for (const { event, queues } of operatingModel.feedback)
      expect(queues, event).toEqual(
        SUBSCRIPTIONS.filter(({ pattern }) => pattern['detail-type'].includes(event)).map(({ name }) => name),
      );
  });

  test('another workflow is described by one file, and shown as this one is', () => {
    const other = OperatingModel.parse({
      ...operatingModel,
      workflow: 'post_mortem',
      label: 'Why a segment fell behind',
      triggers: [{ kind: 'event', id: 'UnderperformanceDetected', what: 'A segment fell behind by a rule' }],
      outputs: [{ id: 'conclusion', what: 'What was found out <b>' }],
    });
    expect(operatingModelPage(other)).toContain(
      '- `UnderperformanceDetected` (event): A segment fell behind by a rule',
    );
    const shown = operatingModelSection(other).markup;
    expect(shown).toContain('What was found out &lt;b&gt;');
    expect(shown).toContain('Why a segment fell behind');
    expect(() => OperatingModel.parse({ ...other, why: 'because' })).toThrow();
    expect(() => OperatingModel.parse({ ...other, feedback: undefined })).toThrow();
  });
});

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id).sort();
}

type States = Readonly<
  Record<string, { readonly Type: string; readonly ItemProcessor?: { readonly States: unknown } }>
>;

/** In the order of the file, those inside of maps where their map stands. */
function taskStates(states: unknown): string[] {
  return Object.entries(states as States).flatMap(([name, state]) =>
    state.Type === 'Task' ? [name] : taskStates(state.ItemProcessor?.States ?? {}),
  );
}
