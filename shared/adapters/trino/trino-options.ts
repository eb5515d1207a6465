import type { ObjectStore } from '../../ports.ts';
import type { Page } from './statement-pages.ts';
import type { TrinoServer } from './trino-connection.ts';

export type TrinoOptions = TrinoServer & {
  /** Where the server finds the objects: `local:///srv/store`, `s3://bucket/folder`. */
  readonly base: string;
  /** The same objects as this process has them: working files below a prefix are removed before it is written. */
  readonly objects: ObjectStore;
  /** Once aborted, running queries are cancelled on the server and no other begins. */
  readonly signal?: AbortSignal;
};

/** Reads a statement's pages; `name` says in errors what was asked. */
export type ReadPages = (sql: string, name: string) => AsyncGenerator<Page, void, undefined>;
