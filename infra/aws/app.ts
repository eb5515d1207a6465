import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { bundleFunctions } from './bundle-functions.ts';
import { deploymentSettings } from './deployment-settings.ts';
import { ReportStack } from './report-stack.ts';

const app = new App();
const settings = deploymentSettings((name) => app.node.tryGetContext(name));
const bundles = fileURLToPath(new URL(`../../.local/functions-${settings.architecture}`, import.meta.url));
await bundleFunctions(bundles, settings.architecture);
new ReportStack(app, 'SegmentSignals', settings, (name) => join(bundles, name));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
app.synth();
