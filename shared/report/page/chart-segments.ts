import type { PageOutline } from './page-outline.ts';

/** A segment as the charts know it: by its place in this list. The whole funnel is first. */
export type ChartSegment = {
  readonly dimension: string;
  readonly segment: string;
  readonly group: string;
  readonly label: string;
};

export function chartSegments(outline: PageOutline): readonly ChartSegment[] {
  return [
    { dimension: 'all', segment: 'all', group: 'Whole funnel', label: 'All' },
    ...outline.dimensions.flatMap((dimension) =>
      dimension.segments.map((one) => ({
        dimension: dimension.id,
        segment: one.id,
        group: dimension.label,
        label: one.label,
      })),
    ),
  ];
}
