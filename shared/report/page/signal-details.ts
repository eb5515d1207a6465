import type { Signal } from '../../contracts/signal.ts';
import { caveatSentence, scenarioWithheldWords, scenarioWords } from '../../narrative/caveat-sentence.ts';
import { patternTitle } from '../../narrative/pattern-title.ts';
import { confidenceText } from '../../narrative/plain-number.ts';
import { stateWords } from '../../narrative/state-words.ts';
import { anchor } from './anchor.ts';
import { comparatorText } from './comparator-text.ts';
import { differenceWords } from './difference-text.ts';
import { labelled } from './figure-cells.ts';
import { figureText } from './figure-text.ts';
import { type Html, html } from './html.ts';
import { counted, countText, levelText, numberText, pointsText, pValueText, signedText } from './number-text.ts';
import type { SignalContext } from './signal-context.ts';

/** What a signal rests on: figures, comparator, test, clusters, evidence, and what else was looked at. */
export function signalDetails(signal: Signal, { signals, flags, outline }: SignalContext): Html {
  const { estimate, comparator, difference, clusters, nullHypothesis, evidence, reasons } = signal;
  const { currency } = outline;
  const entry = signals.lifeCycle.find((one) => one.signal === signal.id && one.direction === signal.direction);
  const facts: readonly (readonly [string, Html])[] = [
    ['This segment', figureText(estimate, currency)],
    [
      'Compared with',
      html`${figureText(comparator.figure, currency)}<br>${comparatorText(signal, signals.references, outline)}`,
    ],
    ['Null hypothesis', labelled(nullHypothesis)],
    [
      'Interval',
      html`${confidenceText(difference.confidence)} confidence${difference.confidence > 0.95 && ', adjusted for having been selected'}`,
    ],
    ['Test', html`${pValueText(signal.pValue)}${levelOf(signal, signals.tested)}`],
    ['Clusters', html`${counted(clusters.count, clusters.by)}, design effect ${numberText(clusters.designEffect)}`],
    ['Evidence', html`${evidence}${reasons.length > 0 && html`: ${labelled(reasons.join('. '))}`}`],
    ...caveatFacts(signal, flags, outline),
    ...withinFacts(signal, outline),
    ...scenarioFacts(signal),
    ['Over months', html`${stateWords(signal)}${entry !== undefined && html`, since ${labelled(entry.since)}`}`],
    ...patternFacts(signal, signals),
    ...howManyFacts(signal, signals),
  ];
  return html`<details><summary>What it rests on</summary><dl class="rests">${facts.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl></details>`;
}

function levelOf({ id }: Signal, tested: SignalContext['signals']['tested']): Html {
  const cell = tested.find((one) => one.id === id);
  return html`${cell !== undefined && `, at or below the ${levelText(cell.level)} that it had to pass`}`;
}

function caveatFacts(
  signal: Signal,
  flags: SignalContext['flags'],
  outline: SignalContext['outline'],
): [string, Html][] {
  const items = signal.caveats.map((caveat) => {
    const sentence = labelled(caveatSentence(caveat, signal.funnel, flags, outline));
    const isFlag = caveat.kind === 'flag' && flags.some(({ id }) => id === caveat.flag);
    return html`<li>${isFlag ? html`<a href="#${anchor('flag', caveat.flag)}">${sentence}</a>` : html`${sentence}.`}</li>`;
  });
  return items.length === 0 ? [] : [['Caveats', html`<ul>${items}</ul>`]];
}

function withinFacts({ within }: Signal, outline: SignalContext['outline']): [string, Html][] {
  if (within.length === 0) return [];
  const items = within.map(
    (one) =>
      html`<li>${labelled(outline.dimension(one.dimension))} ${pointsText(one.difference)} <small>${signedText(one.low)} to ${signedText(one.high)}</small>${!one.holds && html` <em>not shown</em>`}</li>`,
  );
  return [['Within the segments of', html`<ul>${items}</ul>`]];
}

function scenarioFacts({ scenarios, scenariosWithheld, difference: { unit } }: Signal): [string, Html][] {
  if (scenarios.length + scenariosWithheld.length === 0) return [];
  const items = [
    ...scenarios.map(
      (one) =>
        html`<li>${labelled(scenarioWords(one.scenario))} ${differenceWords(unit, one.difference)}${!one.holds && html` <em>does not hold</em>`}</li>`,
    ),
    ...scenariosWithheld.map(
      (one) => html`<li>${labelled(scenarioWords(one.scenario))} <i>${scenarioWithheldWords(one)}</i></li>`,
    ),
  ];
  return [['Counted by other rules, not tested again', html`<ul>${items}</ul>`]];
}

function patternFacts({ id }: Signal, { patterns, shifts }: SignalContext['signals']): [string, Html][] {
  const own = patterns.filter((pattern) => pattern.signals.includes(id));
  const links = own.map(
    (pattern, index) =>
      html`${index > 0 && ', '}<a href="#${anchor('pattern', pattern.id)}">${patternTitle(pattern, shifts)}</a>`,
  );
  return own.length === 0 ? [] : [['Part of', html`${links}`]];
}

/** What "fewer or slower" was told by, and how many over all ages beside it. */
function howManyFacts({ id }: Signal, { patterns }: SignalContext['signals']): [string, Html][] {
  return patterns.flatMap(({ signals, howMany }): [string, Html][] => {
    if (howMany === null || !signals.includes(id)) return [];
    const { early, late, overAllAges: gray } = howMany;
    const overAllAges =
      gray !== null &&
      html`<br>Over all ages ${pValueText(gray.pValue)}, Gray’s test of ${countText(gray.units)} against ${countText(gray.comparatorUnits)} <small>Supporting evidence, none of the report’s tests: ${labelled(gray.caveat)}.</small>`;
    return [
      [
        'How many moved on',
        html`Within the early horizon ${withInterval(early)}<br>Within the horizon ${withInterval(late)}${overAllAges}`,
      ],
    ];
  });
}

function withInterval({ value, low, high }: Signal['difference']): Html {
  return html`${pointsText(value)} <small>${signedText(low)} to ${signedText(high)}</small>`;
}
