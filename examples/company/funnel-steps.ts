export type Funnel = 'acquisition' | 'expansion' | 'renewal';
export type PersonStage = 'lead' | 'mql' | 'sql';
export type OpportunityStage = 'discovery' | 'evaluation' | 'proposal';

/**
 * One step of a funnel: of the units that enter `stage`, `rate` reach `next` in the end, `stalled` stay where they are
 * for ever, the others are lost. Times to `next` are log-normal; a loss takes `lossDelay` times as long.
 */
export interface FunnelStep {
  readonly number: number;
  readonly funnel: Funnel;
  readonly stage: PersonStage | OpportunityStage;
  readonly next: PersonStage | OpportunityStage | 'won';
  readonly rate: number;
  readonly stalled: number;
  readonly medianDays: number;
  /** Standard deviation of the logarithm of the days. */
  readonly spread: number;
}

export const lossDelay = 1.4;

/** Of the leads that enter sql, this share is converted to a contact without an opportunity. */
export const convertedWithoutOpportunity = 0.15;

const lead: FunnelStep = {
  number: 0,
  funnel: 'acquisition',
  stage: 'lead',
  next: 'mql',
  rate: 0.48,
  stalled: 0.22,
  medianDays: 5,
  spread: 1,
};
const mql: FunnelStep = {
  number: 1,
  funnel: 'acquisition',
  stage: 'mql',
  next: 'sql',
  rate: 0.44,
  stalled: 0.2,
  medianDays: 10,
  spread: 0.9,
};
const sql: FunnelStep = {
  number: 2,
  funnel: 'acquisition',
  stage: 'sql',
  next: 'discovery',
  rate: 0.58,
  stalled: 0.08,
  medianDays: 7,
  spread: 0.8,
};

export const leadSteps = { lead, mql, sql } as const;

type OpportunitySteps = readonly [discovery: FunnelStep, evaluation: FunnelStep, proposal: FunnelStep];

function opportunitySteps(
  funnel: Funnel,
  firstNumber: number,
  rates: readonly [number, number, number],
  stalled: number,
  pace: number,
): OpportunitySteps {
  const spread = 0.8;
  return [
    {
      number: firstNumber,
      funnel,
      stage: 'discovery',
      next: 'evaluation',
      rate: rates[0],
      stalled,
      medianDays: 14 * pace,
      spread,
    },
    {
      number: firstNumber + 1,
      funnel,
      stage: 'evaluation',
      next: 'proposal',
      rate: rates[1],
      stalled,
      medianDays: 18 * pace,
      spread,
    },
    {
      number: firstNumber + 2,
      funnel,
      stage: 'proposal',
      next: 'won',
      rate: rates[2],
      stalled,
      medianDays: 21 * pace,
      spread,
    },
  ];
}

export const opportunityStepsOf: Readonly<Record<Funnel, OpportunitySteps>> = {
  acquisition: opportunitySteps('acquisition', 3, [0.76, 0.73, 0.71], 0.04, 1),
  expansion: opportunitySteps('expansion', 6, [0.82, 0.82, 0.78], 0.03, 0.8),
  renewal: opportunitySteps('renewal', 9, [0.93, 0.93, 0.92], 0.02, 0.8),
};

export const funnelSteps: readonly FunnelStep[] = [
  lead,
  mql,
  sql,
  ...opportunityStepsOf.acquisition,
  ...opportunityStepsOf.expansion,
  ...opportunityStepsOf.renewal,
];

/**
 * Share of a decision's variance that lies between accounts, and between the owners of one region. Leads of an account
 * are independent: an unconverted lead carries no account id, so nobody could group by it.
 */
export const likeness = { opportunitiesOfAccount: 0.1, opportunitiesOfOwner: 0.02 } as const;

/** Of dollar amounts; other currencies are written at the plan rates, so that regions are equal at those. */
export const deal = { medianDollars: 15_500, spread: 0.65, cutAt: 2.4 } as const;
export const planRates = { USD: 1, EUR: 1.08, GBP: 1.27 } as const;
export type Currency = keyof typeof planRates;
