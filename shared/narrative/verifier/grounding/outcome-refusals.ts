import type { Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import type { ReadDraft } from './read-draft.ts';

const OUTCOMES: ReadonlyMap<string, RegExp> = new Map([
  ['won', /^(?:won|wins?)$/u],
  ['lost', /^(?:lost|loss|losses)$/u],
  ['entered', /^(?:entered|entrants?|entries|entering|came|joined)$/u],
  ['tested', /^(?:tested|tests)$/u],
  ['compared', /^reported$/u],
  ['changed', /^otherwise$/u],
  ['not_tested', /^(?:untested|not)$/u],
]);
/** A count of what was won stands with "won", one of what was lost with "lost". */
export function outcomeRefusals({ words }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) =>
    clause.flatMap((word, at) => {
      const outcome = OUTCOMES.get(word.part?.name.replace(/_\d+$/u, '') ?? '');
      const said = outcome === undefined ? undefined : outcomeBeside(clause, at);
      if (outcome === undefined || (said !== undefined && outcome.test(said))) return [];
      const message = `${word.text} stands with ${said === undefined ? 'no word of' : `"${said}", which is not`} what it counts.`;
      return [{ rule: 'outcome', span: word.text, message }];
    }),
  );
}

/** "those won were …"; else the outcome said after a number and before the next one; else the one said before it. */
function outcomeBeside(clause: readonly Word[], at: number): string | undefined {
  const [those, won] =
    clause[at - 1]?.says === 'were' ? clause.slice(Math.max(0, at - 3), at) : clause.slice(Math.max(0, at - 2), at);
  if (those?.says === 'those' && won !== undefined && isOutcome(won)) return won.says;
  const after = clause.slice(at + 1);
  const until = after.findIndex(({ kind }) => kind === 'number');
  const next = (until < 0 ? after : after.slice(0, until)).find(isOutcome);
  return (next ?? clause.slice(0, at).findLast(isOutcome))?.says;
}

function isOutcome({ kind, says }: Word): boolean {
  return kind === 'word' && [...OUTCOMES.values()].some((outcome) => outcome.test(says));
}
