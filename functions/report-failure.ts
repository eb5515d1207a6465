import { ReportFailureInput, ReportFailureOutput } from '../shared/contracts/step-io.ts';
import { step } from '../shared/ports.ts';
import { failureKey, tellRunFailed } from './run-failed.ts';
import { writeJson } from './run-files.ts';

/**
 * What failed, kept where the on-call developer looks first, and a `RunFailed` that says where. The newest failure of a request
 * replaces the one before. The message stays in the file, as it may quote a row. On AWS `RunWatcher` does this, from outside: a
 * run that caught its own failures could not be redriven.
 */
export const reportFailure = step({
  name: 'ReportFailure',
  input: ReportFailureInput,
  output: ReportFailureOutput,
  run: async ({ run, request, failure }, ports) => {
    const reference = failureKey(request);
    await writeJson(ports.objects, reference, { run, request, ...failure });
    await tellRunFailed(ports, { run, period: request.period, error: failure.Error, reference });
    return { error: failure.Error, cause: failure.Cause };
  },
});
