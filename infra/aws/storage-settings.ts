import { wholeNumber } from './operations-settings.ts';

/** How long the buckets keep what. Versions, definitions, requests and conclusions are kept for good. */
export type StorageSettings = {
  /** Days after which an export goes, from the day on which it was put there or replaced; undefined to keep all. */
  readonly exportsKeptDays: number | undefined;
  /** Days for which nobody may delete a version (S3 Object Lock, governance mode); undefined for no lock. */
  readonly objectLockDays: number | undefined;
};

/** A report looks at twelve months and what they are compared with: what it is made of has to be there as long. */
const FEWEST_DAYS = 400;
const MOST_DAYS = 3650;

/** Throws Error for a number of days that no bucket should keep to. */
export function storageSettings(context: (name: string) => unknown): StorageSettings {
  return {
    exportsKeptDays: daysOrNever(context, 'exportsKeptDays', FEWEST_DAYS),
    objectLockDays: daysOrNever(context, 'objectLockDays', 1),
  };
}

function daysOrNever(context: (name: string) => unknown, name: string, fewest: number): number | undefined {
  const value = context(name);
  if (value === undefined || Number(value) === 0) return undefined;
  return wholeNumber(context, name, fewest, MOST_DAYS, ' days; 0 is never');
}
