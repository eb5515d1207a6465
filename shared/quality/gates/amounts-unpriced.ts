import type { Gate } from './gate.ts';

const FEWEST_DEALS = 10;

export const amountsUnpriced: Gate = {
  id: 'amounts_unpriced',
  allowed: 0.05,
  severity: 'constrain',
  looksFor: 'won deals have an amount, and a plan rate for its currency',
  find: ({ aggregates, scope }, allowed) => {
    const won = aggregates.money.filter(({ slot, outcome }) => slot === 0 && outcome === 'won');
    const unpriced = won.reduce((sum, row) => sum + row.unpriced, 0);
    const deals = won.reduce((sum, row) => sum + row.deals, 0);
    // exports without any amount are no hole in the amounts: revenue and deal size are withheld for that reason
    if (unpriced === 0 || unpriced === deals) return [];
    const sentence = `${unpriced} won deals have no amount or no plan rate: counted, not priced`;
    const found = unpriced / deals;
    if (found <= allowed || unpriced < FEWEST_DEALS) return [{ sentence, found, severity: 'warn' }];
    const holed = new Set(won.filter((row) => row.unpriced > 0).map(({ funnel }) => funnel));
    const stages = scope.funnels.filter(({ id }) => holed.has(id)).map((one) => `${one.id}.${one.stages.at(-1)?.id}`);
    return [{ sentence, found, stages }];
  },
};
