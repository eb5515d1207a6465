import { type Definitions, RESERVED_ROLES } from '../contracts/definitions.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import { checkMatches } from './check-matches.ts';
import type { Finding } from './finding.ts';

/** Whose activities these are, and that there are some to count, by roles that each text can mean one of. */
export function checkActivity(definitions: Definitions): readonly Finding[] {
  const activities = resolveObjects(definitions).filter(({ holds }) => holds === 'activities');
  const ofNobody = activities.flatMap(({ source, object, columns }) =>
    (['person', 'contact', 'opportunity'] as const).some((part) => columns[part] !== undefined)
      ? []
      : [
          {
            path: ['sources', source, 'objects', object, 'columns'],
            found: 'nobody with whom something was done',
            allowed: 'at least one of `person`, `contact` and `opportunity`: an object that holds activities needs it',
          },
        ],
  );
  const { activity } = definitions;
  if (activity === undefined) return ofNobody;
  const none = {
    path: ['activity'],
    found: 'activity, while no object holds activities',
    allowed: 'activity where an object has `holds: activities`',
  };
  return [
    ...ofNobody,
    ...(activities.length === 0 ? [none] : []),
    ...checkMatches(activity.roles, ['activity', 'roles'], 'role', RESERVED_ROLES),
  ];
}
