import type { Word } from '../words.ts';
import { isDirectionWord } from './direction-words.ts';
import { saidIn } from './figure-place.ts';

const STANDS = /^(?:stands?|stood|lies?|lay|is|are|was|were)$/u;
const PREPOSITION = /^(?:of|among|by|for|from|with|in|at|to|on)$/u;

/**
 * Whether a word that a fact is told in has its sense where it stands: no side stands over or beside the other, nothing is so as or by
 * something, what a figure is of is told beside it, a share is of those who moved and not of a segment, who moved on moved neither up nor
 * below anything nor to a figure, and no share and no conversion moves.
 */
export function isFitting(clause: readonly Word[], at: number): boolean {
  const [before = '', says = '', next = ''] = [-1, 0, 1].map((step) => clause[at + step]?.says);
  switch (says) {
    case 'over':
      return /^(?:NUMBER|the)$/u.test(next) && !STANDS.test(before);
    case 'beside':
      return !STANDS.test(before);
    case 'as':
      return before === 'large' || /^(?:well|large)$/u.test(next);
    case 'by':
      return /^(?:NUMBER|up|what)$/u.test(next) || /^(?:dimension|ground)/u.test(clause[at + 1]?.part?.name ?? '');
    case 'which':
      return !PREPOSITION.test(before);
    case 'those':
      return !/^(?:by|for|with)$/u.test(before);
    case 'with':
      return at > 0 || next !== 'NUMBER';
    case 'or':
      return next !== 'NUMBER';
    case 'changed':
    case 'remain':
    case 'remains':
    case 'remained':
    case 'still':
    case 'persists':
    case 'persisted':
      return /^(?:|,|and|as|is|of|since|stands|standing|what)$/u.test(next) || isDirectionWord(next);
    case 'resolved':
    case 'retracted':
    case 'withdrawn':
      return clause.every(({ part }) => part === undefined) || clause.some(({ says }) => says === 'said');
    case 'share':
    case 'shares':
      return !isOfSegment(clause, at);
    case 'move':
    case 'moves':
    case 'moved':
    case 'moving':
      return !isDirectionWord(next) && isMovedByUnits(clause, at);
    default:
      return true;
  }
}

/** "the share of Retail", but not "the share of Retail that moved" */
function isOfSegment(clause: readonly Word[], at: number): boolean {
  const [of, name, that] = clause.slice(at + 1, at + 4);
  return of?.says === 'of' && name?.kind === 'label' && !/^(?:that|who)$/u.test(that?.says ?? '');
}

function isMovedByUnits(clause: readonly Word[], at: number): boolean {
  const [before, after] = [saidIn(clause.slice(0, at)), saidIn(clause.slice(at + 1, at + 3))];
  return after !== 'to NUMBER' && !/(?:^| )(?:shares?|conversions?(?: (?:from|to|at|of) LABEL)*)$/u.test(before);
}
