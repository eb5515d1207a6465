import { type AccountState, type KnownContact, newPerson, type WrittenDeal } from './account-state.ts';
import type { Company } from './company.ts';
import { instantText } from './instants.ts';
import type { NewDeal } from './new-deal.ts';
import { checkbox } from './salesforce-csv.ts';
import { drawSegment } from './segments.ts';
import { writeContact } from './write-contact.ts';

const roles = ['Decision Maker', 'Evaluator', 'Economic Buyer', 'Technical Buyer', 'Business User', ''] as const;
/** Of deals with one to five people on them. */
const cumulativePeople = [0.35, 0.65, 0.85, 0.95, 1];
const alreadyKnown = 0.5;

export function writeContactRoles(company: Company, account: AccountState, deal: NewDeal, written: WrittenDeal): void {
  const { random, dirt, files, tally, nextId } = company;
  const write = (contactId: string, isPrimary: boolean, at: number, isDeleted: boolean): void => {
    files.write('OpportunityContactRole', {
      Id: nextId.contactRole(),
      OpportunityId: written.id,
      ContactId: contactId,
      Role: random.pick(roles),
      IsPrimary: checkbox(isPrimary),
      CreatedDate: instantText(at),
      IsDeleted: checkbox(isDeleted),
    });
    if (!isDeleted) tally.add('contactRoles');
  };

  write(deal.primaryContact.id, !dirt.falls('noPrimaryContact'), deal.createdAt, false);
  const onDeal = new Set([deal.primaryContact.id]);
  const people = 1 + drawSegment(cumulativePeople, random.uniform());
  while (onDeal.size < people) {
    const at = deal.createdAt + random.below(written.lastsUntil - deal.createdAt + 1);
    const known = random.chance(alreadyKnown) ? knownContact(at) : undefined;
    const contact = known ?? writeContact(company, account, newColleague(), at, '');
    onDeal.add(contact.id);
    write(contact.id, false, at, false);
  }
  if (dirt.falls('deletedContactRole')) write(deal.primaryContact.id, false, deal.createdAt, true);

  function knownContact(at: number): KnownContact | undefined {
    return account.contacts.find((contact) => contact.createdAt <= at && !onDeal.has(contact.id));
  }
  function newColleague() {
    return newPerson(random, account, drawSegment(company.world.mixAt('persona', deal.createdAt), random.uniform()));
  }
}
