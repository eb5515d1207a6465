import type { Definitions, Dimension } from '../../contracts/definitions.ts';
import { type ReadableObject, readableObjects } from '../../definitions/readable-objects.ts';

/** What a dimension is read from: what brought somebody, what an account is, who a person is, what an opportunity is about. */
export type DimensionInput = 'channel' | 'account' | 'person' | 'use_case' | 'opportunity';

/** Of every dimension of the definitions, by what its columns are in the exports and never by what it is called. */
export function dimensionInputs(definitions: Definitions): ReadonlyMap<string, DimensionInput> {
  const objects = new Map(readableObjects(definitions).map((object) => [object.reference, object]));
  const channels = (definitions.attribution?.channels ?? []).flatMap(({ id, label }) => [id, label.toLowerCase()]);
  return new Map(definitions.dimensions.map((dimension) => [dimension.id, inputOf(dimension, objects, channels)]));
}

function inputOf(
  { from, values = [] }: Dimension,
  objects: ReadonlyMap<string, ReadableObject>,
  channels: readonly string[],
): DimensionInput {
  const read = from.flatMap(({ object, column }) => {
    const known = objects.get(object);
    return known === undefined ? [] : [{ ...known, column }];
  });
  const ofChannels = values.filter(({ id, label }) => channels.includes(id) || channels.includes(label.toLowerCase()));
  const isChannel = ({ columns, column }: (typeof read)[number]) =>
    column === columns.channel?.name || column === columns.campaign?.name;
  if (read.some(isChannel) || (values.length > 0 && 2 * ofChannels.length >= values.length)) return 'channel';
  if (read.some(({ columns, column }) => column === columns.use_case?.name)) return 'use_case';
  if (read.some(({ holds }) => holds === 'accounts')) return 'account';
  return read.some(({ holds }) => holds === 'people') ? 'person' : 'opportunity';
}
