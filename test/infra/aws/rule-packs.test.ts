import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { afterAll, expect, it, vi } from 'vitest';
import { EVERYTHING, reportStack } from './stack-template.ts';

type Report = {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly { ruleName: string; violatingConstructs: readonly { constructPath: string }[] }[];
  }[];
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What the packs find, each with its construct; and which findings the stack acknowledges, of which `heard` says whether it counts. */
function findings(heard: boolean): { readonly found: readonly string[]; readonly acknowledged: ReadonlySet<string> } {
  const outdir = mkdtempSync(join(tmpdir(), 'rules-'));
  folders.push(outdir);
  const app = new App({ analyticsReporting: false, outdir });
  const acknowledge = vi.spyOn(Validations.prototype, 'acknowledge');
  if (!heard) acknowledge.mockReturnValue();
  reportStack(EVERYTHING, app);
  const acknowledged = new Set(acknowledge.mock.calls.flatMap((given) => given.map(({ id }) => id)));
  acknowledge.mockRestore();
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const found = synthesised(app, outdir).flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    ),
  );
  return { found, acknowledged };
}

/** A synthesis that finds something throws, after it has written down what. */
function synthesised(app: App, outdir: string): Report['pluginReports'] {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  try {
    app.synth();
  } catch (error) {
    expect(String(error)).toContain('validation-report.json');
  } finally {
    said.mockRestore();
  }
  const { pluginReports }: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return pluginReports;
}

it('finds nothing that is not acknowledged with a reason', () => {
  expect(findings(true).found).toEqual([]);
});

it('finds each rule again whose acknowledgement is taken away', () => {
  const { found, acknowledged } = findings(false);
  // both packs were asked
  for (const pack of ['AwsSolutions-', 'Serverless-']) expect(found.join()).toContain(pack);
  const rules = found.map((finding) => finding.slice(0, finding.lastIndexOf(' ')));
  expect([...new Set(rules)].toSorted()).toEqual([...acknowledged].toSorted());
  expect(acknowledged.size).toBeGreaterThan(15);
});
