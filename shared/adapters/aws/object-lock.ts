import type { PutObjectCommandInput } from '@aws-sdk/client-s3';

const MILLISECONDS_PER_DAY = 86_400_000;
/** Versions, whole and blocked: what they are made of may have to go, such as a person. */
export const LOCKED_FOLDERS = ['reports', 'blocked'];

/** Days for which a bucket with Object Lock keeps what is written once; undefined for one without. */
export type ObjectLock = { readonly days: number; readonly now: () => Date };

/** What a put of a new object says, so that nobody deletes it before its day but who may bypass governance. */
export function lockOf(
  key: string,
  lock: ObjectLock | undefined,
): Pick<PutObjectCommandInput, 'ObjectLockMode' | 'ObjectLockRetainUntilDate'> {
  if (lock === undefined || !LOCKED_FOLDERS.includes(key.split('/')[0] ?? '')) return {};
  const until = new Date(lock.now().getTime() + lock.days * MILLISECONDS_PER_DAY);
  return { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: until };
}
