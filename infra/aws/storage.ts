import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3';

export type ReportStorage = {
  /** Exports and definitions in, working files of runs, versions out. */
  readonly data: Bucket;
  /** What Athena writes of its own accord. */
  readonly queryResults: Bucket;
  readonly key: Key;
};

/** One key, a bucket for everything that is ours, and one for what Athena leaves behind. */
export function reportStorage(stack: Stack): ReportStorage {
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
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(3) },
      // A version is whole without its run; a year of runs is there to be asked how a number came about. Nothing else goes by
      // its age: a manifest names exports by content, also those that were overwritten since.
      { prefix: 'runs/', expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) },
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
  return { data, queryResults, key };
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
