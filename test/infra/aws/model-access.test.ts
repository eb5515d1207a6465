import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, expect, it } from 'vitest';
import { deploymentSettings } from '../../../infra/aws/deployment-settings.ts';
import { ReportStack } from '../../../infra/aws/report-stack.ts';
import { modelOfEnvironment } from '../../../shared/adapters/aws/aws-environment.ts';

const bundle = mkdtempSync(join(tmpdir(), 'model-access-'));
writeFileSync(join(bundle, 'index.mjs'), '');
afterAll(() => rmSync(bundle, { recursive: true }));

const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));
const model = {
  model: 'maker.model-1:0',
  profile: 'eu.maker.model-1:0',
  structuredOutput: 'json_schema',
  guardrail: { id: 'abc', version: '3' },
  budget: { seconds: 480, tokens: 100_000 },
};

/** Who may do what of Bedrock, by the name of the role; and the functions. */
function deployed(settings: object | undefined) {
  const values: Record<string, unknown> = { ...context, model: settings };
  const stack = new ReportStack(
    new App({ analyticsReporting: false }),
    'SegmentSignals',
    deploymentSettings((name) => values[name]),
    () => bundle,
  );
  const template = Template.fromStack(stack);
  const allowed = Object.entries(template.findResources('AWS::IAM::Role')).flatMap(([role, { Properties }]) =>
    (Properties.Policies ?? [])
      .flatMap(({ PolicyDocument }: { PolicyDocument: { Statement: object[] } }) => PolicyDocument.Statement)
      .filter(({ Action }: { Action: string | string[] }) => [Action].flat().some((one) => one.startsWith('bedrock:')))
      .map(({ Action, Resource }: { Action: unknown; Resource: unknown }) => ({
        role: role.replace(/[0-9A-F]{8}$/, ''),
        Action,
        on: [Resource].flat().map(readable),
      })),
  );
  return { allowed, functions: Object.values(template.findResources('AWS::Lambda::Function')) };
}

/** An address with the names of what CloudFormation fills in. */
function readable(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const parts = (resource as { 'Fn::Join': [string, (string | { Ref: string })[]] })['Fn::Join'][1];
  return parts.map((part) => (typeof part === 'string' ? part : part.Ref)).join('');
}

it('lets one function ask one model, by its profile and where that leads, behind one guardrail', () => {
  const { allowed, functions } = deployed(model);
  expect(allowed).toEqual([
    {
      role: 'WriteNarrativeRole',
      Action: 'bedrock:InvokeModel',
      on: [
        'arn:AWS::Partition:bedrock:*::foundation-model/maker.model-1:0',
        'arn:AWS::Partition:bedrock:AWS::Region:AWS::AccountId:inference-profile/eu.maker.model-1:0',
      ],
    },
    {
      role: 'WriteNarrativeRole',
      Action: 'bedrock:ApplyGuardrail',
      on: ['arn:AWS::Partition:bedrock:AWS::Region:AWS::AccountId:guardrail/abc'],
    },
  ]);
  for (const { Properties } of functions)
    expect(modelOfEnvironment(Properties.Environment.Variables)).toEqual({ ...model, maxTokens: 1000 });
  const writing = functions.filter(({ Properties }) => Properties.Description.endsWith('WriteNarrative'));
  // the longest budget that settings may have, and a minute for the rest of the step
  expect(writing.map(({ Properties }) => Properties.Timeout >= 480 + 60)).toEqual([true]);
});

it('asks a model by its own id in its region alone, and a profile by its address as it stands', () => {
  const { profile: _, guardrail: _none, ...plain } = model;
  expect(deployed({ ...plain, region: 'eu-west-3' }).allowed).toMatchObject([
    { on: ['arn:AWS::Partition:bedrock:eu-west-3::foundation-model/maker.model-1:0'] },
  ]);
  const profile = 'arn:aws:bedrock:eu-west-3:123456789012:application-inference-profile/abc';
  expect(deployed({ ...plain, profile }).allowed).toMatchObject([{ on: [expect.anything(), profile] }]);
});

it('is not there without a model', () => {
  const { allowed, functions } = deployed(undefined);
  expect(allowed).toEqual([]);
  for (const { Properties } of functions) expect(modelOfEnvironment(Properties.Environment.Variables)).toBeUndefined();
});
