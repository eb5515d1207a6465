import type { IncomingMessage } from 'node:http';

/**
 * Tells the request by which a step of a run leaves its lineage when all that it does is done, and its answer is not yet given. The step that comes
 * before there is a run leaves none: it is told by its first look at the definitions.
 */
export function endOfStep(step: string): (request: IncomingMessage) => boolean {
  if (step === 'AwaitSources') return ({ method, url }) => method === 'GET' && url?.includes('/definitions/') === true;
  const lineage = new RegExp(`/lineage/${step}[-.].*-complete\\.json`);
  return ({ method, url }) => method === 'PUT' && lineage.test(url ?? '');
}
