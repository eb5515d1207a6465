import { funnelSteps } from './funnel-steps.ts';
import { dayOf, startOfDay } from './instants.ts';
import { drawCompanyName, mailDomainOf } from './people.ts';
import { type CountryNames, employeesOfBand, homeCountry } from './picklists.ts';
import type { Random } from './random.ts';
import type { Owner, SalesTeam } from './sales-owners.ts';
import { drawSegment } from './segments.ts';
import type { World } from './world.ts';

export interface AccountProfile {
  readonly id: string;
  readonly name: string;
  readonly mailDomain: string;
  readonly industry: number;
  readonly region: number;
  readonly sizeBand: number;
  readonly country: CountryNames;
  readonly employees: number;
  readonly createdAt: number;
  readonly owner: Owner;
  /** One draw per funnel step, which the account's opportunities share: see `jointDraw`. */
  readonly shared: readonly number[];
}

const knownBeforeShare = 0.55;
const firstAccountDay = dayOf('2023-03-01');
const daysBeforeLeads = dayOf('2025-04-30') - firstAccountDay;

export function drawAccount(
  random: Random,
  world: World,
  team: SalesTeam,
  identity: { readonly id: string; readonly number: number; readonly firstLeadAt: number },
): AccountProfile {
  const industry = drawSegment(world.mixAt('industry', 0), random.uniform());
  const region = drawSegment(world.mixAt('region', 0), random.uniform());
  const sizeBand = drawSegment(world.mixAt('size_band', 0), random.uniform());
  const name = drawCompanyName(random);
  const [fewest, most] = employeesOfBand[sizeBand] ?? [1, 1];
  return {
    id: identity.id,
    name,
    mailDomain: mailDomainOf(name, identity.number),
    industry,
    region,
    sizeBand,
    country: homeCountry(random, region),
    employees: Math.min(most, Math.floor(fewest * ((most + 1) / fewest) ** random.uniform())),
    createdAt: random.chance(knownBeforeShare)
      ? startOfDay(firstAccountDay + random.below(daysBeforeLeads)) + random.below(60_000)
      : identity.firstLeadAt,
    owner: ownerIn(random, team, region),
    shared: funnelSteps.map(random.uniform),
  };
}

export function ownerIn(random: Random, team: SalesTeam, region: number): Owner {
  const owners = team.ofRegion[region];
  if (owners === undefined) throw new Error(`no owners for region ${region}`);
  return random.pick(owners);
}

/**
 * A draw that opportunities of one account have in common with chance sqrt(likeness) each. Two of them then share it with chance
 * `likeness`, which is exactly the intraclass correlation of what is decided by it, at any rate.
 */
export const jointDraw = (random: Random, shared: number, likeness: number): number =>
  random.uniform() < Math.sqrt(likeness) ? shared : random.uniform();

const tail = 1.1;
const mostLeads = 45;

/** Pareto: half of the accounts bring one lead, a few bring dozens; about 4 on average. */
export const leadsOfAccount = (random: Random): number =>
  Math.min(mostLeads, Math.floor((1 - random.uniform()) ** (-1 / tail)));
