import { type Figure, type FigurePlace, isShare, saidIn } from './figure-place.ts';

/** Said right before a share that is told as a level: what comes after it is of something else. */
const AS_LEVEL = /(?:^| )(?:at|is|was|are|were|converts?|converted|(?:conversion|rate) of|\(|against(?: the)?)$/u;
const FIRST_VERB =
  / (is|are|was|were|be|been|being|has|have|had|lies?|lay|stands?|stood|differs?|differed|entered|moves?|moved|moving|converts?|converted|converting|did|took|takes?) /u;
const MOVES = /^(?:mov|convert|did)/u;

/** A share that moved on is of those who entered: it is no share of the segments, of those who moved, or of who is where. */
export const MOVED_SHARE_PLACES: readonly FigurePlace[] = [
  {
    of: isMovedShare,
    isRight: ({ after, before, clause, at }) => {
      if (AS_LEVEL.test(before)) return true;
      if (
        /(?:^| )(?:has|have|had)$/u.test(before) ||
        /^(?:are|were|of those|(?:is|was) (?:in|of|at|LABEL))(?: |$)/u.test(after)
      )
        return false;
      const [, verb = 'moved'] = after.startsWith('of ')
        ? (FIRST_VERB.exec(` ${saidIn(clause.slice(at + 1)).replace(' whose LABEL is ', ' ')} `) ?? [])
        : [];
      return MOVES.test(verb);
    },
    message:
      'is the share that moved on, of those who entered: say who "moved" or "converted" right after it and its whole.',
  },
];

function isMovedShare(figure: Figure): boolean {
  const { fact, name } = figure;
  return (
    isShare(figure) &&
    fact.kind !== 'assumption' &&
    fact.relations.some(
      ({ measure, estimate, comparatorFigure }) =>
        (measure === 'conversion' || measure === 'mix') && (estimate === name || comparatorFigure === name),
    )
  );
}
