import type { ActivityKind } from '../../contracts/definitions.ts';
import type { PresetObject } from '../preset.ts';

/**
 * HubSpot's calls, emails, meetings, notes and tasks where no loader has taken them apart: who was party to one stands in it,
 * as lists of ids.
 *
 * Names, of Airbyte: its connector's schemas (github.com/airbytehq/airbyte, source-hubspot/schemas: engagements, and
 * engagements_calls with its likes). Of HubSpot's own exports: the labels of the properties in English (knowledge.hubspot.com,
 * HubSpot's default activity properties), and the columns of ids that an export with associations has. Without those columns
 * nobody would be party to anything: the reader says so. Other labels, and other languages, go under `columns`.
 */
export const HUBSPOT_ENGAGEMENTS: Readonly<Record<string, PresetObject>> = {
  /** All kinds in one table, with the times of the older API: milliseconds since 1970. */
  engagements: {
    holds: 'activities',
    columns: {
      id: 'id',
      contact: 'contacts',
      opportunity: 'deals',
      happened: 'hs_timestamp',
      kind: 'type',
      actor: 'hubspot_owner_id',
    },
    key: ['id'],
    changed: 'lastUpdated',
    signs: ['id', 'type', 'hs_timestamp', 'hubspot_owner_id'],
    shapes: ['export', 'airbyte'],
    spelled: {
      export: { ...exported(), id: ['Engagement ID', 'Record ID'], type: ['Activity type', 'Activity Type'] },
      airbyte: {
        type: ['type'],
        hs_timestamp: ['timestamp'],
        hubspot_owner_id: ['ownerId'],
        lastUpdated: ['lastUpdated'],
        contacts: ['associations.contactIds'],
        deals: ['associations.dealIds'],
      },
    },
  },
  engagements_calls: ofKind('call', 'hs_call_title', ['Call title', 'Call Title']),
  engagements_emails: ofKind('email', 'hs_email_subject', ['Email subject', 'Email Subject']),
  engagements_meetings: ofKind('meeting', 'hs_meeting_title', ['Meeting name', 'Meeting Name']),
  engagements_notes: ofKind('note', 'hs_note_body', ['Note body', 'Note Body']),
  /** What is planned is not done: tasks that are completed, by when they were, or were due where that is not kept. */
  engagements_tasks: tasks(),
};

function ofKind(kind: ActivityKind, sign: string, labels: readonly string[]) {
  return {
    holds: 'activities',
    kind,
    columns: {
      id: 'id',
      contact: 'contacts',
      opportunity: 'deals',
      happened: 'hs_timestamp',
      actor: 'hubspot_owner_id',
      deleted: 'archived',
    },
    key: ['id'],
    changed: 'updatedAt',
    signs: ['id', 'hs_timestamp', 'hubspot_owner_id', sign],
    shapes: ['export', 'airbyte'],
    spelled: { export: { ...exported(), [sign]: labels }, airbyte: { contacts: ['contacts'], deals: ['deals'] } },
  } satisfies PresetObject;
}

function tasks(): PresetObject {
  const task = ofKind('task', 'hs_task_subject', ['Task Title', 'Task title']);
  const done = ['properties_', 'properties.', ''].flatMap((within) =>
    ['hs_task_completion_date', 'hs_timestamp'].map((name) => `${within}${name}`),
  );
  return {
    ...task,
    only: { column: 'hs_task_status', in: ['completed'] },
    spelled: {
      export: {
        ...task.spelled.export,
        hs_timestamp: ['Completed at', 'Due date', 'Activity date'],
        hs_task_status: ['Task Status', 'Task status'],
      },
      airbyte: { ...task.spelled.airbyte, hs_timestamp: done },
    },
  };
}

/** Whose names stand in these columns: they become roles, and pass as nothing else. */
function exported() {
  return {
    hs_timestamp: ['Activity date', 'Activity Date'],
    hubspot_owner_id: ['Activity assigned to', 'Activity Assigned To'],
    contacts: ['Associated Contact IDs'],
    deals: ['Associated Deal IDs'],
  };
}
