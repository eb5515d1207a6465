/** The calls of SQS that the tests need, as it takes them over HTTP; an emulator asks for no signature. */
export type Queue = {
  readonly arn: string;
  readonly received: () => Promise<readonly unknown[]>;
  readonly remove: () => Promise<void>;
};

type Message = { readonly Body: string; readonly ReceiptHandle: string };

export async function makeQueue(endpoint: string, name: string): Promise<Queue> {
  const { QueueUrl } = await call<{ QueueUrl: string }>(endpoint, 'CreateQueue', { QueueName: name });
  const attributes = { QueueUrl, AttributeNames: ['QueueArn'] };
  const { Attributes } = await call<{ Attributes: { QueueArn: string } }>(endpoint, 'GetQueueAttributes', attributes);
  const bodies: unknown[] = [];
  const takeSome = async (): Promise<number> => {
    const wanted = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
    const { Messages = [] } = await call<{ Messages?: Message[] }>(endpoint, 'ReceiveMessage', wanted);
    for (const { Body, ReceiptHandle } of Messages) {
      bodies.push(JSON.parse(Body));
      await call(endpoint, 'DeleteMessage', { QueueUrl, ReceiptHandle });
    }
    return Messages.length;
  };
  return {
    arn: Attributes.QueueArn,
    received: async () => {
      while ((await takeSome()) > 0);
      return bodies;
    },
    remove: async () => {
      await call(endpoint, 'DeleteQueue', { QueueUrl });
    },
  };
}

async function call<Answer>(endpoint: string, action: string, input: unknown): Promise<Answer> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AmazonSQS.${action}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/sqs/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(input),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`SQS ${action}: ${answer.status} ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as Answer;
}
