import {
  type ColumnInfo,
  type Datum,
  GetQueryResultsCommand,
  type GetQueryResultsCommandOutput,
} from '@aws-sdk/client-athena';
import { ContractError } from '../../contracts/errors.ts';
import type { AthenaSession } from './athena-execution.ts';
import { awsProblem } from './aws-problem.ts';

type Cell = string | boolean | null;
export type RawRow = Readonly<Record<string, Cell>>;

/** The column names of a query's result, in order. */
export async function resultColumns(session: AthenaSession, id: string): Promise<readonly string[]> {
  return columnsOf(await page(session, id, undefined)).map(({ Name }) => Name ?? '');
}

/**
 * The rows of a query's result, a page at a time. Athena writes everything as text: NULL is a cell without one, and the
 * first row of the first page repeats the names of the columns.
 */
export async function* resultRows(session: AthenaSession, id: string): AsyncGenerator<RawRow> {
  let token: string | undefined;
  let isFirst = true;
  do {
    const answer = await page(session, id, token);
    const columns = columnsOf(answer);
    const rows = (answer.ResultSet?.Rows ?? []).map(({ Data }) => Data ?? []);
    if (isFirst) expectHeader(columns, rows.shift());
    isFirst = false;
    for (const row of rows)
      yield Object.fromEntries(
        columns.map((column, index) => [column.Name ?? '', cell(column, row[index]?.VarCharValue)]),
      );
    token = answer.NextToken;
  } while (token !== undefined);
}

async function page(
  session: AthenaSession,
  id: string,
  token: string | undefined,
): Promise<GetQueryResultsCommandOutput> {
  try {
    return await session.client.send(
      new GetQueryResultsCommand({ QueryExecutionId: id, ...(token === undefined ? {} : { NextToken: token }) }),
    );
  } catch (error) {
    throw awsProblem(error, 'read', `the result of query ${id}`);
  }
}

function columnsOf(answer: GetQueryResultsCommandOutput): readonly ColumnInfo[] {
  return answer.ResultSet?.ResultSetMetadata?.ColumnInfo ?? [];
}

/** Without it the first row of data would be taken for the names, and lost. */
function expectHeader(columns: readonly ColumnInfo[], row: readonly Datum[] | undefined): void {
  if (columns.every(({ Name }, index) => row?.[index]?.VarCharValue === Name)) return;
  throw new ContractError('The result that Athena returned does not begin with the names of its columns.');
}

function cell({ Name, Type }: ColumnInfo, text: string | undefined): Cell {
  if (text === undefined) return null;
  if (Type !== 'boolean') return text;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ContractError(`Athena returned a boolean ${Name} that is neither true nor false.`);
}
