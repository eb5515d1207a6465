import type { Header, Quality } from '../../contracts/outputs.ts';
import type { AudienceReading } from '../../narrative/audience-reading.ts';
import type { Mail } from '../../ports.ts';
import { PARAGRAPH_HEADINGS } from '../paragraph-headings.ts';
import { withheldSentence } from './withheld-sentence.ts';

type Sent = { readonly version: string; readonly link: string; readonly until: Date };

/** The mail of one audience: the sentences that it may read, and a link to what it may open. */
export function audienceMail(
  header: Pick<Header, 'report' | 'periodLabel' | 'asOf'>,
  { label, opens, paragraphs, withheld }: AudienceReading,
  sent: Sent,
): Pick<Mail, 'subject' | 'text'> {
  const text = [
    `${header.report}, ${header.periodLabel}, as of ${header.asOf}. For ${label}.`,
    ...paragraphs.map(({ kind, texts }) =>
      [PARAGRAPH_HEADINGS[kind], ...texts.map((sentence) => `- ${sentence}`)].join('\n'),
    ),
    ...(paragraphs.length === 0 ? ['No statement was worded for these readers.'] : []),
    ...withheldSentence(withheld),
    ...opening(opens === 'report' ? 'The report' : 'This page', sent),
  ].join('\n\n');
  return { subject: subjectOf(`${header.report}: ${header.periodLabel}`), text: `${text}\n` };
}

/** The mail of who is told of a report that quality blocked. */
export function blockedMail(
  { report, periodLabel, asOf, gates }: Pick<Quality, 'report' | 'periodLabel' | 'asOf' | 'gates'>,
  sent: Sent,
): Pick<Mail, 'subject' | 'text'> {
  const reasons = gates.filter(({ severity, state }) => severity === 'block' && state === 'found');
  const text = [
    `${report}, ${periodLabel}, as of ${asOf}: the report is blocked. Nothing else of it was published.`,
    reasons.map(({ sentence }) => `- ${sentence}`).join('\n'),
    ...opening('Its quality report', sent),
  ].join('\n\n');
  return { subject: subjectOf(`${report}: ${periodLabel} is blocked`), text: `${text}\n` };
}

function opening(what: string, { version, link, until }: Sent): readonly string[] {
  return [
    `${what}, until ${until.toISOString().slice(0, 10)} (UTC):\n${link}`,
    `Whoever has this link can open it until then. Version ${version}.`,
  ];
}

const LONGEST_SUBJECT = 99;

/** In the letters that a subject can have; accents go before a whole letter does. */
function subjectOf(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[^\x20-\x7e]/g, '');
  return plain.trim().slice(0, LONGEST_SUBJECT) || 'Segment Signals';
}
