import { join } from 'node:path';
import { definitionsKey, EXPORTS_PREFIX } from '../../infra/local/embedded-ports.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';

export const COMPANY_DEFINITIONS = join(import.meta.dirname, '../../examples/company/definitions.yaml');

export const COMPANY_REQUEST: RunRequest = {
  kind: 'cadence',
  cadence: 'monthly',
  period: '2026-10',
  definitions: definitionsKey(COMPANY_DEFINITIONS),
  exports: EXPORTS_PREFIX,
};
