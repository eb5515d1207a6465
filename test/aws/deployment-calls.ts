import { createHash, createHmac } from 'node:crypto';

export type Account = { readonly endpoint: string; readonly region: string; readonly id: string };
export type Call = {
  readonly service: string;
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * A call to an emulated service that the product itself never makes, signed as the account's owner: for the handful that
 * it takes to deploy and to look, another five clients would have to be installed. Gives the answer's text.
 */
export async function awsCall({ endpoint, region }: Account, call: Call): Promise<string> {
  const { service, method = 'POST', path = '/', body = '' } = call;
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  const signed = { host: new URL(endpoint).host, 'x-amz-date': date };
  const names = Object.keys(signed).join(';');
  const canonicalHeaders = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  // as AWS does for every service but S3, each part of the path is encoded once more
  const canonicalPath = path.split('/').map(encodeURIComponent).join('/');
  const canonical = [method, canonicalPath, '', canonicalHeaders.join(''), names, sha256(body)].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [date.slice(0, 8), region, service, 'aws4_request'].reduce<string | Buffer>(hmac, 'AWS4test');
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const answer = await fetch(`${endpoint}${path}`, {
    method,
    headers: {
      ...call.headers,
      'x-amz-date': date,
      authorization: `AWS4-HMAC-SHA256 Credential=test/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    },
    ...(method === 'GET' ? {} : { body }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${service} ${path} answered ${answer.status}: ${text}`);
  return text;
}

/** The protocol of SQS, SSM and Step Functions. */
export async function jsonCall<Answer>(
  account: Account,
  service: string,
  target: string,
  input: unknown,
): Promise<Answer> {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target };
  return JSON.parse((await awsCall(account, { service, headers, body: JSON.stringify(input) })) || '{}') as Answer;
}

/** The protocol of CloudFormation, which answers in XML. */
export function queryCall(account: Account, service: string, input: Readonly<Record<string, string>>): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return awsCall(account, { service, headers, body: new URLSearchParams(input).toString() });
}
