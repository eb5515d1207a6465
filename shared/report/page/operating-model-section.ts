import type { OperatingModel } from '../../contracts/operating-model.ts';
import { type Html, html } from './html.ts';

/** What this report is part of: why it exists, when it is made and of what, who reads it, and what it does not decide. */
export function operatingModelSection(model: OperatingModel): Html {
  const { objective, triggers, notTriggers, inputs, processing, outputs, consumers, informs, checks, feedback } = model;
  const dimensions: readonly (readonly [string, Html])[] = [
    ['Why it exists', html`<p>${objective.purpose}</p>${listed(objective.questions)}`],
    ['When it is made', listed([...triggers.map(({ what }) => what), ...notTriggers])],
    ['What it is made of', listed(inputs.map(({ label, isOptional }) => (isOptional ? `${label} (optional)` : label)))],
    ['How', html`<p>${processing.rule}</p>${listed(processing.steps.map(({ what }) => what))}`],
    ['What comes out', listed(outputs.map(({ what }) => what))],
    ['Who reads it', listed(consumers.map(({ what, isPrimary }) => (isPrimary ? what : `${what} (secondary)`)))],
    [
      'What it informs and does not decide',
      html`${listed(informs.decisions)}<p>${informs.decidedBy} decide. It answers “${informs.answers}”</p>`,
    ],
    [
      'What it is checked for',
      html`${listed(checks.map(({ label, gates }) => `${label}: ${gates.length} gates`))}<p>Where they are not met: ${model.consequences.join('; ').toLowerCase()}.</p>`,
    ],
    ['What happens next', listed(feedback.map(({ event, what }) => `${event}: ${what}`))],
  ];
  return html`<section id="about-report" aria-labelledby="about-report-title">
    <h2 id="about-report-title">About this report</h2>
    <p>${model.label}.</p>
    <dl class="definitions">${dimensions.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
  </section>`;
}

function listed(items: readonly string[]): Html {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
