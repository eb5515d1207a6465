import type { Company } from './company.ts';
import { exportedAt, instantText, secondsPerDay } from './instants.ts';
import { type LeadJourney, lastEventOf } from './lead-journey.ts';
import { workdayAfter } from './working-time.ts';

export interface TouchedLead {
  readonly leadId: string;
  /** As the lead says it. */
  readonly source: string;
  readonly journey: LeadJourney;
  /** Empty where the lead became none. */
  readonly contactId: string;
}

const seenBefore = 0.15;
const mostSeenBeforeDays = 40;
const nurturedBy = ['Email', 'Email', 'E-Mail', 'Webinar', 'Event', 'Web'] as const;
const dealtWithBy = [
  'Email',
  'Email',
  'E-Mail',
  'Event',
  'Trade Show',
  'Webinar',
  'Webinar',
  'Executive Dinner',
] as const;
const mostDealDays = 60;

/** How somebody was reached: seldom before they were a lead, by their source, then while they are looked after. */
export function writeTouches(company: Company, lead: TouchedLead): void {
  const { touchRandom: random, files } = company;
  const { journey, contactId } = lead;
  const write = (at: number, channel: string, isContact = false): void => {
    if (at > exportedAt) return;
    files.write('Touch', {
      LeadId: isContact ? '' : lead.leadId,
      ContactId: isContact ? contactId : '',
      CreatedDate: instantText(at),
      Channel__c: channel,
    });
  };

  if (random.chance(seenBefore))
    write(journey.createdAt - secondsPerDay * (1 + random.below(mostSeenBeforeDays)), 'Web');
  write(journey.createdAt, lead.source);
  if (journey.mqlAt === undefined) return;
  const span = Math.max(1, (lastEventOf(journey) - journey.createdAt) / secondsPerDay);
  for (let touch = random.below(3); touch > 0; touch -= 1)
    write(workdayAfter(random, journey.createdAt, span * random.uniform()), random.pick(nurturedBy));
  if (contactId === '') return;
  for (let touch = random.below(4); touch > 0; touch -= 1)
    write(workdayAfter(random, lastEventOf(journey), mostDealDays * random.uniform()), random.pick(dealtWithBy), true);
}
