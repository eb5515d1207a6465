import { expect, it } from 'vitest';
import { awsProblem } from '../../../../shared/adapters/aws/aws-problem.ts';
import { StorageError, TransientError } from '../../../../shared/contracts/errors.ts';
import { awsError } from './fake-client.ts';

it.each([
  ['SlowDown', 503],
  ['ThrottlingException', 400],
  ['TooManyRequestsException', 400],
  ['InternalServerException', 500],
  ['WhateverItIs', 502],
  ['RequestTimeout', 400],
  ['TimeoutError', 0],
])('takes %s (%i) for a condition that may pass', (name, status) => {
  const cause = awsError(name, status);
  const problem = awsProblem(cause, 'read', 's3://bucket/key');
  expect(problem).toBeInstanceOf(TransientError);
  expect((problem as Error).cause).toBe(cause);
});

it('takes a broken connection for a condition that may pass', () => {
  const broken = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  expect(awsProblem(broken, 'read', 's3://bucket/key')).toBeInstanceOf(TransientError);
});

it.each([
  ['AccessDenied', 403, /permission is denied; allow it in the role/],
  ['WhateverItIs', 403, /permission is denied/],
  ['NoSuchBucket', 404, /no such bucket; deploy the stack/],
  ['EntityNotFoundException', 400, /no such database/],
  ['LimitExceededException', 400, /raise it in Service Quotas/],
  ['CredentialsProviderError', 0, /give this function a role/],
])('says of %s (%i) what was attempted, where, and what to do', (name, status, remedy) => {
  const problem = awsProblem(awsError(name, status), 'write', 's3://bucket/key');
  expect(problem).toBeInstanceOf(StorageError);
  expect((problem as Error).message).toMatch(/^Cannot write s3:\/\/bucket\/key: /);
  expect((problem as Error).message).toMatch(remedy);
});

it('leaves what it does not know as it is', () => {
  const bug = new TypeError('x is not a function');
  expect(awsProblem(bug, 'read', 'there')).toBe(bug);
  const unknown = awsError('NotModified', 304);
  expect(awsProblem(unknown, 'read', 'there')).toBe(unknown);
});

it('says of a machine that names no region what to set', () => {
  expect(awsProblem(new Error('Region is missing'), 'read', 's3://bucket/key')).toBeInstanceOf(StorageError);
});
