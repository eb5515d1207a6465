import { CfnOutput, Duration, type Stack } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';

/**
 * All that goes over the bus, in and out, kept for so many days: what a consumer lost is sent to it again from here. Whoever takes
 * events knows what was acted on by its `idempotencyKey` or ticket, so that a replay does nothing twice.
 */
export function eventArchive(stack: Stack, bus: EventBus, days: number): void {
  const archive = bus.archive('EventArchive', {
    description: 'Events of Segment Signals, to be replayed',
    eventPattern: { account: [stack.account] },
    retention: Duration.days(days),
  });
  new CfnOutput(stack, 'EventArchiveArn', { value: archive.archiveArn });
}
