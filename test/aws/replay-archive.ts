import {
  DescribeArchiveCommand,
  DescribeReplayCommand,
  EventBridgeClient,
  ListArchivesCommand,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import { expect } from 'vitest';
import type { DeployedProduct } from './deployed-product.ts';
import { emulated } from './emulated.ts';

const HOUR = 3_600_000;

/** All that went over the bus in the last hour goes over it again; done when the replay is. */
export async function replayArchive({ account }: DeployedProduct, ReplayName: string): Promise<void> {
  const client = new EventBridgeClient(emulated(account.endpoint));
  const { Archives: [only] = [] } = await client.send(new ListArchivesCommand({}));
  const archive = await client.send(new DescribeArchiveCommand({ ArchiveName: only?.ArchiveName }));
  await client.send(
    new StartReplayCommand({
      ReplayName,
      EventSourceArn: archive.ArchiveArn,
      EventStartTime: new Date(Date.now() - HOUR),
      EventEndTime: new Date(),
      Destination: { Arn: archive.EventSourceArn },
    }),
  );
  const state = async () => (await client.send(new DescribeReplayCommand({ ReplayName }))).State;
  await expect.poll(state, { timeout: 30_000 }).toBe('COMPLETED');
}
