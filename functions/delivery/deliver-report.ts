import * as z from 'zod/mini';
import { canonicalJson } from '../../shared/contracts/content-hash.ts';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { VersionDetail } from '../../shared/contracts/events.ts';
import { Quality, Summary } from '../../shared/contracts/outputs.ts';
import { audienceReading } from '../../shared/narrative/audience-reading.ts';
import { type Notifier, type ObjectLinks, type ObjectStore, step } from '../../shared/ports.ts';
import { audienceMail, blockedMail } from '../../shared/report/delivery/audience-mail.ts';
import { audiencePage } from '../../shared/report/delivery/audience-page.ts';
import { pinnedDefinitions } from '../pinned-definitions.ts';
import { parsedJson } from '../run-files.ts';
import { versionFile } from '../version-file.ts';

/** Detail of a `ReportPublished` or a `ReportBlocked`, of any version 1. */
const PublishedDetail = z.object({
  version: VersionDetail.shape.version,
  schemaVersion: z.string().check(z.startsWith('1.')),
});

const audiences = z.array(z.string());
/** By audience. `unknown`: the version has no such audience. */
const DeliveryOutcome = z.object({ sent: audiences, before: audiences, unknown: audiences });

export type DeliverySettings = {
  readonly audiences: readonly string[];
  /** Who is told of a report that quality blocked. */
  readonly blockedTo?: string;
  readonly linkDays: number;
};
type Delivering = DeliverySettings & { readonly notifier: Notifier; readonly links: ObjectLinks };
type Version = { readonly key: string; readonly summary: Summary; readonly definitions: Definitions };
type Delivery = Pick<Delivering, 'notifier' | 'links'> & { readonly objects: ObjectStore; readonly until: Date };

/**
 * Tells each audience of a published version: its sentences in a mail, with a link to what it may open. A receipt is written when the
 * mail was taken, and an audience that has one is not told again; a crash in between sends that mail once more. Of a version that is
 * blocked one audience is told, that it is and where its quality stands.
 */
export const deliverReport = ({ notifier, links, ...settings }: Delivering) =>
  step({
    name: 'DeliverReport',
    input: PublishedDetail,
    output: DeliveryOutcome,
    run: async (published, { objects, clock }) => {
      const until = new Date(clock.now().getTime() + settings.linkDays * MILLISECONDS_PER_DAY);
      const delivery = { objects, notifier, links, until };
      if (published.version.startsWith('blocked/')) return await deliverBlocked(published.version, settings, delivery);
      const version = await readVersion(objects, published.version);
      const outcome: Record<'sent' | 'before' | 'unknown', string[]> = { sent: [], before: [], unknown: [] };
      for (const audience of settings.audiences) outcome[await deliverTo(audience, version, delivery)].push(audience);
      return outcome;
    },
  });

const MILLISECONDS_PER_DAY = 86_400_000;

async function readVersion(objects: ObjectStore, key: string): Promise<Version> {
  const file = versionFile(objects, `${key}/manifest.json`);
  const text = new TextDecoder().decode(await file('definitions.yaml'));
  const summary = parsedJson(await file('summary.json'), `${key}/summary.json`, Summary);
  return { key, summary, definitions: pinnedDefinitions(text, `${key}/definitions.yaml`) };
}

async function deliverTo(
  audience: string,
  { key, summary, definitions }: Version,
  { objects, notifier, links, until }: Delivery,
): Promise<'sent' | 'before' | 'unknown'> {
  const receipt = receiptKey(key, audience);
  if ((await objects.read(receipt)) !== undefined) return 'before';
  const reading = audienceReading(summary, audience, definitions);
  if (reading === undefined) return 'unknown';
  const opened = reading.opens === 'report' ? `${key}/report.html` : `deliveries/${key}/${audience}.html`;
  if (reading.opens === 'sentences') await objects.create(opened, encoded(audiencePage(summary, reading)));
  const link = await links.linkTo(opened, until);
  const mail = { id: `${key}/${audience}`, audience, ...audienceMail(summary, reading, { version: key, link, until }) };
  const { messageId } = await notifier.send(mail);
  const statements = reading.paragraphs.reduce((sum, { texts }) => sum + texts.length, 0);
  const sent = { schema: 1, version: key, audience, messageId, opened, until: until.toISOString(), statements };
  await objects.create(receipt, encoded(`${canonicalJson({ ...sent, withheld: reading.withheld })}\n`));
  return 'sent';
}

async function deliverBlocked(
  key: string,
  { blockedTo }: DeliverySettings,
  { objects, notifier, links, until }: Delivery,
): Promise<z.infer<typeof DeliveryOutcome>> {
  const told = (outcome: object) => ({ sent: [], before: [], unknown: [], ...outcome });
  if (blockedTo === undefined) return told({});
  const receipt = receiptKey(key, blockedTo);
  if ((await objects.read(receipt)) !== undefined) return told({ before: [blockedTo] });
  const file = versionFile(objects, `${key}/manifest.json`);
  const quality = parsedJson(await file('quality.json'), `${key}/quality.json`, Quality);
  const opened = `${key}/report.html`;
  const link = await links.linkTo(opened, until);
  const { messageId } = await notifier.send({
    ...{ id: `${key}/${blockedTo}`, audience: blockedTo },
    ...blockedMail(quality, { version: key, link, until }),
  });
  const sent = { schema: 1, version: key, audience: blockedTo, messageId, opened, until: until.toISOString() };
  await objects.create(receipt, encoded(`${canonicalJson({ ...sent, statements: 0, withheld: 0 })}\n`));
  return told({ sent: [blockedTo] });
}

function receiptKey(version: string, audience: string): string {
  return `deliveries/${version}/${audience}.json`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
