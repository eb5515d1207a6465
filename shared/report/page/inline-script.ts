import { createHash } from 'node:crypto';
import type { Html } from './html.ts';

/** A script in the page, and the source expression by which the content security policy lets only that text run. */
export function inlineScript(text: string): { readonly element: Html; readonly policy: string } {
  // A browser hashes what it parsed, in which every line ends in one line feed.
  const source = text.replace(/\r\n?/g, '\n');
  if (/<\/script|<!--/i.test(source))
    throw new Error('a script that is put into the page must not end its own element');
  const policy = `'sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}'`;
  return { element: { markup: `<script>${source}</script>` }, policy };
}
