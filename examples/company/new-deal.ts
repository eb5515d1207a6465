import type { KnownContact } from './account-state.ts';
import type { Funnel } from './funnel-steps.ts';
import type { UnitSegments } from './segments.ts';

export interface NewDeal {
  readonly funnel: Funnel;
  readonly segments: UnitSegments;
  readonly leadSource: string;
  readonly primaryContact: KnownContact;
  readonly createdAt: number;
}

/** What the opportunity's own columns say; edits change the amount and the planned day. */
export interface DealTerms {
  readonly id: string;
  readonly ownerId: string;
  readonly cents: number;
  readonly plannedCloseDay: number;
}
