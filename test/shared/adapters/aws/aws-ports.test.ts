import { expect, it } from 'vitest';
import { awsPorts } from '../../../../shared/adapters/aws/aws-ports.ts';
import { StorageError } from '../../../../shared/contracts/errors.ts';
import type { ExportReader } from '../../../../shared/ports.ts';

const variables = {
  SEGMENT_SIGNALS_BUCKET: 'bucket',
  SEGMENT_SIGNALS_WORKGROUP: 'group',
  SEGMENT_SIGNALS_DATABASE: 'base',
  SEGMENT_SIGNALS_BUS: 'bus',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '4096',
};

it('names every variable that is missing', () => {
  const { SEGMENT_SIGNALS_BUS: _bus, ...rest } = variables;
  const made = () => awsPorts(undefined, { ...rest, SEGMENT_SIGNALS_DATABASE: '' });
  expect(made).toThrow(StorageError);
  expect(made).toThrow(/lacks SEGMENT_SIGNALS_DATABASE, SEGMENT_SIGNALS_BUS;/);
});

it('has an export reader only where one is given, which learns of the memory', async () => {
  const format = {
    delimiter: ',',
    encoding: 'utf-8',
    dates: 'iso',
    zone: 'UTC',
    decimals: '.',
    records: 'by_name',
    json: [],
  } as const;
  await expect(awsPorts(undefined, variables).exports.header('a.csv', format)).rejects.toThrow(
    /without an export reader/,
  );
  const reader = {} as ExportReader;
  const { exports } = awsPorts((_, memory) => {
    expect(memory).toBe(4096);
    return reader;
  }, variables);
  expect(exports).toBe(reader);
});
