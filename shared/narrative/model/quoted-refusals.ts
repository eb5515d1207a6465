import type { Refusal } from '../../contracts/narrative.ts';
import type { RefusedStatement } from '../../contracts/wording.ts';

/** A text of which more is wrong is worded anew in any case. */
const MOST_RULES = 6;
const LONGEST_QUOTE = 400;
const LONGEST_ID = 20;
/** Rules that say in words of ours and of the text alone what may stand there; others are told by their name. */
const SAY_HOW: ReadonlySet<string> = new Set([
  ...[
    'caveat',
    'comparison',
    'direction',
    'evidence',
    'grammar',
    'naming',
    'placeholder',
    'spelling',
    'state',
    'trend',
    'unshown',
  ],
]);

/** The model's own words and what is wrong with them, each thing once: a span that is not in its text is none of its words. */
export function quotedRefusals({ factId, text, refusals }: RefusedStatement): object {
  const told = new Map(refusals.map((refusal) => quoted(refusal, text)).map((one) => [JSON.stringify(one), one]));
  return {
    factId: factId.slice(0, LONGEST_ID),
    text: text.slice(0, LONGEST_QUOTE),
    rules: [...told.values()].slice(0, MOST_RULES),
  };
}

type Quoted = { readonly rule: string; readonly span?: string; readonly how?: string };

function quoted({ rule, span, message }: Refusal, text: string): Quoted {
  return {
    rule,
    ...(text.includes(span) ? { span: span.slice(0, LONGEST_QUOTE) } : {}),
    ...(SAY_HOW.has(rule) ? { how: message.slice(0, LONGEST_QUOTE) } : {}),
  };
}
