import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { accessLogs, logAccess } from './access-logs.ts';
import type { StorageSettings } from './storage-settings.ts';

export type ReportStorage = {
  /** Exports and definitions in, working files of runs, versions out. */
  readonly data: Bucket;
  /** What Athena writes of its own accord. */
  readonly queryResults: Bucket;
  readonly key: Key;
  /** Whether the data bucket has Object Lock: who writes versions says until when they cannot be deleted. */
  readonly locks: boolean;
};

/** One key, a bucket for everything that is ours, one for what Athena leaves behind, and one that says who was at either. */
export function reportStorage(stack: Stack, { exportsKeptDays, objectLockDays }: StorageSettings): ReportStorage {
  const key = new Key(stack, 'DataKey', {
    description: 'Exports, working files and versions of Segment Signals',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const closed: BucketProps = {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
  };
  const data = new Bucket(stack, 'Data', {
    ...closed,
    // without a period for all objects: what Athena writes and what a person is erased from cannot be locked
    ...(objectLockDays === undefined ? {} : { objectLockEnabled: true }),
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(3) },
      // A version is whole without its run; a year of runs is there to be asked how a number came about. Exports go by
      // their age only where the deployment says so: manifests name them by content, also those that were overwritten since.
      { prefix: 'runs/', expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) },
      ...(exportsKeptDays === undefined ? [] : [expiringExports(exportsKeptDays)]),
    ],
  });
  data.addToResourcePolicy(writtenOnce(data));
  const queryResults = new Bucket(stack, 'QueryResults', {
    ...closed,
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(3),
        expiration: Duration.days(7),
        noncurrentVersionExpiration: Duration.days(1),
      },
    ],
  });
  const logs = accessLogs(stack);
  for (const bucket of [data, queryResults]) logAccess(bucket, logs);
  return { data, queryResults, key, locks: objectLockDays !== undefined };
}

/** What was made of them stands as published, and cannot be made again. */
function expiringExports(days: number): LifecycleRule {
  const age = Duration.days(days);
  return { prefix: 'exports/', expiration: age, noncurrentVersionExpiration: age };
}

/** Nobody overwrites a version, its wording or definitions, also not by mistake: a write there says what it expects to find. */
function writtenOnce(data: Bucket): PolicyStatement {
  return new PolicyStatement({
    sid: 'VersionsAreWrittenOnce',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['s3:PutObject'],
    resources: [
      ...['reports', 'blocked', 'wording'].map((folder) => data.arnForObjects(`${folder}/*`)),
      ...['*.yaml', 'latest.json'].map((file) => data.arnForObjects(`definitions/${file}`)),
    ],
    conditions: {
      Null: { 's3:if-none-match': 'true', 's3:if-match': 'true' },
      // the parts of an upload carry no condition; the call that completes it does
      Bool: { 's3:ObjectCreationOperation': 'true' },
    },
  });
}
