import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectSound } from './expect-sound.ts';
import {
  cardOf,
  constrainedDimensions,
  type PublishedOutputs,
  publishedOutputs,
  rateText,
  segmentsOf,
  stageOf,
} from './published-outputs.ts';
import {
  definitionsOf,
  describePublicSet,
  type PublishedFiles,
  publishPublicSet,
  requestOf,
} from './run-public-set.ts';

const SET = 'x_education_leads';
/** No period is the data's own: any will do. */
const REQUEST = requestOf('draft', '2019-12');

describePublicSet('the leads of X Education', () => {
  let files: PublishedFiles;
  let outputs: PublishedOutputs;
  const lead = (dimension?: string, segment?: string) => stageOf(cardOf(outputs, dimension, segment), 'lead');

  beforeAll(async () => {
    files = await publishPublicSet(SET, REQUEST, 1);
    outputs = publishedOutputs(files);
  }, 120_000);

  it('are all counted, and converted at 38.54%', () => {
    expect(outputs.ledger.units).toEqual([{ grain: 'person', place: 'in the funnel', units: 9240 }]);
    expect(rateText(lead().conversion)).toEqual([3561, 9240, '38.54%']);
    expect(rateText(cardOf(outputs).winRate)).toBe('no_exit_defined');
    expectSound(files);
  });

  it('come from one Google, however it is spelt', () => {
    expect(segmentsOf(outputs, 'lead_source').filter((segment) => segment.startsWith('google'))).toEqual(['google']);
    expect(lead('lead_source', 'google').entered).toBe(2868 + 5);
    const dimension = outputs.scorecards.dimensions.find(({ id }) => id === 'lead_source');
    expect(dimension?.segments).toContainEqual({ id: 'google', label: 'Google' });
  });

  it.each([
    ['specialization', 1942 + 1438],
    ['city', 2249 + 1420],
  ])('did not answer where %s says Select', (dimension, unanswered) => {
    expect(segmentsOf(outputs, dimension)).not.toContain('select');
    expect(lead(dimension, 'blank').entered).toBe(unanswered);
  });

  it('are held back where the answer came with the conversion, or is often missing', () => {
    expect(constrainedDimensions(outputs)).toEqual({
      occupation: ['filled_by_outcome/occupation', 'often_blank/occupation'],
      specialization: ['filled_by_outcome/specialization', 'often_blank/specialization'],
      city: ['often_blank/city'],
      country: ['often_blank/country'],
    });
  });

  it('are not divided by what is set after the outcome', async () => {
    const { dimensions } = parse(await definitionsOf(SET)) as { dimensions: { from: { column: string }[] }[] };
    const columns = dimensions.flatMap(({ from }) => from.map(({ column }) => column));
    expect(columns).toHaveLength(6);
    for (const column of ['Tags', 'Lead Quality']) expect(columns).not.toContain(column);
  });
});
