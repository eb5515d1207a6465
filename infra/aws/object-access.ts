import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LOCKED_FOLDERS } from '../../shared/adapters/aws/object-lock.ts';
import type { StepAccess } from './step-access.ts';
import type { ReportStorage } from './storage.ts';

/** What a role needs to read, write and remove objects of the data bucket, and nothing of the other folders. */
export function objectAccess(
  { data, key, locks }: ReportStorage,
  { reads, writes, removes }: Pick<StepAccess, 'reads' | 'writes' | 'removes'>,
): PolicyStatement[] {
  const folders = (names: readonly string[]) => names.map((name) => data.arnForObjects(`${name}/*`));
  const locked = locks ? writes.filter((name) => LOCKED_FOLDERS.includes(name)) : [];
  return [
    // without it S3 says "access denied" of an object that is not there; a condition on the prefix would, too
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [data.bucketArn] }),
    new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }),
    ...(reads.length === 0 ? [] : [new PolicyStatement({ actions: ['s3:GetObject'], resources: folders(reads) })]),
    ...(writes.length === 0 ? [] : [new PolicyStatement({ actions: ['s3:PutObject'], resources: folders(writes) })]),
    ...(locked.length === 0
      ? []
      : [new PolicyStatement({ actions: ['s3:PutObjectRetention'], resources: folders(locked) })]),
    ...(removes ? [new PolicyStatement({ actions: ['s3:DeleteObject'], resources: folders(['runs']) })] : []),
  ];
}
