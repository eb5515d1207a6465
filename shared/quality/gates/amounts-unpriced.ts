import type { Gate } from './gate.ts';

const FEWEST_DEALS = 10;

export const amountsUnpriced: Gate = {
  ...{ id: 'amounts_unpriced', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'won deals have an amount, and a plan rate for its currency',
  check: ({ aggregates, scope }, allowed) => {
    const won = aggregates.money.filter(({ slot, outcome }) => slot === 0 && outcome === 'won');
    const unpriced = won.reduce((sum, row) => sum + row.unpriced, 0);
    const deals = won.reduce((sum, row) => sum + row.deals, 0);
    if (deals === 0) return { measured: { notMeasured: 'no deal was won' }, findings: [] };
    // exports without any amount are no hole in the amounts: revenue and deal size are withheld for that reason
    if (unpriced === deals) return { measured: { notMeasured: 'the exports hold no amounts' }, findings: [] };
    const found = unpriced / deals;
    const measured = { value: found };
    if (unpriced === 0) return { measured, findings: [] };
    const sentence = `${unpriced} ${unpriced === 1 ? 'won deal has' : 'won deals have'} no amount or no plan rate: counted, not priced`;
    const toldBecause =
      found <= allowed ? 'revenue and deal size leave them out' : `they are fewer than ${FEWEST_DEALS}`;
    if (found <= allowed || unpriced < FEWEST_DEALS) return { measured, findings: [{ sentence, found, toldBecause }] };
    const holed = new Set(won.filter((row) => row.unpriced > 0).map(({ funnel }) => funnel));
    const stages = scope.funnels.filter(({ id }) => holed.has(id)).map((one) => `${one.id}.${one.stages.at(-1)?.id}`);
    return { measured, findings: [{ sentence, found, stages }] };
  },
};
