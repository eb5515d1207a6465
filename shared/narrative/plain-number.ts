/** 12,345: the same on every machine, whatever its locale. */
export function countText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share as 63.2%. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A difference of shares in points: 4.1 points; never in percent. */
export function pointsText(difference: number): string {
  const points = Math.abs(difference * 100).toFixed(1);
  return points === '1.0' ? '1.0 point' : `${points} points`;
}
