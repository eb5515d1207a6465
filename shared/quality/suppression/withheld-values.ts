import type { Scorecard } from '../../contracts/outputs.ts';
import type { ScopedDimension } from '../../signals/report-scope.ts';
import { type AmountFloors, amountFloor } from './withheld-amounts.ts';

const WITHHELD = { kind: 'withheld', reason: 'single_deals' } as const;

/** The cards with no value of segments that rests on a few deals, and none by month of entry: see docs/small-cells.md. */
export function withheldValues(
  cards: readonly Scorecard[],
  dimensions: readonly Pick<ScopedDimension, 'id' | 'slot'>[],
  definitions: AmountFloors,
): Scorecard[] {
  const slots = new Map(dimensions.map(({ id, slot }) => [id, slot]));
  return cards.map((card) => {
    const floor = amountFloor(definitions, slots.get(card.dimension));
    if (floor === undefined) return card;
    const fewest = Math.max(floor.accounts, floor.owners);
    return { ...card, ...dealSizeOf(card, fewest), winRateByValue: byValue(card.winRateByValue, fewest) };
  });
}

function dealSizeOf({ dealSize }: Scorecard, fewest: number): Pick<Scorecard, 'dealSize' | 'dealSizeWithheld'> {
  if (dealSize === null || dealSize.deals >= fewest) return { dealSize };
  return { dealSize: null, dealSizeWithheld: WITHHELD.reason };
}

function byValue(value: Scorecard['winRateByValue'], fewest: number): Scorecard['winRateByValue'] {
  if (value === null) return null;
  const isTold = [value.won, value.lost].every((side) => side.kind === 'measured' && side.deals >= fewest);
  const hidden = (side: typeof value.won) => (side.kind === 'withheld' ? side : WITHHELD);
  return { won: hidden(value.won), lost: hidden(value.lost), share: isTold ? value.share : null };
}
