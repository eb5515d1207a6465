import type { NotTested, NotTestedReason } from '../../contracts/signal.ts';
import { claimWords, notTestedWords } from '../../narrative/test-words.ts';
import { names } from './comparator-text.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { counted, countText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { stepName } from './signal-text.ts';

/** What could not be tested, counted by reason; which, folded up. */
export function notTestedList(notTested: readonly NotTested[], outline: PageOutline): Html {
  const reasons = grouped(notTested, ({ reason }) => reason).toSorted((one, other) => other.length - one.length);
  return html`${
    reasons.length > 0 &&
    html`<h3>Not tested <small>${countText(notTested.length)}</small></h3>
    ${reasons.map((all) => reasonDetails(all[0].reason, all, outline))}`
  }`;
}

function reasonDetails(reason: NotTestedReason, all: readonly NotTested[], outline: PageOutline): Html {
  const places = grouped(all, ({ claim, metric, dimension, funnel, stage }) =>
    JSON.stringify([claim, metric, dimension, funnel, stage]),
  );
  const items = places.map((place) => {
    const [first] = place;
    const segments = [...new Set(place.map(({ segment }) => segment))];
    return html`<li>${claimWords(first.claim, first.metric)} · ${labelled(outline.dimension(first.dimension))}, ${stepName(first, outline)}: ${names(first.dimension, segments, outline)}</li>`;
  });
  return html`<details class="untested"><summary>${counted(all.length, 'test')}: ${notTestedWords(reason)}</summary><ul>${items}</ul></details>`;
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): (readonly [Value, ...Value[]])[] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
