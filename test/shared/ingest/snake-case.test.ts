import { expect, it } from 'vitest';
import { snakeCase } from '../../../shared/ingest/snake-case.ts';

/** Names of Salesforce's and Marketo's fields, and as they stand in tables that Fivetran landed. */
it.each([
  ['CreatedDate', 'created_date'],
  ['CurrencyIsoCode', 'currency_iso_code'],
  ['Pricebook2Id', 'pricebook_2_id'],
  ['IsRecurrence2Exclusion', 'is_recurrence_2_exclusion'],
  ['Territory2Id', 'territory_2_id'],
  ['UTM_Source__c', 'utm_source_c'],
  ['Volume_in_Millions__c', 'volume_in_millions_c'],
  ['ARRTotal__c', 'arr_total_c'],
  ['primaryAttributeValueId', 'primary_attribute_value_id'],
  ['marketoGUID', 'marketo_guid'],
  ['_fivetran_start', '_fivetran_start'],
])('%s is %s', (name, landed) => {
  expect(snakeCase(name)).toBe(landed);
});
