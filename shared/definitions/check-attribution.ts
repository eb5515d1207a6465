import { type Channel, type Definitions, RESERVED_CHANNELS } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import type { Finding } from './finding.ts';
import { repeatedIds } from './repeated-ids.ts';

type Path = readonly PropertyKey[];

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
  const path = ['attribution', 'channels'];
  return [
    ...reached,
    ...(touches.length === 0 ? [none] : []),
    ...checkIds(attribution.channels ?? [], path),
    ...checkTexts(attribution.channels ?? [], path),
  ];
}

function checkIds(channels: readonly Channel[], path: Path): readonly Finding[] {
  const ids = channels.map(({ id }) => id);
  const reserved = ids.flatMap((id, index) =>
    (RESERVED_CHANNELS as readonly string[]).includes(id)
      ? [
          {
            path: [...path, index, 'id'],
            found: JSON.stringify(id),
            allowed: `any id but ${RESERVED_CHANNELS.join(', ')}`,
          },
        ]
      : [],
  );
  return [...repeatedIds(ids, (index) => [...path, index, 'id'], 'the channels'), ...reserved];
}

function checkTexts(channels: readonly Channel[], path: Path): readonly Finding[] {
  const owners = new Map<string, string>();
  return channels.flatMap(({ id, match }, index) =>
    match.flatMap((text, position) => {
      const normal = normaliseText(text);
      const place = [...path, index, 'match', position];
      if (normal === '')
        return [{ path: place, found: 'an empty text', allowed: 'a filled text: blanks have a channel of their own' }];
      const owner = owners.get(normal) ?? id;
      owners.set(normal, owner);
      const found = `${JSON.stringify(text)}, which ${owner} takes already`;
      return owner === id ? [] : [{ path: place, found, allowed: 'each text for one channel' }];
    }),
  );
}
