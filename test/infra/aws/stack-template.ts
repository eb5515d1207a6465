import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { deploymentSettings } from '../../../infra/aws/deployment-settings.ts';
import { ReportStack } from '../../../infra/aws/report-stack.ts';

export type Resource = {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what CloudFormation takes, looked into at many places
  readonly Properties: any;
  readonly DeletionPolicy?: string;
};
type Resources = readonly (readonly [id: string, resource: Resource])[];

const { context } = JSON.parse(readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'));
const publicKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;

/** With all that a deployment can have and `cdk.json` does not. */
export const EVERYTHING = {
  model: {
    model: 'maker.model-1:0',
    profile: 'eu.maker.model-1:0',
    structuredOutput: 'tool',
    guardrail: { id: 'abc', version: '3' },
  },
  delivery: {
    ...{ audiences: ['executive', 'product_marketing'], linkDays: 7 },
    publicKeys: [publicKey.export({ type: 'spki', format: 'pem' })],
  },
  ...{ objectLockDays: 365, exportsKeptDays: 800, alarmAddress: 'on-call@example.com' },
};

const made = new Map<string, Resources>();
let bundle = '';

/** Everything of the template, by logical id, with the settings of `cdk.json` and what is changed of them. */
export function templateResources(changed: object = {}): Resources {
  const key = JSON.stringify(changed);
  const known = made.get(key) ?? Object.entries<Resource>(reportTemplate(changed).Resources);
  made.set(key, known);
  return known;
}

export function reportTemplate(changed: object = {}): { readonly Resources: Readonly<Record<string, Resource>> } {
  return Template.fromStack(reportStack(changed)).toJSON() as ReturnType<typeof reportTemplate>;
}

export function reportStack(changed: object = {}, app = new App({ analyticsReporting: false })): ReportStack {
  const values: Record<string, unknown> = { ...context, ...changed };
  return new ReportStack(
    app,
    'SegmentSignals',
    deploymentSettings((name) => values[name]),
    emptyBundle,
  );
}

/** What the functions do is of no importance to a template. */
function emptyBundle(): string {
  if (bundle === '') {
    bundle = mkdtempSync(join(tmpdir(), 'bundle-'));
    writeFileSync(join(bundle, 'index.mjs'), '');
  }
  return bundle;
}

export function ofType(resources: Resources, type: string): Resources {
  return resources.filter(([, resource]) => resource.Type === type);
}

/** Logical ids end with a hash of eight digits. */
export function constructOf(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}

/** The construct that a `Ref` or `Fn::GetAtt` leads to. */
export function referred(value: { Ref?: string; 'Fn::GetAtt'?: readonly string[] }): string {
  return constructOf(value.Ref ?? value['Fn::GetAtt']?.[0] ?? '');
}
