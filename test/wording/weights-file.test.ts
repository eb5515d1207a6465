import { expect, test } from 'vitest';
import { decompressed, machineOf } from '../../shared/narrative/verifier/second-opinion/machine.ts';
import { machineText, weightsFile } from './weights-file.ts';

const all = {
  bias: -7,
  weights: new Map([
    ['deserves', 40],
    ['LABEL_*_to', -12],
    ['~<ro', 40],
  ]),
};
const judgements = { bias: 3, weights: new Map([['“splendid”', 55]]) };

test('a weight a line, heaviest first, after the bias', () => {
  expect(machineText(all)).toBe('-7\n40 deserves ~<ro\n-12 LABEL_*_to\n');
});

test('what train writes is what the second opinion reads', () => {
  const [writtenAll = '', writtenJudgements = ''] = [...weightsFile({ all, judgements }).matchAll(/`([^`]*)`/g)].map(
    ([, base64]) => base64 ?? '',
  );
  expect(decompressed(writtenAll)).toBe(machineText(all));
  expect(machineOf(decompressed(writtenAll))).toEqual(all);
  expect(machineOf(decompressed(writtenJudgements))).toEqual(judgements);
});

test('what is long stands in lines that an editor can show', () => {
  const weights = new Map(Array.from({ length: 2000 }, (_, at) => [`${Math.sin(at)}`, at % 99]));
  const file = weightsFile({ all: { bias: 0, weights }, judgements });
  const learned = file.split('\n').filter((line) => !line.startsWith('/'));
  expect(Math.max(...learned.map(({ length }) => length))).toBeLessThanOrEqual(120);
  const [, written = ''] = /all: `([^`]*)`/.exec(file) ?? [];
  expect(machineOf(decompressed(written))).toEqual({ bias: 0, weights });
});
