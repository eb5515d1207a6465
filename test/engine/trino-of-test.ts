import { inject } from 'vitest';
import type { TrinoServer } from '../../shared/adapters/trino/trino-connection.ts';

/** The server of this test run as an engine is given it: without TLS, so that no test waits for it. */
export function trinoOfTest(schema = 'tests'): TrinoServer {
  const { server, user, catalog } = inject('trino');
  return { server, user, catalog, schema };
}
