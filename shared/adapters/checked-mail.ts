import { ContractError } from '../contracts/errors.ts';
import type { Mail } from '../ports.ts';

/** SNS takes no more in one message. */
const LONGEST_TEXT_BYTES = 256 * 1024;

/** The mail, where every notifier can send it. Throws ContractError. */
export function checkedMail(mail: Mail): Mail {
  const problem = problemOf(mail);
  if (problem !== undefined) throw new ContractError(`The mail ${JSON.stringify(mail.id)} ${problem}.`);
  return mail;
}

function problemOf({ id, subject, text }: Mail): string | undefined {
  if (id === '') return 'has no id';
  if (!/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(subject))
    return 'has a subject that is not of 1 to 99 printable ASCII characters';
  if (text.trim() === '') return 'has no text';
  const bytes = Buffer.byteLength(text);
  return bytes > LONGEST_TEXT_BYTES ? `has ${bytes} bytes; a message may have ${LONGEST_TEXT_BYTES}` : undefined;
}
