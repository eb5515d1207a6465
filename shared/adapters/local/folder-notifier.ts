import { ContractError } from '../../contracts/errors.ts';
import type { Notifier, ObjectStore } from '../../ports.ts';
import { checkedMail } from '../checked-mail.ts';

/**
 * Mails as files, `outbox/mails/<audience>/<id>.txt`, the subject in the first line: what would be sent, to be read. A mail whose id was
 * sent before is written anew.
 */
export function folderNotifier(objects: ObjectStore, audiences: readonly string[]): Notifier {
  return {
    send: async (mail) => {
      const { id, audience, subject, text } = checkedMail(mail);
      if (!audiences.includes(audience)) throw new ContractError(`There is no audience ${JSON.stringify(audience)}.`);
      const key = `outbox/mails/${audience}/${encodeURIComponent(id).replace(/^\./, '%2E')}.txt`;
      await objects.write(key, new TextEncoder().encode(`Subject: ${subject}\n\n${text}`));
      return { messageId: key };
    },
  };
}
