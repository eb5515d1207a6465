import { type Definitions, RESERVED_CHANNELS } from '../contracts/definitions.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import { checkMatches } from './check-matches.ts';
import type { Finding } from './finding.ts';

/** Whom touches reach, and that there are some to credit, by channels that each text can mean one of. */
export function checkAttribution(definitions: Definitions): readonly Finding[] {
  const touches = resolveObjects(definitions).filter(({ holds }) => holds === 'touches');
  const reached = touches.flatMap(({ source, object, columns }) =>
    (['person', 'contact', 'opportunity'] as const).some((part) => columns[part] !== undefined)
      ? []
      : [
          {
            path: ['sources', source, 'objects', object, 'columns'],
            found: 'nobody who was touched',
            allowed: 'at least one of `person`, `contact` and `opportunity`: an object that holds touches needs it',
          },
        ],
  );
  const { attribution } = definitions;
  if (attribution === undefined) return reached;
  const none = {
    path: ['attribution'],
    found: 'attribution, while no object holds touches',
    allowed: 'attribution where an object has `holds: touches`',
  };
  return [
    ...reached,
    ...(touches.length === 0 ? [none] : []),
    ...checkMatches(attribution.channels ?? [], ['attribution', 'channels'], 'channel', RESERVED_CHANNELS),
  ];
}
