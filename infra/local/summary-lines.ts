import { countText, pointsText } from '../../shared/narrative/plain-number.ts';
import { alignedTable } from './aligned-table.ts';
import type { RunSummary } from './run-summary.ts';
import { secondsText } from './seconds-text.ts';

/** A finished run in plain text: where the report is, what stands out, what to know before the numbers, how long it took. */
export function summaryLines(summary: RunSummary): string[] {
  return [...whereLines(summary), ...standOutLines(summary), ...qualityLines(summary), ...timeLines(summary)];
}

function whereLines({ report, folder, version, result, kind }: RunSummary): string[] {
  const was = result === 'same' ? 'the same inputs gave the same version as before; nothing was written' : 'published';
  const draft = [
    '',
    'DRAFT: not part of the series of reports; no pointer leads to it and nothing is compared with it.',
  ];
  return [
    ...(kind === 'draft' ? draft : []),
    '',
    report === null
      ? `BLOCKED by quality: no report, only what was checked: ${folder}/report.html`
      : `Report    ${report}`,
    `Version   ${version} (${was})`,
  ];
}

function standOutLines({ report, statements, wording, tested }: RunSummary): string[] {
  if (report === null) return [];
  const shown =
    statements.length === 0
      ? ['  nothing']
      : statements.flatMap(({ id, text, rests }) => [
          `  ${id.padEnd(4)} ${text}`,
          ...rests.map((one) => `         ${one}`),
        ]);
  return ['', 'What stands out', ...shown, ...wordingLines(wording), ...testedLines(tested)];
}

function wordingLines(wording: RunSummary['wording']): string[] {
  if (wording === null) return [];
  const { model, reused, spent, cost, stopped, byModel, byTemplate, refused } = wording;
  const price = cost === null ? '' : `, ${cost.amount.toFixed(4)} ${cost.currency}`;
  const took = reused
    ? 'as the same facts were worded before'
    : `${countText(spent.inputTokens)} tokens in, ${countText(spent.outputTokens)} out${price}`;
  return [
    '',
    `Wording   ${countText(byModel)} statements by ${model}, ${countText(byTemplate)} by templates; ${took}`,
    ...(refused === 0 ? [] : [`  ${countText(refused)} of its statements were refused: the run keeps which and why`]),
    ...(stopped === null ? [] : [`  not asked further: ${stopped.replaceAll('_', ' ')}`]),
  ];
}

function testedLines({ tests, signals, detectable }: RunSummary['tested']): string[] {
  const half = detectable === null ? '' : `; half of the conversion tests would have shown ${pointsText(detectable)}`;
  return ['', `Tested    ${countText(tests)} tests, ${countText(signals)} signals${half}`];
}

function qualityLines({ verdict, flags }: RunSummary): string[] {
  const count = flags.length === 1 ? '1 flag' : `${flags.length || 'no'} flags`;
  return [
    '',
    `Quality   ${verdict}, ${count}`,
    ...flags.map(({ severity, sentence }) => `  ${severity.padEnd(9)} ${sentence}`),
  ];
}

function timeLines({ timings, events }: RunSummary): string[] {
  const rows = timings.steps.map(({ step, milliseconds, rows: count }) => [
    `  ${step}`,
    secondsText(milliseconds),
    count === undefined ? '' : `${countText(count)} rows`,
  ]);
  const total = [
    `  total`,
    secondsText(timings.totalMilliseconds),
    `${countText(Math.round(timings.peakMemoryBytes / 1e6))} MB at most, ${events} events sent`,
  ];
  return ['', 'Time', ...alignedTable(['', '', ''], [...rows, total])];
}
