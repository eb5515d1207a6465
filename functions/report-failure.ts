import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import { ReportFailureInput, ReportFailureOutput } from '../shared/contracts/step-io.ts';
import { step } from '../shared/ports.ts';
import { runKey, writeJson } from './run-files.ts';

/** What failed, kept where the on-call developer looks first. The newest failure of a request replaces the one before. */
export const reportFailure = step({
  name: 'ReportFailure',
  input: ReportFailureInput,
  output: ReportFailureOutput,
  run: async ({ request, failure }, { objects }) => {
    await writeJson(objects, runKey.failure(contentHash(canonicalJson(request)).slice(0, 16)), { request, ...failure });
    return { error: failure.Error, cause: failure.Cause };
  },
});
