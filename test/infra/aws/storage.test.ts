import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deploymentSettings } from '../../../infra/aws/deployment-settings.ts';
import { STEP_ACCESS, type StepName } from '../../../infra/aws/step-access.ts';
import { constructOf, ofType, referred, templateResources } from './stack-template.ts';

type Rule = { Prefix?: string; ExpirationInDays?: number; NoncurrentVersionExpiration?: { NoncurrentDays: number } };

function dataBucket(changed: object) {
  const [bucket] = ofType(templateResources(changed), 'AWS::S3::Bucket').filter(([id]) => constructOf(id) === 'Data');
  return bucket?.[1].Properties;
}

function ageing(changed: object) {
  const rules: readonly Rule[] = dataBucket(changed).LifecycleConfiguration.Rules;
  return rules
    .filter((rule) => rule.ExpirationInDays !== undefined || rule.NoncurrentVersionExpiration !== undefined)
    .map(({ Prefix, ...rule }) => [Prefix, rule.ExpirationInDays, rule.NoncurrentVersionExpiration?.NoncurrentDays]);
}

describe('lifecycles', () => {
  it('let working files of runs go, and exports only where the deployment says after how long', () => {
    expect(ageing({})).toEqual([['runs/', 400, 30]]);
    expect(ageing({ exportsKeptDays: '800' })).toEqual([
      ['runs/', 400, 30],
      ['exports/', 800, 800],
    ]);
  });

  it('end every upload that nobody completed, in every bucket', () => {
    const buckets = ofType(templateResources(), 'AWS::S3::Bucket');
    expect(buckets.length).toBeGreaterThan(1);
    for (const [id, { Properties }] of buckets)
      expect(Properties.LifecycleConfiguration.Rules, id).toContainEqual(
        expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 3 }, Status: 'Enabled' }),
      );
  });

  it.each([
    [{ exportsKeptDays: 90 }, /exportsKeptDays: found "90"; allowed: whole numbers from 400 to 3650 days; 0 is never/],
    [{ exportsKeptDays: 'a year' }, /exportsKeptDays: found "a year"/],
    [{ objectLockDays: -1 }, /objectLockDays: found "-1"/],
  ])('are refused with %j', (changed, complaint) => {
    const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));
    const values: Record<string, unknown> = { ...context, ...changed };
    expect(() => deploymentSettings((name) => values[name])).toThrow(complaint);
  });
});

it('asks S3 for bucket keys, so that a run pays for few calls of the key', () => {
  for (const [id, { Properties }] of ofType(templateResources(), 'AWS::S3::Bucket'))
    if (Properties.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID)
      expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration[0].BucketKeyEnabled, id).toBe(true);
});

describe('Object Lock', () => {
  const locking = templateResources({ objectLockDays: 365 });

  it('is on the bucket without a period of its own, and known to who writes', () => {
    expect(dataBucket({})).not.toHaveProperty('ObjectLockEnabled');
    expect(dataBucket({ objectLockDays: 365 })).toMatchObject({ ObjectLockEnabled: true });
    expect(dataBucket({ objectLockDays: 365 })).not.toHaveProperty('ObjectLockConfiguration');
    for (const [id, { Properties }] of ofType(locking, 'AWS::Lambda::Function'))
      expect(Properties.Environment.Variables.SEGMENT_SIGNALS_LOCK_DAYS, id).toBe('365');
  });

  it('is allowed to the steps that write versions, below these folders', () => {
    const allowed = (resources: typeof locking) =>
      ofType(resources, 'AWS::IAM::Role').flatMap(([id, { Properties }]) =>
        (Properties.Policies ?? [])
          .flatMap(({ PolicyDocument }: { PolicyDocument: { Statement: object[] } }) => PolicyDocument.Statement)
          .filter(({ Action }: { Action: unknown }) => JSON.stringify(Action).includes('PutObjectRetention'))
          .map(({ Resource }: { Resource: unknown }) => [
            constructOf(id).replace(/Role$/, ''),
            [...JSON.stringify(Resource).matchAll(/"\/(\w+)\/\*"/g)].map(([, folder]) => folder),
          ]),
      );
    expect(allowed(templateResources())).toEqual([]);
    const writing = (Object.keys(STEP_ACCESS) as StepName[])
      .map((name) => [name, STEP_ACCESS[name].writes.filter((folder) => folder === 'reports' || folder === 'blocked')])
      .filter(([, folders]) => folders?.length);
    expect(allowed(locking).toSorted()).toEqual(writing.toSorted());
    expect(writing.length).toBeGreaterThan(2);
  });
});

it('has a bucket of its own for what Athena leaves behind, which goes within a week', () => {
  const results = ofType(templateResources(), 'AWS::S3::Bucket').find(([id]) => constructOf(id) === 'QueryResults');
  expect(results?.[1].Properties.LifecycleConfiguration.Rules).toMatchObject([
    { ExpirationInDays: 7, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
  ]);
  const [workgroup] = ofType(templateResources(), 'AWS::Athena::WorkGroup');
  const location = workgroup?.[1].Properties.WorkGroupConfiguration.ResultConfiguration.OutputLocation;
  expect(
    location['Fn::Join'][1].map((part: object | string) => (typeof part === 'string' ? part : referred(part))),
  ).toEqual(['s3://', 'QueryResults', '/results/']);
});
