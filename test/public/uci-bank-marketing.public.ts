import { beforeAll, expect, it } from 'vitest';
import { loadDefinitions } from '../../shared/definitions/load-definitions.ts';
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

const SET = 'uci_bank_marketing';
const REQUEST = requestOf('draft', '2010-11');

describePublicSet('the clients of UCI Bank Marketing', () => {
  let files: PublishedFiles;
  let outputs: PublishedOutputs;
  const converted = (dimension?: string, segment?: string) =>
    rateText(stageOf(cardOf(outputs, dimension, segment), 'contacted').conversion);

  beforeAll(async () => {
    files = await publishPublicSet(SET, REQUEST, 1);
    outputs = publishedOutputs(files);
  }, 120_000);

  it('are all counted once, though the file names none of them', () => {
    expect(outputs.ledger.units).toEqual([{ grain: 'person', place: 'in the funnel', units: 45211 }]);
    expectSound(files);
  });

  it('subscribed at 11.70%, and at 64.73% where they had before', () => {
    expect(converted()).toEqual([5289, 45211, '11.70%']);
    expect(rateText(cardOf(outputs).winRate)).toEqual([5289, 45211, '11.70%']);
    expect(converted('previous_outcome', 'success')).toEqual([978, 1511, '64.73%']);
  });

  it('fall into the segments of the file, what is unknown apart', () => {
    expect(segmentsOf(outputs, 'job')).toHaveLength(12);
    expect(stageOf(cardOf(outputs, 'job', 'blank'), 'contacted').entered).toBe(288);
    expect(stageOf(cardOf(outputs, 'education', 'blank'), 'contacted').entered).toBe(1857);
    expect(segmentsOf(outputs, 'marital')).toEqual(['divorced', 'married', 'single']);
    expect(segmentsOf(outputs, 'age_band')).toEqual(['under_30', 'from_30', 'from_40', 'from_50', 'from_60']);
    // how they were called is unknown the more often where they did not subscribe
    expect(constrainedDimensions(outputs)).toEqual({ contact: ['filled_by_outcome/contact', 'often_blank/contact'] });
  });

  it('have no times, trends or tests, and the report says why', () => {
    const { timeInStage } = stageOf(cardOf(outputs), 'contacted');
    expect([timeInStage, cardOf(outputs).salesCycle]).toEqual([null, null]);
    expect(outputs.signals.budget.tested).toBe(0);
    expect(outputs.quality.flags.map(({ id }) => id)).toContain('undated/campaign');
  });

  it('are known by their row number only where nothing has to find them by it', async () => {
    const definitions = await definitionsOf(SET);
    const account = definitions.replace('{ id: "#row" }', '{ id: "#row", account: "#row" }');
    expect(() => loadDefinitions(account, 'changed.yaml')).toThrow(
      /columns\.account: found "#row"; allowed: a column of the export/,
    );
    const dated = definitions.replace('mode: undated', 'mode: dated');
    expect(() => loadDefinitions(dated, 'changed.yaml')).toThrow(/columns\.created: found nothing/);
  });
});
