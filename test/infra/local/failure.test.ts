import { describe, expect, it } from 'vitest';
import { EXIT_CODES } from '../../../infra/local/exit-codes.ts';
import { failureOf } from '../../../infra/local/failure.ts';
import { StorageError, WORKFLOW_ERROR_NAMES } from '../../../shared/contracts/errors.ts';

describe('failureOf', () => {
  it.each(WORKFLOW_ERROR_NAMES)('%s is one message without a stack', (name) => {
    const failure = failureOf(Object.assign(new Error('what, where, what to do'), { name }));
    expect(failure.message).toContain('what, where, what to do');
    expect(failure.stack).toBeUndefined();
    expect(failure.exitCode).not.toBe(EXIT_CODES.bug);
  });

  it('gives a bug its stack and the code of a bug', () => {
    const failure = failureOf(new TypeError('x is not a function'));
    expect(failure).toMatchObject({ exitCode: 70, message: 'This is a bug in Segment Signals: x is not a function' });
    expect(failure.stack).toContain('failure.test.ts');
  });

  it('gives a full disk the code of the store', () => {
    expect(failureOf(new StorageError('the disk is full')).exitCode).toBe(7);
  });

  it('gives every exit code once', () => {
    const codes = Object.values(EXIT_CODES);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
