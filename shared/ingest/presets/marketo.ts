import type { PresetObject, SourcePreset } from '../preset.ts';
import { snakeCase } from '../snake-case.ts';

const asIs = (name: string) => [name];

/** Labels by which Marketo's own lists of people name fields, in English. */
const LABELS: Readonly<Record<string, string>> = {
  id: 'Id',
  createdAt: 'Created At',
  updatedAt: 'Updated At',
  leadStatus: 'Lead Status',
};

/** Marketo's people and activities, by the names of the REST API, which bulk extracts write too. Times are in UTC. */
export const marketo: SourcePreset = {
  format: { delimiter: ',', encoding: 'utf-8', dates: 'iso', zone: 'UTC', decimals: '.', json: ['attributes'] },
  spellings: {
    export: (name) => [name, ...(LABELS[name] === undefined ? [] : [LABELS[name]])],
    appflow: asIs,
    fivetran: (name) => [snakeCase(name)],
    airbyte: asIs,
  },
  objects: {
    leads: {
      holds: 'people',
      columns: {
        id: 'id',
        created: 'createdAt',
        contact: 'sfdcContactId',
        account: 'sfdcAccountId',
        owner: 'sfdcLeadOwnerId',
        stage: 'leadStatus',
      },
      key: ['id'],
      changed: 'updatedAt',
      signs: ['id', 'createdAt', 'updatedAt', 'lastName'],
      spelled: { export: { lastName: ['lastName', 'Last Name'] } },
    },
    /** Changes of any field: which one is the stage, only the customer knows. */
    change_data_value: {
      holds: 'stage_history',
      of: 'people',
      columns: { id: 'leadId', stage: 'newValue', entered: 'activityDate' },
      fieldHistory: {
        id: 'leadId',
        changed: 'activityDate',
        field: 'primaryAttributeValue',
        value: 'newValue',
        old: 'oldValue',
      },
      only: {
        column: 'primaryAttributeValue',
        asks: 'the field whose changes are the stages, such as "Lead Status": Marketo logs the changes of every field in one table',
      },
      ...activity(['leadId', 'primaryAttributeValue', 'newValue']),
      spelled: {
        export: {
          id: ['marketoGUID', 'id'],
          newValue: ['attributes.New Value', 'newValue'],
          oldValue: ['attributes.Old Value', 'oldValue'],
        },
        appflow: {
          id: ['marketoGUID', 'id'],
          newValue: ['attributes.New Value', 'newValue'],
          oldValue: ['attributes.Old Value', 'oldValue'],
        },
        airbyte: {
          id: ['marketoGUID', 'id'],
          newValue: ['new_value', 'newValue', 'attributes.New Value'],
          oldValue: ['old_value', 'oldValue', 'attributes.Old Value'],
        },
      },
    },
    /** The lead that stays, with those that it took in. */
    merge_leads: {
      holds: 'merges',
      of: 'people',
      columns: { id: 'mergeIds', merged_into: 'leadId', merged: 'activityDate' },
      ...activity(['leadId', 'mergeIds']),
      spelled: {
        export: { id: ['marketoGUID', 'id'], mergeIds: ['attributes.Merge IDs', 'mergeIds'] },
        appflow: { id: ['marketoGUID', 'id'], mergeIds: ['attributes.Merge IDs', 'mergeIds'] },
        airbyte: { id: ['marketoGUID', 'id'], mergeIds: ['merge_ids', 'mergeIds', 'attributes.Merge IDs'] },
      },
    },
    delete_lead: counted(activity(['leadId', 'campaign', 'primaryAttributeValueId'])),
    programs: counted({ key: ['id'], changed: 'updatedAt', signs: ['id', 'channel', 'workspace'] }),
    campaigns: counted({ key: ['id'], changed: 'updatedAt', signs: ['id', 'programId', 'workspaceName'] }),
    lead_describe: counted({ key: ['id'], signs: ['id', 'dataType', 'displayName'] }),
  },
};

function activity(signs: readonly string[]): Pick<PresetObject, 'key' | 'signs'> {
  return { key: ['id'], signs: ['activityDate', ...signs] };
}

function counted(known: Pick<PresetObject, 'key' | 'signs' | 'changed'>): PresetObject {
  return { columns: {}, ...known };
}
