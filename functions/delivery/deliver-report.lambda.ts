import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { awsPorts } from '../../shared/adapters/aws/aws-ports.ts';
import { deliveryOfEnvironment } from '../../shared/adapters/aws/delivery-environment.ts';
import { rotatingSecret } from '../../shared/adapters/aws/rotating-secret.ts';
import { signedLinks } from '../../shared/adapters/aws/signed-links.ts';
import { snsNotifier } from '../../shared/adapters/aws/sns-notifier.ts';
import { queueLambda } from '../../shared/runtime/queue-lambda.ts';
import { deliverReport } from './deliver-report.ts';

const { topics, blockedTo, linkDays, domain, keyPairId, secret } = deliveryOfEnvironment(process.env);
const settings = { requestHandler: { connectionTimeout: 2_000, socketTimeout: 10_000 }, maxAttempts: 5 };
const clock = { now: () => new Date() };

export const handler = queueLambda(
  deliverReport({
    ...{ audiences: Object.keys(topics), linkDays, ...(blockedTo === undefined ? {} : { blockedTo }) },
    notifier: snsNotifier(new SNSClient(settings), topics),
    links: signedLinks({
      ...{ domain, keyPairId },
      privateKeys: rotatingSecret(new SecretsManagerClient(settings), secret, clock),
    }),
  }),
  ({ detail }) => detail,
  () => awsPorts(),
);
