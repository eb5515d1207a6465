import type { Place } from '../../signals/touches.ts';
import { anchor } from './anchor.ts';
import type { PageOutline } from './page-outline.ts';
import type { PageOutputs } from './page-outputs.ts';

export type FactLink = {
  readonly href: string;
  readonly text: string;
  /** Where it stands; flags stand nowhere. */
  readonly places: readonly Place[];
  /** A pattern shows its signals: where it is cited, they need not be. */
  readonly saysAll?: true;
};

/** Where on the page the fact of an id stands: a signal, a pattern, a flag, an assumption, what became of a signal, or a cell of the heatmap. */
export function factLinks(outputs: PageOutputs, outline: PageOutline): ReadonlyMap<string, FactLink> {
  const place = (one: { dimension: string; segment: string; funnel: string; stage: string }) =>
    `${outline.segment(one.dimension, one.segment)}, ${outline.stageLabel(one.funnel, one.stage)}`;
  const links = new Map<string, FactLink>();
  for (const row of outputs.heatmap.rows)
    for (const cell of row.cells)
      links.set(cell.cell, {
        href: `#${anchor('cell', cell.cell)}`,
        text: place({ ...row, stage: cell.stage }),
        places: [{ ...row, stage: cell.stage }],
      });
  for (const test of outputs.signals.tested) {
    const cell = links.get(`${test.dimension}.${test.segment}/${test.funnel}.${test.stage}`);
    if (cell !== undefined) links.set(test.id, cell);
  }
  for (const { id, dimension, segment } of outputs.assumptions.assumptions)
    links.set(id, {
      ...{ href: `#${anchor('assumption', id)}`, places: [] },
      text: `assumption: ${outline.segment(dimension, segment)}`,
    });
  for (const entry of outputs.signals.lifeCycle)
    links.set(entry.signal, { href: '#since', text: `changes: ${place(entry)}`, places: [] });
  for (const flag of outputs.flags.flags)
    links.set(flag.id, {
      href: `#${anchor('flag', flag.id)}`,
      text: `flag: ${flag.kind.replaceAll('_', ' ')}`,
      places: [],
    });
  for (const pattern of outputs.signals.patterns)
    links.set(pattern.id, {
      href: `#${anchor('pattern', pattern.id)}`,
      text: `finding: ${place(pattern)}`,
      places: outputs.signals.signals.filter(({ id }) => pattern.signals.includes(id)),
      saysAll: true,
    });
  for (const signal of outputs.signals.signals)
    links.set(signal.id, {
      href: `#${anchor('signal', signal.id)}`,
      text: `signal: ${place(signal)}`,
      places: [signal],
    });
  return links;
}
