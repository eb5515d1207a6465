import type { WordingOutcome } from '../../ports.ts';
import { statusOf } from './aws-problem.ts';
import { TooLargeError } from './limited-body.ts';

type Failure = {
  readonly outcome: Exclude<WordingOutcome, { readonly kind: 'answer' }>;
  /** The same request may succeed in a moment. */
  readonly mayPass: boolean;
  /** Bedrock did not take the request: no token was read or written. */
  readonly isFree: boolean;
};

const THROTTLED = ['ThrottlingException', 'ThrottledException', 'TooManyRequestsException', 'ModelNotReadyException'];
const TIMED_OUT = ['TimeoutError', 'AbortError', 'ModelTimeoutException', 'RequestTimeout', 'RequestTimeoutException'];
const FAILING = ['InternalServerException', 'ServiceUnavailableException', 'ModelErrorException'];
const NO_CREDENTIALS = ['CredentialsProviderError', 'TokenProviderError'];

/** What is wrong where Converse gives no answer. Whatever nobody foresaw is a connection that failed, and tried again. */
export function converseFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  const status = statusOf(error) ?? 0;
  const unavailable = (
    reason: Extract<WordingOutcome, { readonly kind: 'unavailable' }>['reason'],
    mayPass: boolean,
    isFree: boolean,
  ): Failure => ({ outcome: { kind: 'unavailable', reason }, mayPass, isFree });
  if (error instanceof TooLargeError)
    return { outcome: { kind: 'unusable', reason: 'too_large' }, mayPass: false, isFree: false };
  if (THROTTLED.includes(name) || status === 429) return unavailable('throttled', true, true);
  if (TIMED_OUT.includes(name) || status === 408) return unavailable('timed_out', true, false);
  if (FAILING.includes(name) || status >= 500) return unavailable('failing', true, false);
  if (status >= 300 || NO_CREDENTIALS.includes(name)) return unavailable('refused', false, true);
  // an answer came, and it is not one of Converse
  if (status >= 200) return { outcome: { kind: 'unusable', reason: 'malformed' }, mayPass: false, isFree: false };
  return unavailable('no_connection', true, false);
}
