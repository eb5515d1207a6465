import type { Definitions } from '../../contracts/definitions.ts';
import type { FactKind } from '../../contracts/narrative.ts';
import {
  type Nearness,
  ofContent,
  ofDemand,
  ofEnablement,
  ofEverything,
  ofProductMarketing,
  ofRevenueOperations,
  ofSales,
} from './nearness.ts';

/** What one audience is told: how much at most, how many of each kind, and what is near to it. */
export type AudienceCut = {
  readonly id: string;
  readonly label: string;
  readonly dimensions: readonly string[];
  readonly most: number;
  /** At most so many of a kind; findings take what the other kinds leave. */
  readonly kinds: Readonly<Partial<Record<FactKind, number>>>;
  readonly nearness: Nearness;
};

type Role = Omit<AudienceCut, 'id' | 'dimensions'>;

const EVERYTHING: Role = {
  ...{ label: 'Executive team', most: 9, nearness: ofEverything },
  kinds: { count: 1, restated: 1, assumption: 1, contrast: 1, unchanged: 1, flag: 1, unsaid: 1 },
};
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['executive', EVERYTHING],
  [
    'demand',
    {
      ...{ label: 'Demand generation', most: 9, nearness: ofDemand },
      kinds: { count: 2, touches_to_won: 1, assumption: 1, contrast: 1, unchanged: 1, flag: 1, unsaid: 1 },
    },
  ],
  [
    'pmm',
    {
      ...{ label: 'Product marketing', most: 9, nearness: ofProductMarketing },
      kinds: { assumption: 3, contrast: 1, unchanged: 1, flag: 1, unsaid: 1 },
    },
  ],
  [
    'sales',
    {
      ...{ label: 'Sales leadership', most: 9, nearness: ofSales },
      kinds: { count: 1, sales_cycle: 1, assumption: 1, contrast: 1, unchanged: 1, flag: 1, unsaid: 1 },
    },
  ],
  [
    'revops',
    {
      ...{ label: 'Revenue operations', most: 9, nearness: ofRevenueOperations },
      kinds: { sales_cycle: 1, touches_to_won: 1, restated: 2, flag: 3, unsaid: 2 },
    },
  ],
  [
    'content',
    {
      ...{ label: 'Content', most: 7, nearness: ofContent },
      kinds: { count: 1, touches_to_won: 1, assumption: 1, contrast: 1, unchanged: 1 },
    },
  ],
  [
    'enablement',
    {
      ...{ label: 'Sales enablement', most: 6, nearness: ofEnablement },
      kinds: { contrast: 1, unchanged: 1, unsaid: 1 },
    },
  ],
]);

/** The audiences of the definitions, those of ours where they name none; executives first. One that we do not know sees everything. */
export function audienceCuts({ audiences }: Pick<Definitions, 'audiences'>): AudienceCut[] {
  const named = audiences ?? [...ROLES].map(([id, { label }]) => ({ id, label, dimensions: undefined }));
  return named
    .map(({ id, label, dimensions = [] }) => ({ ...(ROLES.get(id) ?? EVERYTHING), id, label, dimensions }))
    .toSorted((one, other) => Number(other.id === 'executive') - Number(one.id === 'executive'));
}
