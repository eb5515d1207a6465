export const dimensions = ['industry', 'region', 'size_band', 'lead_source', 'persona', 'form_variant'] as const;
export type Dimension = (typeof dimensions)[number];

export interface Segment {
  readonly id: string;
  readonly share: number;
}

/** The company's mix: what share of accounts (industry, region, size band) or of leads (the others) a segment holds. */
export const segmentsOf: Readonly<Record<Dimension, readonly Segment[]>> = {
  industry: [
    { id: 'software', share: 0.26 },
    { id: 'manufacturing', share: 0.2 },
    { id: 'healthcare', share: 0.16 },
    { id: 'financial_services', share: 0.16 },
    { id: 'retail', share: 0.12 },
    { id: 'public_sector', share: 0.1 },
  ],
  region: [
    { id: 'north_america', share: 0.42 },
    { id: 'emea', share: 0.3 },
    { id: 'apac', share: 0.16 },
    { id: 'latam', share: 0.12 },
  ],
  size_band: [
    { id: 'small', share: 0.38 },
    { id: 'mid', share: 0.3 },
    { id: 'large', share: 0.19 },
    { id: 'enterprise', share: 0.13 },
  ],
  lead_source: [
    { id: 'web', share: 0.3 },
    { id: 'paid_search', share: 0.12 },
    { id: 'event', share: 0.14 },
    { id: 'outbound', share: 0.16 },
    { id: 'partner', share: 0.12 },
    { id: 'webinar', share: 0.16 },
  ],
  persona: [
    { id: 'executive', share: 0.2 },
    { id: 'it', share: 0.34 },
    { id: 'operations', share: 0.28 },
    { id: 'finance', share: 0.18 },
  ],
  form_variant: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, share: 1 / 6 })),
};

/** Where the opportunities come from that sales creates without a lead. */
export const salesCreatedSources: readonly Segment[] = [
  { id: 'web', share: 0 },
  { id: 'paid_search', share: 0 },
  { id: 'event', share: 0.15 },
  { id: 'outbound', share: 0.6 },
  { id: 'partner', share: 0.25 },
  { id: 'webinar', share: 0 },
];

/** One segment number per dimension, in the order of `dimensions`: the true ones, whatever the export says. */
export type UnitSegments = readonly number[];
export const notInDimension = -1;

export const dimensionNumber = (dimension: Dimension): number => dimensions.indexOf(dimension);

export function segmentNumber(dimension: Dimension, id: string): number {
  const found = segmentsOf[dimension].findIndex((segment) => segment.id === id);
  if (found < 0) throw new Error(`${dimension} has no segment ${id}`);
  return found;
}

/** Cumulative shares, for `drawSegment`. */
export function cumulativeShares(segments: readonly Segment[]): readonly number[] {
  let sum = 0;
  return segments.map((segment) => {
    sum += segment.share;
    return sum;
  });
}

export function drawSegment(cumulative: readonly number[], uniform: number): number {
  let chosen = 0;
  while (chosen < cumulative.length - 1 && uniform >= (cumulative[chosen] ?? 1)) chosen += 1;
  return chosen;
}
