/** What one unit of a service costs, and the page that says so. */
export type UnitPrice = { readonly dollars: number; readonly unit: string; readonly source: string };

/** The region of the prices; others differ by up to a fifth. Free tiers and taxes are left out. */
export const PRICES_OF = 'us-east-1';
/**
 * Read from memory of these pages, not on the day, but for Step Functions and CloudWatch, which were looked up in a stored copy:
 * compare them before a budget rests on them.
 */
export const PRICES_READ = '2026-11';

const aws = (page: string) => `https://aws.amazon.com/${page}/pricing/`;

export const UNIT_PRICES = {
  lambdaRequests: { dollars: 0.2, unit: 'million requests', source: aws('lambda') },
  lambdaGigabyteSeconds: { dollars: 0.0000133334, unit: 'GB-second, arm64', source: aws('lambda') },
  lambdaDisk: { dollars: 0.0000000309, unit: 'GB-second of disk beyond 512 MB', source: aws('lambda') },
  stateTransitions: { dollars: 25, unit: 'million state transitions', source: aws('step-functions') },
  schedulerInvocations: { dollars: 1, unit: 'million invocations', source: aws('eventbridge') },
  events: { dollars: 1, unit: 'million events', source: aws('eventbridge') },
  queueRequests: { dollars: 0.4, unit: 'million requests', source: aws('sqs') },
  athenaBytes: { dollars: 5, unit: 'TB scanned', source: aws('athena') },
  glueRequests: { dollars: 1, unit: 'million requests', source: aws('glue') },
  storage: { dollars: 0.023, unit: 'GB a month', source: aws('s3') },
  writes: { dollars: 5, unit: 'million PUT, LIST', source: aws('s3') },
  reads: { dollars: 0.4, unit: 'million GET', source: aws('s3') },
  keys: { dollars: 1, unit: 'key a month', source: aws('kms') },
  keyRequests: { dollars: 3, unit: 'million requests', source: aws('kms') },
  secrets: { dollars: 0.4, unit: 'secret a month', source: aws('secrets-manager') },
  alarms: { dollars: 0.1, unit: 'alarm a month', source: aws('cloudwatch') },
  dashboards: { dollars: 3, unit: 'dashboard a month', source: aws('cloudwatch') },
  metrics: { dollars: 0.3, unit: 'metric a month', source: aws('cloudwatch') },
  logs: { dollars: 0.5, unit: 'GB taken in', source: aws('cloudwatch') },
  inputTokens: { dollars: 1, unit: 'million tokens of a small model', source: aws('bedrock') },
  outputTokens: { dollars: 5, unit: 'million tokens of a small model', source: aws('bedrock') },
} as const satisfies Readonly<Record<string, UnitPrice>>;
export type Priced = keyof typeof UNIT_PRICES;
