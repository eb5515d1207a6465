import type { OperatingModel } from '../../shared/contracts/operating-model.ts';

/** A workflow's description as a page of the documentation. */
export function operatingModelPage(model: OperatingModel): string {
  const { objective, informs } = model;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['A. Objective', [objective.purpose, ...objective.questions.map(item)]],
    [
      'B. Trigger and cadence',
      [
        ...model.triggers.map(({ kind, id, what }) => item(`\`${id}\` (${kind}): ${what}`)),
        ...model.notTriggers.map((what) => item(`Not: ${what}`)),
      ],
    ],
    [
      'C. Inputs',
      model.inputs.map(({ label, isOptional, holds }) =>
        item(`${label}${isOptional ? ' (optional)' : ''}: ${codes(holds)}`),
      ),
    ],
    [
      'D. Processing',
      [model.processing.rule, ...model.processing.steps.map(({ id, what }) => item(`\`${id}\`: ${what}`))],
    ],
    ['E. Outputs', model.outputs.map(({ id, what }) => item(`\`${id}\`: ${what}`))],
    [
      'F. Consumers',
      model.consumers.map(({ id, what, isPrimary }) => item(`\`${id}\`: ${what}${isPrimary ? '' : ' (secondary)'}`)),
    ],
    [
      'G. What it informs and does not decide',
      [
        ...informs.decisions.map(item),
        `${informs.decidedBy} decide. It answers “${informs.answers}”, not “${informs.notAnswers}”`,
      ],
    ],
    [
      'H. Quality and integrity',
      [
        ...model.checks.map(({ label, gates }) => item(`${label}: ${codes(gates)}`)),
        `Where they are not met: ${model.consequences.join('; ').toLowerCase()}.`,
      ],
    ],
    [
      'I. Feedback',
      model.feedback.map(({ event, way, queues, what }) =>
        item(`\`${event}\` (${way}${queues.length === 0 ? '' : `, to ${codes(queues)}`}): ${what}`),
      ),
    ],
  ];
  const sections = parts.map(
    ([heading, lines]) =>
      `## ${heading}\n\n${lines
        .join('\n')
        .replace(/^(?!- )(.*)$/gm, '$1\n')
        .trimEnd()}\n`,
  );
  return `# ${model.label}\n\nMade from the description of the workflow by \`npm run schemas\`; a test holds that against what runs.\n\n${sections.join('\n')}`;
}

function item(text: string): string {
  return `- ${text}`;
}

function codes(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}
