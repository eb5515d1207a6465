import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import { acknowledgeFindings } from './acknowledged-findings.ts';
import { reportCadence } from './cadence.ts';
import { conclusionDoor } from './conclusion-door.ts';
import { definitionsRole } from './definitions-role.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import { doorEnvironment } from './door-environment.ts';
import { eventArchive } from './event-archive.ts';
import { reportEvents } from './events.ts';
import { reportOperations } from './operations.ts';
import { overdueCheck } from './overdue-check.ts';
import type { BundleOf } from './own-role-function.ts';
import { queryWorkgroup } from './query-workgroup.ts';
import { deliveryOutputs, reportDelivery } from './report-delivery.ts';
import { rerunRole } from './rerun-role.ts';
import { reviewDoor } from './review-door.ts';
import { runWatcher } from './run-watcher.ts';
import { stepFunctions } from './step-functions.ts';
import { reportStorage } from './storage.ts';
import { webhookDoor } from './webhook-door.ts';
import { reportWorkflow } from './workflow.ts';

/**
 *   schedules -----------> starter --+-> workflow -> one function per step -> Athena; a model of Bedrock
 *   rerun role --------------^       |                    |                    |
 *                                    |                    +--- data bucket ----+
 *   webhook -> ReviewRequested -> queue -> reviewer       |
 *                                             |           |
 *                      ReviewRejected <- bus -+-----------+--> post-mortem, experimentation
 *                                             ^                          |
 *   conclusions <- door <- queue <------------+--------------------------+
 *   runs that ended without a version -> queue -> watcher -> RunFailed on the bus; stops their queries
 *
 *   alarms, budget -> topic; dashboard: over every run, queue and function. Daily: is the report there that should be?
 */
export class ReportStack extends Stack {
  constructor(app: App, id: string, settings: DeploymentSettings, bundleOf: BundleOf) {
    super(app, id, { description: 'Segment Signals: a report of every segment across the funnel, each month' });
    const storage = reportStorage(this, settings.storage);
    const queries = queryWorkgroup(this, storage);
    const events = reportEvents(this);
    eventArchive(this, events.bus, settings.archiveDays);
    const environment = {
      SEGMENT_SIGNALS_BUCKET: storage.data.bucketName,
      SEGMENT_SIGNALS_WORKGROUP: queries.workgroup,
      SEGMENT_SIGNALS_DATABASE: queries.database,
      SEGMENT_SIGNALS_BUS: events.bus.eventBusName,
      SEGMENT_SIGNALS_LOCK_DAYS: String(settings.storage.objectLockDays ?? 0),
      ...(settings.model === undefined ? {} : { SEGMENT_SIGNALS_MODEL: JSON.stringify(settings.model) }),
    };
    const machine = {
      architecture: settings.architecture,
      bundleOf,
      environment,
      reserves: settings.reserveConcurrency,
    };
    const steps = stepFunctions(this, machine, { storage, queries, bus: events.bus, model: settings.model });
    const workflow = reportWorkflow(this, steps);
    const doors = { ...machine, environment: { ...environment, ...doorEnvironment(settings, workflow) } };
    const starter = reportCadence(this, doors, { settings, storage, workflow });
    const rerun = rerunRole(this, starter);
    const definitions = definitionsRole(this, storage);
    reviewDoor(this, doors, { storage, workflow, bus: events.bus });
    conclusionDoor(this, machine, { storage, bus: events.bus });
    runWatcher(this, machine, { storage, queries, workflow, bus: events.bus });
    overdueCheck(this, machine, { settings, storage });
    const delivered = { storage, bus: events.bus };
    const delivery = settings.delivery && reportDelivery(this, machine, delivered, settings.delivery);
    const webhook = settings.webhook ? webhookDoor(this, machine, events.bus) : undefined;
    reportOperations(this, { settings, workflow, steps, events, workgroup: queries.workgroup });

    acknowledgeFindings(this, { storage, queries, model: settings.model });

    new CfnOutput(this, 'DataBucket', { value: storage.data.bucketName });
    new CfnOutput(this, 'Database', { value: queries.database });
    new CfnOutput(this, 'EventBus', { value: events.bus.eventBusName });
    new CfnOutput(this, 'Workflow', { value: workflow.stateMachineArn });
    new CfnOutput(this, 'StarterFunction', { value: starter.functionName });
    new CfnOutput(this, 'RerunRoleArn', { value: rerun.roleArn });
    new CfnOutput(this, 'DefinitionsRoleArn', { value: definitions.roleArn });
    if (webhook !== undefined) {
      new CfnOutput(this, 'WebhookUrl', { value: webhook.url.url });
      new CfnOutput(this, 'WebhookSecretArn', { value: webhook.secret.secretArn });
    }
    if (delivery !== undefined) deliveryOutputs(this, delivery);
    for (const { name, queue } of events.queues) new CfnOutput(this, `${name}Queue`, { value: queue.queueUrl });
  }
}
