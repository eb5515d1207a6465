import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { ContractError } from '../../contracts/errors.ts';
import type { Notifier } from '../../ports.ts';
import { checkedMail } from '../checked-mail.ts';
import { awsProblem } from './aws-problem.ts';

/**
 * A topic of SNS for each audience, which its readers have subscribed to by e-mail. SNS delivers at least once, and each mail that is
 * sent again. Throws StorageError where the topic cannot be used, TransientError where it may be later.
 */
export function snsNotifier(client: SNSClient, topics: Readonly<Record<string, string>>): Notifier {
  return {
    send: async (mail) => {
      const { audience, subject, text } = checkedMail(mail);
      const topic = Object.hasOwn(topics, audience) ? topics[audience] : undefined;
      if (topic === undefined) throw new ContractError(`There is no audience ${JSON.stringify(audience)}.`);
      try {
        const { MessageId } = await client.send(
          new PublishCommand({ TopicArn: topic, Subject: subject, Message: text }),
        );
        return { messageId: MessageId ?? '' };
      } catch (error) {
        throw awsProblem(error, 'send a mail to', `the topic of the audience ${audience}`);
      }
    },
  };
}
