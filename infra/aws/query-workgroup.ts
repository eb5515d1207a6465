import { Names, type Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ReportStorage } from './storage.ts';

export type QueryWorkgroup = {
  readonly workgroup: string;
  readonly database: string;
  /** What a role needs to run queries here, besides the objects that they read and write. */
  readonly access: readonly PolicyStatement[];
};

/** A query that scans more is a mistake: a million leads are read in a fraction of it. */
const SCAN_LIMIT_BYTES = 100 * 1024 ** 3;

/** The Athena workgroup and the Glue database of the tables, which the steps make as they go. */
export function queryWorkgroup(stack: Stack, { data, queryResults, key }: ReportStorage): QueryWorkgroup {
  const unique = Names.uniqueResourceName(stack, { maxLength: 60, separator: '_' }).toLowerCase();
  new CfnDatabase(stack, 'Tables', {
    catalogId: stack.account,
    databaseInput: { name: unique, description: 'Tables over the working files of Segment Signals' },
  });
  const workgroup = new CfnWorkGroup(stack, 'Queries', {
    name: unique,
    description: 'Queries of Segment Signals',
    workGroupConfiguration: {
      enforceWorkGroupConfiguration: true,
      publishCloudWatchMetricsEnabled: true,
      bytesScannedCutoffPerQuery: SCAN_LIMIT_BYTES,
      engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
      resultConfiguration: {
        outputLocation: queryResults.s3UrlForObject('results/'),
        encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: key.keyArn },
      },
    },
  });
  const glue = (resource: string, resourceName?: string) =>
    stack.formatArn({ service: 'glue', resource, ...(resourceName === undefined ? {} : { resourceName }) });
  return {
    workgroup: workgroup.name,
    database: unique,
    access: [
      new PolicyStatement({
        actions: [
          'athena:StartQueryExecution',
          'athena:GetQueryExecution',
          'athena:GetQueryResults',
          'athena:StopQueryExecution',
        ],
        resources: [stack.formatArn({ service: 'athena', resource: 'workgroup', resourceName: workgroup.name })],
      }),
      new PolicyStatement({
        actions: ['glue:CreateTable', 'glue:GetTable', 'glue:GetPartitions', 'glue:GetDatabase'],
        resources: [glue('catalog'), glue('database', unique), glue('table', `${unique}/*`)],
      }),
      // Athena looks at the default database before any other
      new PolicyStatement({ actions: ['glue:GetDatabase'], resources: [glue('catalog'), glue('database', 'default')] }),
      new PolicyStatement({
        actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
        resources: [data.bucketArn, queryResults.bucketArn],
      }),
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
        resources: [queryResults.arnForObjects('results/*')],
      }),
      new PolicyStatement({
        actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
        resources: [data.arnForObjects('runs/*')],
      }),
    ],
  };
}
