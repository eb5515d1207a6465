import { type Html, html } from './html.ts';

/** A table that scrolls within its own box where the screen is narrower; the box can be reached by keyboard. */
export function scrolledTable(caption: Html | string, head: Html, body: Html | readonly Html[], kind: string): Html {
  const rows = html`<thead>${head}</thead><tbody>${body}</tbody>`;
  return html`<div class="scroll" tabindex="0" role="group"><table class="${kind}"><caption><span>${caption}</span></caption>${withoutEnds(rows)}</table></div>`;
}

/** Column headings in the order given. */
export function headings(...titles: readonly (Html | string)[]): Html {
  return html`<tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr>`;
}

/** HTML lets these end tags be left out; in a page of ten thousand cells that is a tenth of it. Values hold none: they are escaped. */
function withoutEnds({ markup }: Html): Html {
  return { markup: markup.replace(/<\/t[dhr]>/g, '') };
}
