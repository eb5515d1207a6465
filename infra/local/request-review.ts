import { reviewer } from '../../functions/doors/reviewer.ts';
import { InvalidRequestError } from '../../shared/contracts/errors.ts';
import type { Clock } from '../../shared/ports.ts';
import { runStep } from '../../shared/runtime/run-step.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from './embedded-ports.ts';
import { requireDefinitions, requireExports } from './require-inputs.ts';
import { type FinishedRun, type RunOptions, runAdmitted } from './run-report.ts';
import type { Session } from './session.ts';

export type RequestOptions = Omit<RunOptions, 'period' | 'review' | 'draft' | 'asOf' | 'today'> & {
  /** The detail of a `ReviewRequested`. */
  readonly detail: object;
  readonly clock?: Clock;
};

/**
 * The door of review requests on this machine: the same decision as on AWS, over the requests that the store keeps. Gives the run
 * that was made, or undefined where the ticket was answered before. Throws InvalidRequestError with the reason of a
 * rejection, once `ReviewRejected` is in the outbox; ContractError for what is no request, and what runs throw.
 */
export async function requestReview(options: RequestOptions, session: Session): Promise<FinishedRun | undefined> {
  await requireDefinitions(options.definitions);
  await requireExports(options.exports);
  const { detail, clock, ...files } = options;
  const ports = embeddedPorts({ ...files, ...(clock === undefined ? {} : { clock }) });
  let finished: FinishedRun | undefined;
  const door = reviewer(async (name, request) => {
    finished = await runAdmitted(request, { ...files, period: request.period }, session, name);
    return 'started';
  });
  const keys = { definitions: definitionsKey(options.definitions), exports: EXPORTS_PREFIX };
  const answer = await runStep(door, { ...detail, ...keys }, ports);
  if (answer.outcome === 'rejected') throw new InvalidRequestError(answer.reason);
  return finished;
}
