import type { Header } from '../../contracts/outputs.ts';
import type { AudienceReading } from '../../narrative/audience-reading.ts';
import type { Mail } from '../../ports.ts';
import { PARAGRAPH_HEADINGS } from '../paragraph-headings.ts';
import { withheldSentence } from './withheld-sentence.ts';

type Sent = { readonly version: string; readonly link: string; readonly until: Date };

/** The mail of one audience: the sentences that it may read, and a link to what it may open. */
export function audienceMail(
  header: Pick<Header, 'report' | 'periodLabel' | 'asOf'>,
  { label, opens, paragraphs, withheld }: AudienceReading,
  { version, link, until }: Sent,
): Pick<Mail, 'subject' | 'text'> {
  const day = until.toISOString().slice(0, 10);
  const text = [
    `${header.report}, ${header.periodLabel}, as of ${header.asOf}. For ${label}.`,
    ...paragraphs.map(({ kind, texts }) =>
      [PARAGRAPH_HEADINGS[kind], ...texts.map((sentence) => `- ${sentence}`)].join('\n'),
    ),
    ...(paragraphs.length === 0 ? ['No statement was worded for these readers.'] : []),
    ...withheldSentence(withheld),
    `${opens === 'report' ? 'The report' : 'This page'}, until ${day} (UTC):\n${link}`,
    `Whoever has this link can open it until then. Version ${version}.`,
  ].join('\n\n');
  return { subject: subjectOf(`${header.report}: ${header.periodLabel}`), text: `${text}\n` };
}

const LONGEST_SUBJECT = 99;

/** In the letters that a subject can have; accents go before a whole letter does. */
function subjectOf(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[^\x20-\x7e]/g, '');
  return plain.trim().slice(0, LONGEST_SUBJECT) || 'Segment Signals';
}
