import { type CsvFile, openCsvFile, type WrittenFile } from './csv-file.ts';
import { headerLine, rowLine, type SalesforceObject, type SalesforceRow } from './salesforce-csv.ts';

type WholeObject = Exclude<SalesforceObject, 'Lead'>;

export interface ExportFiles {
  readonly write: <Name extends WholeObject>(object: Name, row: SalesforceRow<Name>) => void;
  /** Leads come in several files: which one is up to the caller, modulo their number. */
  readonly writeLead: (row: SalesforceRow<'Lead'>, part: number) => void;
  readonly isFull: () => boolean;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<readonly WrittenFile[]>;
}

/** One part is Lead.csv; of several, Lead_1.csv is plain and the others are compressed, if `gzip` says so. */
const leadFileNames = (parts: number, gzip: boolean): readonly string[] =>
  parts === 1
    ? ['Lead.csv']
    : Array.from({ length: parts }, (_, part) => `Lead_${part + 1}.csv${gzip && part > 0 ? '.gz' : ''}`);

export function openExportFiles(folder: string, parts: number, gzip: boolean): ExportFiles {
  const open = (object: SalesforceObject, name = `${object}.csv`): CsvFile =>
    openCsvFile(folder, name, headerLine(object));
  const whole: Readonly<Record<WholeObject, CsvFile>> = {
    Account: open('Account'),
    Contact: open('Contact'),
    Opportunity: open('Opportunity'),
    OpportunityHistory: open('OpportunityHistory'),
    OpportunityContactRole: open('OpportunityContactRole'),
    Touch: open('Touch'),
  };
  const leadParts = leadFileNames(parts, gzip).map((name) => open('Lead', name));
  const all = [
    whole.Account,
    ...leadParts,
    whole.Contact,
    whole.Opportunity,
    whole.OpportunityHistory,
    whole.OpportunityContactRole,
    whole.Touch,
  ];

  return {
    write: (object, row) => whole[object].add(rowLine(object, row)),
    writeLead: (row, part) => leadParts[part % leadParts.length]?.add(rowLine('Lead', row)),
    isFull: () => all.some((file) => file.isFull()),
    flush: async () => {
      for (const file of all) if (file.isFull()) await file.flush();
    },
    close: async () => {
      const written: WrittenFile[] = [];
      for (const file of all) written.push(await file.close());
      return written;
    },
  };
}
