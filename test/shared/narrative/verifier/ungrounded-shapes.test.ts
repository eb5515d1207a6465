import { expect, test } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { FACTS_OF_KINDS } from '../model/facts-of-kinds.ts';
import { BELOW, COUNTED, OBSERVED, RESTATED, RISEN, SHIFTED, UNDATED, UNSAID, UNTESTED } from './facts-of-test.ts';

const touches = FACTS_OF_KINDS.find(({ kind }) => kind === 'touches_to_won');
if (touches === undefined) throw new RangeError('no fact of touches among those of all kinds');
const TOUCHED: Fact = touches;

const { segment: _, ...unsegmented } = RISEN.labels;
const WHOLE: Fact = {
  ...RISEN,
  labels: unsegmented,
  numbers: { ...RISEN.numbers, whole: { ...BELOW.numbers.whole, text: '400', value: 400 } as Fact['numbers'][string] },
  relations: RISEN.relations.map((relation) => ({ ...relation, subject: null })),
};
const SLOWER_TOO: Fact = {
  ...BELOW,
  pattern: 'fewer_and_slower',
  numbers: { ...BELOW.numbers, difference_2: { ...BELOW.numbers.share, unit: 'pairs' } as Fact['numbers'][string] },
  relations: BELOW.relations.flatMap((relation) => [
    relation,
    {
      ...relation,
      measure: 'time',
      direction: 'above',
      estimate: null,
      comparatorFigure: null,
      difference: 'difference_2',
    },
  ]),
};
const OF_FUNNEL: Fact = {
  ...OBSERVED,
  labels: { ...OBSERVED.labels, funnel: UNDATED.labels.funnel as Fact['labels'][string] },
};
const SILENCED: Fact = { ...UNSAID, caveats: { caveat: 'fewer than 30 entered', caveat_2: 'owners are missing' } };

const OTHERWISE: Fact = {
  ...RESTATED,
  labels: {},
  relations: [],
  numbers: { compared: UNTESTED.numbers.tested, changed: UNTESTED.numbers.not_tested } as Fact['numbers'],
};

const MONTH = 'In the newest mature month';
const STEP = 'from {stage} to {next}';

/** Of facts of other shapes than most: what is refused of them, and what is said instead. */
test.each<[string, Fact, string, string]>([
  [
    'touches without what was counted',
    TOUCHED,
    'The {won} {units} won in the window had a median of {median} touches. {caveat}.',
    'The {won} {units} won in the window had a median of {median} touches, counted from {lookback} before they were created. {caveat}.',
  ],
  [
    'touches by themselves without it',
    TOUCHED,
    'Touches of the {won} {units} won in the window have a median of {median}. {caveat}.',
    'Touches of the {won} {units} won in the window, counted from {lookback} before they were created, have a median of {median}. {caveat}.',
  ],
  [
    'a share of what was expected',
    SHIFTED,
    `Since {first_month}, a larger share of {segment} moved ${STEP} than of {comparator}.`,
    `Since {first_month}, {share} of {whole} {units} in {segment} moved ${STEP}, {difference} above {comparator}.`,
  ],
  [
    'what was won as of who entered',
    COUNTED,
    'In the window, {entered} {units} entered {stage}; {won} opportunities were won and {lost} lost.',
    'In the window, {entered} {units} entered {stage}; in the period, {won} opportunities were won and {lost} lost.',
  ],
  [
    'a ground that is not there',
    OTHERWISE,
    'Of {compared} rates that were reported before, {changed} are otherwise in this report; what they were counted from differs in.',
    'Of {compared} rates that were reported before, {changed} are otherwise in this report.',
  ],
  [
    "a stage's entrants as the whole funnel",
    WHOLE,
    `${MONTH}, of the {whole} {units} in the whole funnel, {share} moved ${STEP}.`,
    `${MONTH}, of the {whole} {units}, {share} moved ${STEP}.`,
  ],
  [
    'a share of the whole funnel',
    WHOLE,
    `${MONTH}, a larger share of the whole funnel moved ${STEP} than of {comparator}.`,
    `${MONTH}, the share that moved ${STEP} is {share}, {difference} above {comparator}.`,
  ],
  [
    'one step as the whole way',
    WHOLE,
    `${MONTH}, the whole funnel has a conversion rate of {share} ${STEP}.`,
    `${MONTH}, the conversion rate ${STEP} is {share}.`,
  ],
  [
    'of two shares neither as those who did',
    SLOWER_TOO,
    `Conversion ${STEP} is {share} in {segment} and {comparator_share} in {comparator}, a difference of {difference}; those who did were slower in {difference_2}.`,
    `{segment}: {share} moved ${STEP}, {difference} below {comparator}; those who did were slower in {difference_2}.`,
  ],
  [
    'who entered without when',
    COUNTED,
    '{entered} {units} entered {stage}.',
    'In the window, {entered} {units} entered {stage}.',
  ],
  [
    'what was observed without its funnel',
    OF_FUNNEL,
    `What was observed agrees with the assumption "{assumption}": {observed} moved ${STEP} in {segment}.`,
    `What was observed agrees with the assumption "{assumption}": {observed} moved ${STEP} in {funnel} in {segment}.`,
  ],
  [
    'one of two reasons',
    SILENCED,
    'By {dimension}, conversion at {stage} was not tested in {segment}: {caveat}.',
    'By {dimension}, conversion at {stage} was not tested in {segment}: {caveat}; {caveat_2}.',
  ],
])('%s is refused', (_, fact, refused, told) => {
  const rulesOf = (said: string) => {
    const text = said.replaceAll(/\{(\w+)\}/gu, `{{${fact.id}.$1}}`);
    return verifyStatement({ factIds: [fact.id], kind: fact.kind, text }, [fact]).map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
  };
  expect(rulesOf(told)).toEqual([]);
  expect(rulesOf(refused)).not.toEqual([]);
});
