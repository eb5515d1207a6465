import { describe, expect, it } from 'vitest';
import { dimensionCaveats } from '../../../../shared/report/page/dimension-caveats.ts';

const dimension = { id: 'region', label: 'Region', segments: [], constrainedBy: [] };
const textOf = (outline: Parameters<typeof dimensionCaveats>[0]) =>
  dimensionCaveats(outline, []).markup.replace(/<[^>]*>/g, '');

describe('what must be known before a dimension is read', () => {
  it.each([
    [{ ...dimension, known: 'entry' as const }, ''],
    [
      { ...dimension, known: 'today' as const },
      'The exports hold only today’s value, which may have been learned after the cohort entered.',
    ],
    [
      { ...dimension, known: 'entry' as const, sinceEntry: { units: 40, moved: 6, untracked: 0 } },
      'Units are in the segment of their entry. Of 40 that entered in the window, 6 (15.0%) are in another today.',
    ],
    [
      { ...dimension, known: 'entry' as const, sinceEntry: { units: 40, moved: 6, untracked: 16 } },
      'Units are in the segment of their entry. Of 24 that entered in the window, 6 (25.0%) are in another today. 16 more entered before changes were recorded: their segment is blank.',
    ],
    [
      { ...dimension, known: 'entry' as const, sinceEntry: { units: 3, moved: 0, untracked: 3 } },
      'Units are in the segment of their entry. Of 0 that entered in the window, 0 are in another today. 3 more entered before changes were recorded: their segment is blank.',
    ],
  ])('%#', (outline, text) => {
    expect(textOf(outline)).toBe(text);
  });
});
