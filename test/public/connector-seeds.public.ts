import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { PresetName } from '../../shared/contracts/definitions.ts';
import { identifyExport } from '../../shared/ingest/identify-export.ts';
import { readObject } from '../shared/ingest/read-object.ts';
import { describePublicSet } from './run-public-set.ts';

const SEEDS = fileURLToPath(new URL('../../../shared/data/crm_connector_seeds', import.meta.url));

type Seed = readonly [system: PresetName, file: string, object: string, read: number, left?: string];

/** Rows of the files, and those that are left out, counted with another program. */
const READ: readonly Seed[] = [
  // of six deleted records one was merged into another, which has its history: it is no row left out
  ['salesforce', 'sf_account_data.csv', 'Account', 10, 'superseded 3, deleted 5'],
  ['salesforce', 'sf_account_history_data.csv', 'AccountVersions', 10, 'deleted 9'],
  ['salesforce', 'sf_contact_data.csv', 'Contact', 4],
  ['salesforce', 'sf_contact_history_data.csv', 'ContactVersions', 4],
  ['salesforce', 'sf_event_data.csv', 'Event', 10],
  ['salesforce', 'sf_lead_data.csv', 'Lead', 1],
  ['salesforce', 'sf_opportunity_data.csv', 'Opportunity', 10, 'superseded 2, deleted 8'],
  ['salesforce', 'sf_opportunity_history_data.csv', 'OpportunityVersions', 10, 'deleted 10'],
  ['salesforce', 'sf_opportunity_line_item_data.csv', 'OpportunityLineItem', 10],
  ['salesforce', 'sf_order_data.csv', 'Order', 10],
  ['salesforce', 'sf_product_2_data.csv', 'Product2', 2],
  ['salesforce', 'sf_task_data.csv', 'Task', 10],
  ['salesforce', 'sf_user_data.csv', 'User', 10, 'superseded 2, deleted 4'],
  ['salesforce', 'sf_user_role_data.csv', 'UserRole', 10, 'superseded 2'],
  ['hubspot', 'company_data.csv', 'companies', 24],
  // of a history of fields only those are read that a dimension names
  ['hubspot', 'company_property_history_data.csv', 'company_property_history', 100, 'other_rows 100'],
  ['hubspot', 'contact_data.csv', 'contacts', 22],
  ['hubspot', 'contact_form_submission_data.csv', 'contact_form_submission', 5],
  ['hubspot', 'contact_list_data.csv', 'contact_list', 60],
  ['hubspot', 'contact_list_member_data.csv', 'contact_list_member', 100, 'deleted 32'],
  ['hubspot', 'contact_merge_audit_data.csv', 'contact_merge_audit', 4],
  ['hubspot', 'contact_property_history_data.csv', 'contact_property_history', 100, 'other_rows 100'],
  ['hubspot', 'deal_company_data.csv', 'deal_company', 2],
  ['hubspot', 'deal_contact_data.csv', 'deal_contact', 11],
  ['hubspot', 'deal_data.csv', 'deals', 44],
  ['hubspot', 'deal_pipeline_data.csv', 'deal_pipeline', 6],
  ['hubspot', 'deal_pipeline_stage_data.csv', 'deal_pipeline_stage', 71, 'deleted 2'],
  ['hubspot', 'deal_property_history_data.csv', 'deal_property_history', 100, 'other_rows 100'],
  ['hubspot', 'deal_stage_data.csv', 'deal_stage', 14],
  ['hubspot', 'email_campaign_data.csv', 'email_campaign', 100],
  ['hubspot', 'engagement_call_data.csv', 'engagement_call', 1],
  ['hubspot', 'engagement_communication_data.csv', 'engagement_communication', 1],
  ['hubspot', 'engagement_company_data.csv', 'engagement_company', 1],
  ['hubspot', 'engagement_contact_data.csv', 'engagement_contact', 1],
  ['hubspot', 'engagement_data.csv', 'engagement', 1],
  ['hubspot', 'engagement_deal_data.csv', 'engagement_deal', 1],
  ['hubspot', 'engagement_email_data.csv', 'engagement_email', 1],
  ['hubspot', 'engagement_note_data.csv', 'engagement_note', 1],
  ['hubspot', 'engagement_task_data.csv', 'engagement_task', 2],
  ['hubspot', 'form_data.csv', 'form', 5],
  ['hubspot', 'merged_deal_data.csv', 'merged_deal', 14],
  ['hubspot', 'owner_data.csv', 'owner', 100],
  ['hubspot', 'owner_team_data.csv', 'owner_team', 3],
  ['hubspot', 'property_data.csv', 'property', 10],
  ['hubspot', 'property_option_data.csv', 'property_option', 20],
  ['hubspot', 'role_data.csv', 'role', 2],
  ['hubspot', 'team_data.csv', 'team', 3],
  ['hubspot', 'team_user_data.csv', 'team_user', 2],
  ['hubspot', 'users_data.csv', 'users', 2],
  ['marketo', 'marketo_activity_change_data_value_data.csv', 'change_data_value', 100, 'other_rows 96'],
  ['marketo', 'marketo_activity_delete_lead_data.csv', 'delete_lead', 31],
  // one of the merges names no lead that was merged
  ['marketo', 'marketo_activity_merge_leads_data.csv', 'merge_leads', 100, 'missing_id 1'],
  ['marketo', 'marketo_campaign_data.csv', 'campaigns', 100],
  ['marketo', 'marketo_lead_data.csv', 'leads', 100],
  ['marketo', 'marketo_lead_describe_data.csv', 'lead_describe', 100],
  ['marketo', 'marketo_program_data.csv', 'programs', 100],
];

/** Who was party to engagements names them only: when they were stands in the tables of their types. */
function joined(object: string) {
  const files = { engagement_contact: 'engagement_call_data.csv', engagement_deal: 'engagement_task_data.csv' };
  if (object !== 'engagement_contact' && object !== 'engagement_deal') return {};
  const file = files[object];
  return {
    lookups: { engagement: { [file]: readFileSync(`${SEEDS}/hubspot/${file}`, 'utf8') } },
    declared: { lookups: { engagement: { files: file, on: 'engagement_id', key: 'engagement_id' } } },
  };
}

describePublicSet('the tables that connectors land', () => {
  const seeds = READ.map(([preset, file, object, read, left = '']) => ({ preset, file, object, read, left }));
  it.each(seeds)('$file is $object', async ({ preset, file, object, read, left }) => {
    const text = readFileSync(`${SEEDS}/${preset}/${file}`, 'utf8');
    const columns = (text.split('\n')[0] ?? '').replace('\ufeff', '').trim().split(',');
    const [likeliest, ...others] = identifyExport(columns);
    const equals = others.filter(({ signs }) => signs.length === likeliest?.signs.length);
    expect([likeliest, ...equals].map((each) => `${each?.preset} ${each?.shape} ${each?.object}`)).toContain(
      `${preset} fivetran ${object}`,
    );

    const { receipt } = await readObject({
      preset,
      shape: 'fivetran',
      object,
      files: { [file]: text },
      ...joined(object),
    });
    const reasons = [...receipt.ignored, ...receipt.rejected].map(({ reason, rows }) => `${reason} ${rows}`);
    expect([receipt.read, reasons.join(', ')]).toEqual([read, left]);
  });
});
