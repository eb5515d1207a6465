import { chartSegments } from './chart-segments.ts';
import { type Html, html } from './html.ts';
import type { PageOutline } from './page-outline.ts';

/** The place of a section's charts, with the choice of funnel and segment; `kind` says to the script what to draw. */
export function chartPanel(kind: 'trend' | 'curve', outline: PageOutline): Html {
  const segments = chartSegments(outline).map((one, index) => ({ ...one, index }));
  const groups = [...Map.groupBy(segments, (one) => one.group)];
  const funnels = outline.funnels.map((funnel, index) => ({ ...funnel, index })).filter((funnel) => funnel.dated);
  return html`<div class="charts" data-chart="${kind}">
    <p class="pick"><label>Funnel <select name="funnel">${funnels.map((one) => html`<option value="${one.index}">${one.label}</option>`)}</select></label> 
      <label>Segment <select name="segment">${groups.map(
        ([group, members]) =>
          html`<optgroup label="${group}">${members.map((one) => html`<option value="${one.index}">${one.label}</option>`)}</optgroup>`,
      )}</select></label></p>
    <div class="drawn" aria-live="polite"></div>
    <noscript><p class="note">Charts are drawn by a script; the tables below hold the same figures.</p></noscript>
  </div>`;
}
