import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, expect, it } from 'vitest';
import { deploymentSettings } from '../../../infra/aws/deployment-settings.ts';
import { ReportStack } from '../../../infra/aws/report-stack.ts';

const bundle = mkdtempSync(join(tmpdir(), 'delivery-'));
writeFileSync(join(bundle, 'index.mjs'), '');
afterAll(() => rmSync(bundle, { recursive: true }));

const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
const delivery = { audiences: ['executive', 'product_marketing'], linkDays: 7, publicKeys: [pem] };
const settingsOf = (said: unknown) =>
  deploymentSettings((name) => (name === 'delivery' ? said : (context as Record<string, unknown>)[name]));

// biome-ignore lint/suspicious/noExplicitAny: what CloudFormation takes, looked into at many places
type Found = Readonly<Record<string, { readonly Properties: any }>>;
function deployed(said: unknown) {
  const app = new App({ analyticsReporting: false });
  const template = Template.fromStack(new ReportStack(app, 'SegmentSignals', settingsOf(said), () => bundle));
  return (type: string) => template.findResources(type) as Found;
}
const found = deployed(JSON.stringify(delivery));
const isOfAudience = (id: string) => id.startsWith('Audience');
const only = (type: string) => {
  const all = Object.values(found(type));
  expect(all, type).toHaveLength(1);
  return all[0]?.Properties;
};

it('is not there where nobody asks for it', () => {
  const none = deployed(undefined);
  for (const type of ['AWS::CloudFront::Distribution', 'AWS::CloudFront::PublicKey'])
    expect(none(type), type).toEqual({});
  expect(Object.keys(none('AWS::SNS::Topic')).filter(isOfAudience)).toEqual([]);
  expect(JSON.stringify(none('AWS::Lambda::Function'))).not.toContain('delivery of reports');
});

it('opens pages by signed links alone, over TLS, and keeps none at the edges', () => {
  const { DistributionConfig: config } = only('AWS::CloudFront::Distribution');
  const [group] = Object.keys(found('AWS::CloudFront::KeyGroup'));
  expect(config.DefaultCacheBehavior).toMatchObject({
    ...{ TrustedKeyGroups: [{ Ref: group }], ViewerProtocolPolicy: 'https-only' },
    // AWS's own policy of that name
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  });
  expect(config.CacheBehaviors).toBeUndefined();
  expect(only('AWS::CloudFront::PublicKey').PublicKeyConfig.EncodedKey).toBe(pem);
  expect(only('AWS::CloudFront::OriginAccessControl').OriginAccessControlConfig).toMatchObject({
    ...{ SigningBehavior: 'always', SigningProtocol: 'sigv4', OriginAccessControlOriginType: 's3' },
  });
});

it('reads pages of the bucket and nothing else', () => {
  const statements = Object.values(found('AWS::S3::BucketPolicy')).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );
  const allowed = statements.filter(
    ({ Effect, Principal }) => Effect === 'Allow' && Principal.Service !== 'logging.s3.amazonaws.com',
  );
  expect(allowed).toHaveLength(1);
  expect(allowed[0]).toMatchObject({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } });
  expect(allowed[0].Condition.StringEquals['AWS:SourceArn']).toBeDefined();
  expect(allowed[0].Resource.map((on: object) => /"(\/[^"]*)"/.exec(JSON.stringify(on))?.[1])).toEqual([
    '/reports/*/report.html',
    '/blocked/*/report.html',
    '/deliveries/*.html',
  ]);
  const keys = Object.values(found('AWS::KMS::Key')).flatMap(({ Properties }) => Properties.KeyPolicy.Statement);
  const decrypts = keys.filter(
    ({ Principal }: { Principal: { Service?: string } }) => Principal.Service === 'cloudfront.amazonaws.com',
  );
  expect(decrypts).toMatchObject([{ Action: 'kms:Decrypt', Condition: { StringEquals: { 'AWS:SourceAccount': {} } } }]);
});

it('has a topic for each audience, encrypted and closed without TLS, and one function that may publish to them', () => {
  const topics = Object.fromEntries(Object.entries(found('AWS::SNS::Topic')).filter(([id]) => isOfAudience(id)));
  expect(Object.keys(topics).map((id) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
    'AudienceExecutive',
    'AudienceProductMarketing',
  ]);
  for (const { Properties } of Object.values(topics)) expect(Properties.KmsMasterKeyId).toBeDefined();
  const refused = Object.values(found('AWS::SNS::TopicPolicy'))
    .filter(({ Properties }) => isOfAudience(Properties.Topics[0].Ref))
    .map(({ Properties }) => Properties.PolicyDocument);
  expect(refused).toHaveLength(2);
  for (const policy of refused)
    expect(policy.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  const publishing = Object.entries(found('AWS::IAM::Role')).filter(([, role]) =>
    JSON.stringify(role).includes('sns:Publish'),
  );
  expect(publishing.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['DeliverReportRole']);
  const [, role] = publishing[0] ?? [];
  const written = role?.Properties.Policies[0].PolicyDocument.Statement.filter(
    ({ Action }: { Action: string }) => Action === 's3:PutObject',
  );
  expect(JSON.stringify(written)).toMatch(/"\/deliveries\/\*"/);
  expect(written).toHaveLength(1);
});

it('tells the function its topics, domain, key and secret, one version at a time', () => {
  const [deliver] = Object.values(found('AWS::Lambda::Function')).filter(({ Properties }) =>
    Properties.Description.includes('delivery of reports'),
  );
  expect(deliver?.Properties.ReservedConcurrentExecutions).toBe(1);
  const told = JSON.stringify(deliver?.Properties.Environment.Variables.SEGMENT_SIGNALS_DELIVERY);
  for (const part of ['executive', 'product_marketing', 'DomainName', 'LinkKey1', 'LinkSecret'])
    expect(told).toContain(part);
  const rules = Object.values(found('AWS::Events::Rule')).map(({ Properties }) => Properties.EventPattern);
  expect(rules).toContainEqual({ source: ['segment-signals'], 'detail-type': ['ReportPublished', 'ReportBlocked'] });
});

it('is watched as everything is: an alarm where mails lie in the dead letters or the function fails', () => {
  const alarms = JSON.stringify(found('AWS::CloudWatch::Alarm'));
  for (const part of ['DeliveriesDeadLetters', 'DeliverReport']) expect(alarms).toContain(part);
});

it.each([
  ['yes', /delivery: found "yes"; allowed: an object/],
  [{ ...delivery, audiences: [] }, /delivery\.audiences/],
  [{ ...delivery, audiences: ['Executive team'] }, /delivery\.audiences\.0/],
  [{ ...delivery, audiences: ['sales', 'sales'] }, /delivery\.audiences: one is named twice/],
  [{ ...delivery, blockedTo: 'sales' }, /delivery\.blockedTo: none of delivery\.audiences/],
  [{ ...delivery, linkDays: 0 }, /delivery\.linkDays/],
  [{ ...delivery, linkDays: 91 }, /delivery\.linkDays/],
  [{ ...delivery, publicKeys: [] }, /delivery\.publicKeys/],
  [{ ...delivery, publicKeys: ['-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----'] }, /publicKeys\.0: .*/],
  [{ ...delivery, publicKeys: [pem, pem, pem] }, /delivery\.publicKeys/],
  [{ ...delivery, subject: 'x' }, /delivery: there is no setting "subject"; docs/],
])('is refused with %j', (said, complaint) => {
  expect(() => settingsOf(said)).toThrow(complaint);
});
