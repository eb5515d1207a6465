import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf } from './direction-words.ts';
import { factOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

/** Who is told of, compared with whom, at which stage: named where a direction is told, and of the same fact as the figures. */
export function namingRefusals({ words, cited }: ReadDraft): Refusal[] {
  const clauses = clausesOf(words);
  return [
    ...clauses.flatMap((clause) => [...strangerRefusals(clause, cited), ...stepRefusals(clause, cited)]),
    ...unnamedRefusals(words, cited),
  ];
}

/** In a clause with figures of a fact, a stage or dimension that the fact does not have. */
function strangerRefusals(clause: readonly Word[], cited: readonly Fact[]): Refusal[] {
  const figured = clause.filter(({ kind }) => kind === 'number').flatMap((word) => factOf(word, cited) ?? []);
  return clause.flatMap((word) => {
    const label = word.part === undefined ? undefined : factOf(word, cited)?.labels[word.part.name];
    if (label === undefined || label.role === 'segment' || label.role === 'comparator') return [];
    const isShared = figured.every(({ labels }) => Object.values(labels).some(({ opaque }) => opaque === label.opaque));
    return isShared && hasItsSuffix(word, clause, cited)
      ? []
      : [{ rule: 'naming', span: word.text, message: `${word.text} is not what the figures beside it are of.` }];
  });
}

/** A fact of several signals has the stage of the second as `stage_2`: it goes with the second's figures. */
function hasItsSuffix({ part, kind }: Word, clause: readonly Word[], cited: readonly Fact[]): boolean {
  if (part === undefined || kind !== 'label') return true;
  const base = part.name.replace(/_\d+$/u, '');
  const fact = cited.find(({ id }) => id === part.fact);
  if (fact === undefined || (base !== 'stage' && base !== 'next') || fact.relations.length === 0) return true;
  const figures = clause.filter((word) => word.kind === 'number' && word.part?.fact === fact.id);
  return figures.every((word) => {
    const suffix = /_\d+$/u.exec(word.part?.name ?? '')?.[0] ?? '';
    const own = fact.labels[`${base}${suffix}`] === undefined ? base : `${base}${suffix}`;
    return own === part.name;
  });
}

/** Who moves, moves from a stage to the next. */
function stepRefusals(clause: readonly Word[], cited: readonly Fact[]): Refusal[] {
  return clause.flatMap((word, at) => {
    const fact = factOf(word, cited);
    const before = clause[at - 1]?.says ?? '';
    const { name = '' } = word.part ?? {};
    const next = fact?.labels[name.replace(/^stage/u, 'next')];
    const isBackwards =
      (/^stage(?:_\d+)?$/u.test(name) &&
        next !== undefined &&
        /^(?:to|into|reached|reach|reaches|reaching)$/u.test(before)) ||
      (/^next(?:_\d+)?$/u.test(name) && /^(?:from|left|leaving|leave|entered|entering|enter)$/u.test(before));
    return isBackwards
      ? [{ rule: 'naming', span: word.text, message: `${word.text} stands at the wrong end of the step.` }]
      : [];
  });
}

/** A direction is told of somebody and against somebody: both are named. */
function unnamedRefusals(words: readonly Word[], cited: readonly Fact[]): Refusal[] {
  if (directionWordsOf(words).length === 0) return [];
  return cited.flatMap((fact) => {
    const told = fact.relations.filter(({ direction }) => direction !== null);
    const needed = new Set(told.flatMap(({ subject, comparator }) => [subject, comparator]));
    return [...needed]
      .filter((name) => name !== null && !words.some((word) => isNamed(word, fact, name, cited)))
      .map((name) => ({
        rule: 'naming',
        span: `{{${fact.id}.${name}}}`,
        message: `Name {{${fact.id}.${name}}}: a direction is told of somebody, against something.`,
      }));
  });
}

function isNamed(word: Word, fact: Fact, name: string, cited: readonly Fact[]): boolean {
  const label = word.part === undefined ? undefined : factOf(word, cited)?.labels[word.part.name];
  return label !== undefined && label.opaque === fact.labels[name]?.opaque;
}
