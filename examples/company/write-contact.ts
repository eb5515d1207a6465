import type { AccountState, KnownContact } from './account-state.ts';
import type { Company } from './company.ts';
import { exportedAt, instantText } from './instants.ts';
import type { Person } from './people.ts';
import { checkbox } from './salesforce-csv.ts';

export function writeContact(
  company: Company,
  account: AccountState,
  person: Person,
  createdAt: number,
  leadSource: string,
): KnownContact {
  const { random, dirt, tally, files, nextId } = company;
  const write = (isDeleted: boolean): string => {
    const id = nextId.contact();
    files.write('Contact', {
      Id: id,
      AccountId: account.profile.id,
      LastName: person.lastName,
      FirstName: person.firstName,
      Email: person.email,
      Title: person.title,
      LeadSource: leadSource,
      OwnerId: account.profile.owner.id,
      CreatedDate: instantText(createdAt),
      IsDeleted: checkbox(isDeleted),
      SystemModstamp: instantText(Math.min(exportedAt, createdAt + random.below(3600))),
    });
    return id;
  };

  const contact = { id: write(false), createdAt };
  account.contacts.push(contact);
  tally.add('contacts');
  if (dirt.falls('deletedContact')) write(true);
  return contact;
}
