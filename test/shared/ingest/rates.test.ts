import { expect, it } from 'vitest';
import { readObject } from './read-object.ts';

it('dated rates of Salesforce are units of the currency for one corporate unit, from their first day on', async () => {
  const { tables, receipt } = await readObject({
    ...{ preset: 'salesforce', object: 'DatedConversionRate' },
    files: {
      'r.csv': [
        'Id,IsoCode,ConversionRate,StartDate,NextStartDate',
        '1,EUR,0.8512345,2024-01-01,2024-02-01',
        '2,jpy,150,2024-01-01,9999-12-31',
        '3,KWD,3.1e-1,2024-01-02,9999-12-31',
        '4,GBP,,2024-01-01,',
        '5,GBP,much,2024-01-01,',
        '6,GBP,0.8,,',
      ].join('\n'),
    },
  });
  expect(tables.dated_rate).toMatchObject([
    { currency: 'EUR', from_day: '19723', inverse_millionths: '851235', rate_millionths: null, until_day: null },
    { currency: 'JPY', from_day: '19723', inverse_millionths: '150000000' },
    { currency: 'KWD', from_day: '19724', inverse_millionths: '310000' },
    { currency: 'GBP', from_day: '19723', inverse_millionths: null },
    { currency: 'GBP', from_day: '19723', inverse_millionths: null },
  ]);
  expect(receipt.rejected).toMatchObject([{ reason: 'bad_date', rows: 1 }]);
  // a rate that is none ends the one before it, which the gate rates_unusable tells
  expect(receipt.emptied).toMatchObject([{ reason: 'bad_number', rows: 1 }]);
});

it('dated rates as Fivetran carries them have the same columns by its names', async () => {
  const { tables } = await readObject({
    ...{ preset: 'salesforce', shape: 'fivetran', object: 'DatedConversionRate' },
    files: { 'r.csv': 'id,iso_code,conversion_rate,start_date,next_start_date\n1,EUR,0.8,2024-01-01,2024-02-01\n' },
  });
  expect(tables.dated_rate).toMatchObject([{ currency: 'EUR', inverse_millionths: '800000', from_day: '19723' }]);
});
