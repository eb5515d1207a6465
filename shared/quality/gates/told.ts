const FEWEST_RECORDS = 10;

/** Why a finding is only told: its share is allowed, or, whatever share they are, the records are few. Nothing where neither holds. */
export function told(records: number, share: number, allowed: number): { readonly toldBecause?: string } {
  if (share <= allowed) return { toldBecause: 'their share is within what is allowed' };
  return records < FEWEST_RECORDS ? { toldBecause: `they are fewer than ${FEWEST_RECORDS}` } : {};
}
