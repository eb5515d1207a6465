import type { Html } from './html.ts';

/** Data for the page's script. No `<` is left in it, so it can neither end its element nor open a comment. */
export function inlineData(id: string, data: unknown): Html {
  return {
    markup: `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  };
}
