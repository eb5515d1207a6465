import type { Difference, Rate } from '../../shared/contracts/measure.ts';
import { type Labels, labelsOf } from '../../shared/narrative/labels.ts';
import { listed } from '../../shared/narrative/listed.ts';
import { countText, percentText } from '../../shared/narrative/plain-number.ts';
import { unitsWord, whoseWords } from '../../shared/narrative/signal-words.ts';
import { withheldText } from '../../shared/report/page/withheld-text.ts';
import { alignedTable } from './aligned-table.ts';
import { expiredText } from './expired-inputs.ts';
import type { ExplainedCell, Explanation } from './explained-cell.ts';
import { signalLines, signed, testLines } from './test-lines.ts';

/** An explanation in plain text. */
export function explanationLines(explanation: Explanation, withSql: boolean): string[] {
  const { version, statement, flags, cells, query, otherQueries, inputs } = explanation;
  return [
    `Version   ${version}`,
    ...(statement === null ? [] : [`Statement ${statement.id}: ${statement.text}`]),
    ...numberLines(explanation),
    ...explanation.assumptions.map(({ statement: assumed, how }) => `Assumed   ${assumed} ${how}`),
    ...flags.map(({ severity, sentence }) => `Flag      ${severity}: ${sentence}`),
    ...cells.flatMap((cell) => cellLines(cell, labelsOf(explanation))),
    '',
    ...[query, ...otherQueries].map(
      ({ file, sha256 }, index) => `${index === 0 ? 'Query     ' : '          '}${file}, as run: sha256 ${sha256}`,
    ),
    ...(query.isOfVersion
      ? []
      : [
          '          Reports are made in another way since this version was published: it may have been run with other text.',
        ]),
    ...(withSql ? [query, ...otherQueries].flatMap(({ sql }) => ['', sql.trimEnd()]) : []),
    '',
    explanation.expired === null ? 'Inputs' : `Inputs    ${expiredText(explanation.expired)}`,
    ...alignedTable(
      ['  file', 'rows', 'bytes', 'sha256'],
      inputs.map((input) => [
        `  ${input.key}`,
        input.rows === null ? '–' : countText(input.rows),
        countText(input.bytes),
        input.sha256,
      ]),
    ),
  ];
}

/** Each number of a statement, and the place in the version's files that it is read from. */
function numberLines({ numbers }: Explanation): string[] {
  if (numbers.length === 0) return [];
  const rows = numbers.map(({ name, text, source }) => [
    `  ${name.replaceAll('_', ' ')}`,
    text,
    source.file,
    source.record,
    source.path,
  ]);
  return ['', ...alignedTable(['  number', 'as read', 'file', 'record', 'figure'], rows)];
}

function cellLines(explained: ExplainedCell, labels: Labels): string[] {
  const { cell, stage, outline, funnel, signals, tested, flags } = explained;
  const place = { ...explained.card, stage: stage.stage };
  const units = unitsWord(place, stage.entered, labels);
  const became = [
    `${countText(stage.advanced)} moved on`,
    `${countText(stage.lost)} ${wasWere(stage.lost)} lost`,
    `${countText(stage.back)} went back`,
    `${countText(stage.open)} ${stage.open === 1 ? 'is' : 'are'} still there`,
    `${countText(stage.won)} ${wasWere(stage.won)} won`,
  ];
  const entered = `${countText(stage.entered)} ${units}${whoseWords(place, labels)} entered ${outline.label} of ${funnel.label} in the window`;
  return [
    '',
    `Cell      ${cell}`,
    `          ${entered}: ${listed(became)}.`,
    '',
    ...alignedTable(
      ['  figure', 'value', 'part', 'whole', '95% interval', 'design effect', 'formula'],
      figureRows(explained),
    ),
    ...signals.flatMap((signal) => signalLines(signal, tested, flags, labels)),
    ...testLines(tested, labels),
    '',
    '  Rows of tables/cohort.parquet behind it',
    ...monthLines(explained),
  ];
}

function wasWere(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function figureRows({ stage, outline, funnel }: ExplainedCell): string[][] {
  const next = funnel.stages.find(({ number }) => number === outline.number + 1)?.label ?? 'the next stage';
  const first = funnel.stages.find(({ grain }) => grain === outline.grain)?.label ?? 'the first stage';
  const within = outline.horizonDays === null ? '' : ` within ${outline.horizonDays} days`;
  const cohorts =
    outline.horizonDays === null ? '' : `, of the months whose entrants all had ${outline.horizonDays} days`;
  return [
    rateRow('conversion', stage.conversion, `moved on to ${next}${within} / entered${cohorts}`),
    differenceRow('difference', stage.differenceFromAll, 'this conversion - that of the whole funnel'),
    rateRow('unconditional', stage.unconditional, `came to ${next} within the horizons up to it / entered ${first}`),
    rateRow('of the funnel', stage.ofFunnel, `persons who came to ${next} / persons who entered the funnel`),
    rateRow('drop-off', stage.dropOff, `lost${within} / entered${cohorts}`),
    rateRow(
      'share of losses',
      stage.shareOfLosses,
      `lost here / lost at any ${outline.grain} stage of the funnel, in the window`,
    ),
  ];
}

function rateRow(name: string, rate: Rate, formula: string): string[] {
  if (rate.kind === 'withheld') return [`  ${name}`, '–', '', '', withheldText(rate.reason), '', formula];
  const small = rate.smallSample ? ' (small sample)' : '';
  return [
    `  ${name}`,
    percentText(rate.value),
    countText(rate.part),
    countText(rate.whole),
    `${percentText(rate.low)} to ${percentText(rate.high)}`,
    rate.designEffect === undefined ? '–' : String(rate.designEffect),
    `${formula}${small}`,
  ];
}

function differenceRow(name: string, difference: Difference, formula: string): string[] {
  if (difference.kind === 'withheld') return [`  ${name}`, '–', '', '', withheldText(difference.reason), '', formula];
  const { value, low, high } = difference;
  return [`  ${name}`, signed(value), '', '', `${signed(low)} to ${signed(high)}`, '', `${formula}, in points`];
}

function monthLines({ months, outline }: ExplainedCell): string[] {
  const within = outline.horizonDays === null ? 'advanced' : 'reached_in_horizon';
  const lostWithin = outline.horizonDays === null ? 'lost' : 'lost_in_horizon';
  const rows = months.map((row) => [
    `  ${row.entered_month ?? 'undated'}`,
    ...[row.entered, row[within], row[lostWithin], row.advanced, row.lost, row.still_open].map(countText),
    row.counted,
  ]);
  const counted = months.filter((row) => row.counted === 'yes');
  const sum = (value: (row: (typeof months)[number]) => number) =>
    countText(counted.reduce((total, row) => total + value(row), 0));
  const total = [
    '  counted',
    sum((row) => row.entered),
    sum((row) => row[within]),
    sum((row) => row[lostWithin]),
    sum((row) => row.advanced),
    sum((row) => row.lost),
    sum((row) => row.still_open),
    '',
  ];
  return alignedTable(
    ['  month', 'entered', within, lostWithin, 'advanced', 'lost', 'still_open', 'counted in rates'],
    [...rows, total],
  );
}
