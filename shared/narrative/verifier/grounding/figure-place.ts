import type { Fact } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';

/** A figure where it stands in a statement. */
export type Figure = {
  /** Of the whole statement. */
  readonly words: readonly Word[];
  readonly clause: readonly Word[];
  readonly at: number;
  readonly fact: Fact;
  readonly name: string;
  /** What is said right before it, three words, and right after, six. */
  readonly before: string;
  readonly after: string;
};

/** Of which figures something is told, and whether it is told of this one rightly. */
export type FigurePlace = {
  readonly of: (figure: Figure) => boolean;
  readonly isRight: (figure: Figure) => boolean;
  readonly message: string;
};

export function saidIn(words: readonly Word[]): string {
  return words.map(({ says }) => says).join(' ');
}

export function isShare({ fact, name }: Pick<Figure, 'fact' | 'name'>): boolean {
  return fact.numbers[name]?.unit === 'share';
}
