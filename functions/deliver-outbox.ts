import { Outbox } from '../shared/contracts/outputs.ts';
import { DeliverOutboxOutput, PublishVersionOutput } from '../shared/contracts/step-io.ts';
import { step } from '../shared/ports.ts';
import { readJson } from './run-files.ts';

/** Sends what the version's outbox lists; run again, it sends the same ids, which consumers and the bus know. */
export const deliverOutbox = step({
  name: 'DeliverOutbox',
  input: PublishVersionOutput,
  output: DeliverOutboxOutput,
  run: async (published, { objects, events }) => {
    const outbox = await readJson(objects, `${published.version}/outbox.json`, Outbox);
    await events.send(outbox.events);
    return { ...published, sent: outbox.events.length };
  },
});
