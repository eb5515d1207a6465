import type { AccountProfile } from './account-profile.ts';
import type { Funnel } from './funnel-steps.ts';
import { drawPerson, type Person } from './people.ts';
import type { Random } from './random.ts';

export interface KnownContact {
  readonly id: string;
  readonly createdAt: number;
}

export interface WrittenDeal {
  readonly id: string;
  readonly funnel: Funnel;
  readonly createdAt: number;
  readonly outcome: 'won' | 'lost' | 'open';
  /** When it was won or lost; of an open one, the export. */
  readonly lastsUntil: number;
  /** Of an open one the day for which its close is planned. */
  readonly closeDay: number;
}

/** An account while its story is told. */
export interface AccountState {
  readonly number: number;
  readonly profile: AccountProfile;
  readonly contacts: KnownContact[];
  readonly deals: WrittenDeal[];
  people: number;
}

export function newPerson(random: Random, account: AccountState, persona: number): Person {
  account.people += 1;
  return drawPerson(random, account.profile.mailDomain, account.people, persona);
}
