import { TransientError } from '../../contracts/errors.ts';

export type Sleep = (milliseconds: number) => Promise<void>;

const ATTEMPTS = 8;
const FIRST_WAIT = 50;

/**
 * Asks until `work` gives an answer, waiting twice as long each time: 50 ms to 3.2 s, 6 s in all. Throws TransientError
 * where it never does; the workflow tries the step again later.
 */
export async function boundedRetry<Answer>(
  what: string,
  sleep: Sleep,
  work: () => Promise<Answer | undefined>,
): Promise<Answer> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await work();
    if (answer !== undefined) return answer;
    if (attempt < ATTEMPTS - 1) await sleep(FIRST_WAIT * 2 ** attempt);
  }
  throw new TransientError(`Cannot ${what} now, after ${ATTEMPTS} attempts.`);
}
