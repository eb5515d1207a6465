import type { Assumption, Definitions, FeedbackRule } from '../contracts/definitions.ts';
import { checkDimension, checkSegment } from './check-references.ts';
import { type Finding, notOneOf } from './finding.ts';
import { repeatedIds } from './repeated-ids.ts';

type Path = readonly PropertyKey[];

/** What assumptions and feedback rules name, their ids and their sizes. */
export function checkFeedback(definitions: Definitions): readonly Finding[] {
  const { assumptions = [], feedback = [] } = definitions;
  return [
    ...repeated(assumptions, 'assumptions'),
    ...assumptions.flatMap((assumption, index) => checkAssumption(definitions, assumption, ['assumptions', index])),
    ...repeated(feedback, 'feedback'),
    ...feedback.flatMap((rule, index) => checkRule(definitions, rule, ['feedback', index])),
  ];
}

function repeated(entries: readonly { readonly id: string }[], key: 'assumptions' | 'feedback'): readonly Finding[] {
  return repeatedIds(
    entries.map(({ id }) => id),
    (index) => [key, index, 'id'],
    key === 'assumptions' ? 'the assumptions' : 'the feedback rules',
  );
}

function checkAssumption(definitions: Definitions, assumption: Assumption, path: Path): readonly Finding[] {
  const { dimension, segment, direction, size } = assumption;
  return [
    ...checkDimension(definitions, dimension, [...path, 'dimension']),
    ...checkSegment(definitions, dimension, segment, [...path, 'segment']),
    ...checkStage(definitions, assumption, path),
    ...(assumption.metric === 'deal_size'
      ? checkRatio(size, direction === 'higher', [...path, 'size'])
      : checkPositive(size, [...path, 'size'])),
  ];
}

/** Of the last stage nobody moves on: rates and times of a stage need another one. */
function checkStage(
  definitions: Definitions,
  { funnel: id, stage, metric }: Assumption,
  path: Path,
): readonly Finding[] {
  const funnel = definitions.funnels[id];
  if (funnel === undefined) return [notOneOf([...path, 'funnel'], id, Object.keys(definitions.funnels), 'the funnels')];
  const stages = funnel.stages.map((one) => one.id);
  if (!stages.includes(stage)) return [notOneOf([...path, 'stage'], stage, stages, `the stages of ${id}`)];
  const isOfStage = metric === 'stage_conversion' || metric === 'time_in_stage';
  if (!isOfStage || stage !== stages.at(-1)) return [];
  return [notOneOf([...path, 'stage'], stage, stages.slice(0, -1), `a stage of ${id} with another one after it`)];
}

function checkRule(definitions: Definitions, rule: FeedbackRule, path: Path): readonly Finding[] {
  const size = [...path, 'atLeast'];
  return [
    ...(rule.dimensions ?? []).flatMap((dimension, position) =>
      checkDimension(definitions, dimension, [...path, 'dimensions', position]),
    ),
    ...(rule.metric === 'deal_size'
      ? checkRatio(rule.atLeast, rule.direction === 'above', size)
      : checkPositive(rule.atLeast, size)),
  ];
}

function checkPositive(size: number | undefined, path: Path): readonly Finding[] {
  if (size === undefined || size > 0) return [];
  return [{ path, found: String(size), allowed: 'a size above zero; the direction says which way' }];
}

function checkRatio(size: number | undefined, isMore: boolean, path: Path): readonly Finding[] {
  if (size === undefined || (isMore ? size > 1 : size > 0 && size < 1)) return [];
  const allowed = isMore ? 'a ratio above 1, such as 2 for twice as large' : 'a ratio below 1, such as 0.5 for half';
  return [{ path, found: String(size), allowed }];
}
