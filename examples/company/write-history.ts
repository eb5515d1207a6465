import type { Company } from './company.ts';
import { impossibleDates } from './dirt.ts';
import { dateText, exportedAt, instantText, plannedDateText, secondsPerDay } from './instants.ts';
import type { DealTerms } from './new-deal.ts';
import type { StageEntry } from './opportunity-journey.ts';
import { stageLabels } from './picklists.ts';
import { amountText, checkbox } from './salesforce-csv.ts';

const probabilityOf = { discovery: '10', evaluation: '30', proposal: '60', won: '100', lost: '0' } as const;
const editedWithinDays = 40;

/** One row per stage entry, and one more of the same stage where the amount is edited. Gives the terms at the end. */
export function writeHistory(
  company: Company,
  terms: DealTerms,
  entries: readonly StageEntry[],
  isDeleted = false,
): DealTerms {
  const { random, dirt, files, tally, nextId, team } = company;
  let { cents, plannedCloseDay } = terms;

  const write = (entry: StageEntry, at: number, dateWritten: string): void => {
    const isClosed = entry.stage === 'won' || entry.stage === 'lost';
    files.write('OpportunityHistory', {
      Id: nextId.history(),
      OpportunityId: terms.id,
      StageName: stageLabels[entry.stage],
      Amount: amountText(cents),
      CloseDate: isClosed ? dateText(at) : plannedDateText(plannedCloseDay),
      Probability: probabilityOf[entry.stage],
      CreatedById: entry.administrative === true ? team.administratorId : terms.ownerId,
      CreatedDate: dateWritten,
      SystemModstamp: instantText(at),
      IsDeleted: checkbox(isDeleted),
    });
    if (!isDeleted) tally.add('historyRows');
  };

  for (const [place, entry] of entries.entries()) {
    write(entry, entry.at, instantText(entry.at));
    if (isDeleted || entry.stage === 'won' || entry.stage === 'lost') continue;
    const leftAt = entries[place + 1]?.at ?? Math.min(exportedAt, entry.at + editedWithinDays * secondsPerDay);
    if (leftAt - entry.at < 2 || !dirt.falls('amountEdit')) continue;
    const editedAt = entry.at + 1 + random.below(leftAt - entry.at - 1);
    cents = Math.round(cents * (0.9 + 0.2 * random.uniform()));
    plannedCloseDay += random.below(30);
    write(entry, editedAt, dirt.falls('impossibleHistoryDate') ? random.pick(impossibleDates) : instantText(editedAt));
  }
  return { ...terms, cents, plannedCloseDay };
}
