import type { ReferenceSet, Signal } from '../../contracts/signal.ts';
import { labelled } from './figure-cells.ts';
import { type Html, html } from './html.ts';
import { counted, monthText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';

/** What a signal was compared with, every segment or month of it named. */
export function comparatorText(signal: Signal, references: readonly ReferenceSet[], outline: PageOutline): Html {
  const { comparator, dimension } = signal;
  const months = comparator.months.map(monthText).join(', ');
  switch (comparator.kind) {
    case 'reference_set':
      return html`The reference set, ${counted(comparator.segments.length, 'segment')}: ${names(dimension, comparator.segments, outline)}${apart(signal, references, outline)}`;
    case 'segment':
      return html`One other segment: ${names(dimension, comparator.segments, outline)}`;
    case 'quarter_before':
      return html`The same place of the quarter before: ${months}`;
    case 'year_before':
      return html`A year before: ${months}`;
    case 'trailing_mean':
      return html`The months before: ${months}`;
    case 'history':
      return html`What earlier months let expect: ${months}`;
  }
}

/** Labels with commas between them. */
export function names(dimension: string, segments: readonly string[], outline: PageOutline): Html {
  return html`${segments.map((id, index) => html`${index > 0 && ', '}${labelled(outline.segment(dimension, id))}`)}`;
}

function apart(signal: Signal, references: readonly ReferenceSet[], outline: PageOutline): Html {
  const reference = references.find(
    (one) =>
      one.metric === signal.metric &&
      one.dimension === signal.dimension &&
      one.funnel === signal.funnel &&
      one.stage === signal.stage,
  );
  const others = reference?.apart.filter((id) => id !== signal.segment) ?? [];
  return html`${others.length > 0 && html`. Apart from it: ${names(signal.dimension, others, outline)}`}`;
}
