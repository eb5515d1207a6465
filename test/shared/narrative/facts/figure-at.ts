import type { FactNumber } from '../../../../shared/contracts/narrative.ts';

type Json = { readonly [key: string]: unknown };

/** The figure that a number names as its source, read from the parsed files of a version; undefined where there is none. */
export function figureAt(
  files: Readonly<Record<string, unknown>>,
  { file, record, path }: FactNumber['source'],
): unknown {
  return recordsOf(file, files[file] as Json, record)
    .map((one) => path.split('.').reduce<unknown>((value, key) => (value as Json | undefined)?.[key], one))
    .find((value) => value !== undefined);
}

/** A signal and its test have one id: whichever has the path is meant. */
function recordsOf(file: string, content: Json, record: string): unknown[] {
  const list = (name: string) => (content[name] as Json[] | undefined) ?? [];
  switch (file) {
    case 'signals.json':
      if (record === 'budget') return [content['budget']];
      return [
        ...[...list('signals'), ...list('patterns'), ...list('tested')].filter(({ id }) => id === record),
        ...list('lifeCycle').filter(({ signal, direction }) => `${signal} ${direction}` === record),
        ...list('shifts').filter(({ signal }) => `run of ${signal}` === record),
      ];
    case 'scorecards.json':
      return list('cards').flatMap((card) => {
        const place = `${card['dimension']}.${card['segment']}/${card['funnel']}`;
        const stages = (card['stages'] as Json[]).filter(({ stage }) => `${place}.${stage}` === record);
        return place === record ? [card] : stages;
      });
    case 'trends.json': {
      const restated = content['restated'] as Json;
      const ofAll = restated['ofAll'] as Json[];
      if (record === 'restated') return [restated];
      return ofAll.filter(({ funnel, stage }) => record === `restated ${funnel}.${stage}`);
    }
    case 'assumptions.json':
      return list('assumptions').filter(({ id }) => id === record);
    default:
      return [];
  }
}
