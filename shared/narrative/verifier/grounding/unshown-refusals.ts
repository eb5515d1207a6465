import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { ReadDraft } from './read-draft.ts';

const NOT_SHOWN = /(?:^| )(?:not shown|(?:no|nothing)(?: [^.;:]*)? (?:was|were) shown)(?= |$)/u;

/** Of two segments that were not shown to differ that has to be said: figures side by side say something else. */
export function unshownRefusals({ words, cited }: ReadDraft): Refusal[] {
  const said = words.map(({ says }) => says).join(' ');
  return cited
    .filter(isUnshown)
    .flatMap(({ id, kind }) =>
      NOT_SHOWN.test(said)
        ? []
        : [{ rule: 'unshown', span: id, message: `${id} (${kind}) was not shown to differ: say so in the statement.` }],
    );
}

function isUnshown({ kind, relations }: Fact): boolean {
  return kind === 'contrast' && relations.every(({ direction }) => direction === null);
}
