import type { Dimension, SegmentRule } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';
import { segmentSlug } from './segment-slug.ts';

/**
 * How a dimension reads a raw text: a segment id, `unmapped` for a filled text that no rule takes, or `blank`.
 * `decimals` is the decimal sign of the export, for numeric bands.
 */
export function segmentOf(dimension: Dimension, decimals: '.' | ',' = '.'): (raw: string | undefined) => string {
  const blank = new Set((dimension.blank ?? []).map(normaliseText));
  const byText = new Map(
    (dimension.values ?? []).flatMap((rule) =>
      (rule.match ?? []).map((text) => [normaliseText(text), rule.id] as const),
    ),
  );
  const bands = (dimension.values ?? []).filter(isBand);
  return (raw) => {
    const text = normaliseText(raw ?? '');
    if (text === '' || blank.has(text)) return 'blank';
    if (dimension.values === undefined) return segmentSlug(text);
    return byText.get(text) ?? bandOf(bands, numberOf(text, decimals)) ?? 'unmapped';
  };
}

export function isBand(rule: SegmentRule): boolean {
  return rule.atLeast !== undefined || rule.below !== undefined;
}

function bandOf(bands: readonly SegmentRule[], number: number | undefined): string | undefined {
  if (number === undefined) return undefined;
  return bands.find(({ atLeast, below }) => number >= (atLeast ?? -Infinity) && number < (below ?? Infinity))?.id;
}

/** A plain number, its thousands grouped or not. Anything else, such as "50-249", is no number. */
function numberOf(text: string, decimals: '.' | ','): number | undefined {
  const plain = decimals === '.' ? /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/ : /^[+-]?(\d+|\d{1,3}([. ]\d{3})+)(,\d+)?$/;
  if (!plain.test(text)) return undefined;
  return Number(decimals === '.' ? text.replaceAll(',', '') : text.replace(/[. ]/g, '').replace(',', '.'));
}
