import { StorageError, TransientError } from '../../contracts/errors.ts';

const PASSING = [
  'InternalError',
  'InternalFailure',
  'InternalServerException',
  'InternalServiceException',
  'OperationTimeoutException',
  'ConcurrentModificationException',
  'RequestTimeout',
  'RequestTimeoutException',
  'ServiceUnavailable',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
];
const PASSING_CODES = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ECONNABORTED', 'EHOSTUNREACH'];

const PERMISSION = 'permission is denied; allow it in the role of this function and in the policies of bucket and key';
const REGION = 'no region is named; set AWS_REGION';
const QUOTA = 'a quota of the account is used up; raise it in Service Quotas and run again';
const REMEDIES: Readonly<Record<string, string>> = {
  AccessDenied: PERMISSION,
  AccessDeniedException: PERMISSION,
  AllAccessDisabled: PERMISSION,
  Forbidden: PERMISSION,
  InvalidAccessKeyId: 'the credentials are not known; renew them',
  SignatureDoesNotMatch: 'the credentials are not accepted; renew them',
  UnrecognizedClientException: 'the credentials are not accepted; renew them',
  ExpiredToken: 'the credentials have expired; renew them',
  ExpiredTokenException: 'the credentials have expired; renew them',
  CredentialsProviderError: 'there are no credentials; give this function a role',
  NoSuchBucket: 'there is no such bucket; deploy the stack, or correct the name in the environment',
  PermanentRedirect: 'the bucket is in another region; use one region for all',
  KMSDisabledException: 'the key that encrypts it is disabled; enable it',
  'KMS.DisabledException': 'the key that encrypts it is disabled; enable it',
  EntityNotFoundException: 'there is no such database in the Glue catalogue; deploy the stack',
  ResourceNotFoundException: 'it is not there; deploy the stack, or correct the name in the environment',
  ResourceNumberLimitExceededException: QUOTA,
  LimitExceededException: QUOTA,
  ServiceQuotaExceededException: QUOTA,
  EntityTooLarge: 'it is larger than S3 takes in one write (5 GB); split the export',
};

/**
 * What to throw for an error of an AWS client: TransientError where the same call may succeed later, StorageError with
 * what was attempted, where, and what to do; any other error as it is.
 */
export function awsProblem(cause: unknown, attempt: string, place: string): unknown {
  if (!(cause instanceof Error)) return cause;
  if (isPassing(cause)) return new TransientError(`Cannot ${attempt} ${place} now: ${cause.name}.`, { cause });
  const remedy =
    cause.message === 'Region is missing'
      ? REGION
      : (REMEDIES[cause.name] ?? (statusOf(cause) === 403 ? PERMISSION : undefined));
  return remedy === undefined ? cause : new StorageError(`Cannot ${attempt} ${place}: ${remedy}.`, { cause });
}

/** The HTTP status of an AWS client's error; undefined where no answer came. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  return (error.$metadata as { readonly httpStatusCode?: number }).httpStatusCode;
}

function isPassing(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  const status = statusOf(error) ?? 0;
  return PASSING.includes(error.name) || PASSING_CODES.includes(code) || status >= 500 || status === 429;
}
