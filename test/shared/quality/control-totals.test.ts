import { expect, test } from 'vitest';
import { readControlTotals } from '../../../shared/quality/control-totals.ts';

const header = 'period,funnel,stage,measure,value';

test('columns in any order, empty lines, a byte order mark and line ends of another system', () => {
  const text =
    '\uFEFFvalue,measure,stage,funnel,period\r\n12,entered,lead,sales,2026-10\r\n\r\n3.5,revenue,,sales,2026-Q3\r\n';
  expect(readControlTotals(text)).toEqual({
    problems: [],
    totals: [
      { line: 2, period: '2026-10', funnel: 'sales', stage: 'lead', measure: 'entered', value: 12 },
      { line: 4, period: '2026-Q3', funnel: 'sales', stage: '', measure: 'revenue', value: 3.5 },
    ],
  });
});

test.each([
  ['period,funnel,value', 'line 1 has no column stage, measure'],
  [`${header}\n2026-13,sales,lead,entered,1`, 'line 2: "2026-13" is no period'],
  [`${header}\n2026-10,sales,lead,opened,1`, 'line 2: "opened" is none of entered, won, revenue'],
  [`${header}\n2026-10,sales,lead,entered,"1"`, 'is no number'],
  [`${header}\n2026-10,sales,,entered,1`, 'line 2: entered has a stage'],
  [`${header}\n2026-10,sales,lead,won,1`, 'won and revenue have none'],
  // 1,250,000 as a spreadsheet writes it, in quotes or not, is no 1
  [
    `${header}\n2026-10,sales,,revenue,1,250,000`,
    'line 2 has 7 fields and line 1 has 5: numbers are written without commas',
  ],
])('%s', (text, problem) => {
  const { totals, problems } = readControlTotals(text);
  expect(totals).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test('what is said twice is told of: it cannot be known which of both is meant', () => {
  const text = `${header}\n2026-10,sales,,won,7\n2026-10,sales,,revenue,7\n2026-10,sales,,won,9`;
  const { totals, problems } = readControlTotals(text);
  expect(totals.map(({ value, measure }) => [measure, value])).toEqual([
    ['won', 7],
    ['revenue', 7],
  ]);
  expect(problems).toEqual(['line 4 says 2026-10.sales.won again, which line 2 says']);
});
