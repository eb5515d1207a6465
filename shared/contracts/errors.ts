/**
 * The errors that the workflow acts on. Their names stand in the workflow file's Retry and Catch, so each class sets
 * its own name: a bundler may rename classes. Whatever else is thrown is a bug and ends the run as one.
 */

/** A condition that may pass by itself: the workflow tries the step again. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
}

/** What was asked for cannot be run: a period that is not over, a review that nobody defined, an unknown cadence. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';
}

/** One thing that is wrong in the definitions file: where, what was found, what is allowed. */
export type DefinitionsProblem = {
  readonly file: string;
  readonly line: number | undefined;
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
  readonly didYouMean?: string;
};

/** The definitions file cannot be used; every problem found is listed, not just the first. */
export class DefinitionsError extends Error {
  override readonly name = 'DefinitionsError';
  readonly problems: readonly DefinitionsProblem[];

  constructor(problems: readonly DefinitionsProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

function describeProblem(problem: DefinitionsProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const hint = problem.didYouMean === undefined ? '' : ` Did you mean "${problem.didYouMean}"?`;
  return `${place} ${problem.path}: found ${problem.found}; allowed: ${problem.allowed}.${hint}`;
}

/** An export that cannot be read as it is: missing, empty, truncated, without a mapped column. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** The numbers do not add up: a receipt that does not balance, a unit that is in no place of the ledger. */
export class IntegrityError extends Error {
  override readonly name = 'IntegrityError';
}

/** Something on the other side of a contract is not what the contract says: a step's output, a stored file, a row. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** The store cannot take what is written: disk full, no permission. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Another run of the same period holds what this one needs. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

export const WORKFLOW_ERROR_NAMES = [
  'TransientError',
  'InvalidRequestError',
  'DefinitionsError',
  'ExportError',
  'IntegrityError',
  'ContractError',
  'StorageError',
  'AlreadyRunningError',
] as const;
