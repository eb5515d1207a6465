/** Where a price was looked up, and on which day. A page of somebody else says what AWS's page said when that was written. */
export type PriceCheck = { readonly page: string; readonly on: string };

/** What one unit of a service costs, the page of AWS that says so, and where it was checked; undefined where it could not be. */
export type UnitPrice = {
  readonly dollars: number;
  readonly unit: string;
  readonly source: string;
  readonly checked: PriceCheck | undefined;
};

/** The region of the prices; others differ by up to a fifth. Free tiers and taxes are left out. */
export const PRICES_OF = 'us-east-1';

const aws = (page: string) => `https://aws.amazon.com/${page}/pricing/`;
/**
 * From stored copies of public pages. AWS fills most prices into its own pages only when they are shown, so that no copy of these has
 * them: what is checked elsewhere stands in pages that name this region.
 */
const read = (page: string): PriceCheck => ({ page, on: '2026-11-23' });
const readBefore = (page: string): PriceCheck => ({ page, on: '2026-11-22' });
const LAMBDA = read('https://cloudchipr.com/blog/aws-lambda-pricing');
const EVENTS = read('https://cloudburn.io/blog/amazon-eventbridge-pricing');
const ATHENA = read('https://athena.guide/articles/athena-basics-pricing-model/');
const S3 = read('https://devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples');
const KMS = read('https://www.wring.co/blog/aws-kms-pricing-guide');
const TOKENS = read('https://clauder-navi.com/en/bedrock-claude-cost/');

export const UNIT_PRICES = {
  lambdaRequests: {
    ...{ dollars: 0.2, unit: 'million requests', source: aws('lambda') },
    checked: read(
      'https://raw.githubusercontent.com/api-evangelist/aws-lambda/refs/heads/main/plans/aws-lambda-plans-pricing.yml',
    ),
  },
  lambdaGigabyteSeconds: {
    ...{ dollars: 0.0000133334, unit: 'GB-second, arm64', source: aws('lambda'), checked: LAMBDA },
  },
  lambdaDisk: {
    ...{ dollars: 0.0000000309, unit: 'GB-second of disk beyond 512 MB', source: aws('lambda'), checked: undefined },
  },
  stateTransitions: {
    ...{ dollars: 25, unit: 'million state transitions', source: aws('step-functions') },
    checked: readBefore(aws('step-functions')),
  },
  schedulerInvocations: { dollars: 1, unit: 'million invocations', source: aws('eventbridge'), checked: EVENTS },
  events: { dollars: 1, unit: 'million events', source: aws('eventbridge'), checked: EVENTS },
  queueRequests: {
    ...{ dollars: 0.4, unit: 'million requests', source: aws('sqs') },
    checked: read('https://gist.github.com/allenheltondev/d028926b7fe3b0656c96af9140ab55e3'),
  },
  athenaBytes: { dollars: 5, unit: 'TB scanned', source: aws('athena'), checked: ATHENA },
  glueRequests: { dollars: 1, unit: 'million requests', source: aws('glue'), checked: ATHENA },
  storage: { dollars: 0.023, unit: 'GB a month', source: aws('s3'), checked: S3 },
  writes: { dollars: 5, unit: 'million PUT, LIST', source: aws('s3'), checked: S3 },
  reads: { dollars: 0.4, unit: 'million GET', source: aws('s3'), checked: S3 },
  keys: { dollars: 1, unit: 'key a month', source: aws('kms'), checked: KMS },
  keyRequests: { dollars: 3, unit: 'million requests', source: aws('kms'), checked: KMS },
  secrets: { dollars: 0.4, unit: 'secret a month', source: aws('secrets-manager'), checked: undefined },
  alarms: { dollars: 0.1, unit: 'alarm a month', source: aws('cloudwatch'), checked: readBefore(aws('cloudwatch')) },
  dashboards: {
    dollars: 3,
    unit: 'dashboard a month',
    source: aws('cloudwatch'),
    checked: readBefore(aws('cloudwatch')),
  },
  metrics: { dollars: 0.3, unit: 'metric a month', source: aws('cloudwatch'), checked: readBefore(aws('cloudwatch')) },
  logs: { dollars: 0.5, unit: 'GB taken in', source: aws('cloudwatch'), checked: readBefore(aws('cloudwatch')) },
  inputTokens: { dollars: 1, unit: 'million tokens of a small model', source: aws('bedrock'), checked: TOKENS },
  outputTokens: { dollars: 5, unit: 'million tokens of a small model', source: aws('bedrock'), checked: TOKENS },
} as const satisfies Readonly<Record<string, UnitPrice>>;
export type Priced = keyof typeof UNIT_PRICES;

export type PriceStanding = 'read on its page' | 'read elsewhere' | 'not checked';

export function priceStanding({ checked, source }: UnitPrice): PriceStanding {
  if (checked === undefined) return 'not checked';
  return checked.page === source ? 'read on its page' : 'read elsewhere';
}
