import type { Command } from 'commander';
import { countText } from '../../../shared/narrative/plain-number.ts';
import { alignedTable } from '../aligned-table.ts';
import { monthlyCost } from '../cost/monthly-cost.ts';
import { PRICES_OF, priceStanding, UNIT_PRICES } from '../cost/unit-prices.ts';
import { wholeNumber } from '../option-values.ts';
import type { Session } from '../session.ts';

type Options = { readonly leads?: number; readonly reports: number; readonly model?: boolean; readonly json?: boolean };

const SIZES = [100_000, 1_000_000, 10_000_000];
const OBJECTS = 10;

export function addCost(program: Command, session: Session): void {
  program
    .command('cost')
    .description(
      'what a month on AWS costs, for three sizes of company or for yours: a calculation, nothing is asked of AWS',
    )
    .option('--leads <number>', 'people in the exports; three sizes where not said', wholeNumber('--leads'))
    .option('--reports <number>', 'reports a month: monthly, quarterly and of reviews', wholeNumber('--reports'), 3)
    .option('--model', 'a language model words the reports, and spends its whole budget')
    .option('--json', 'one JSON document on stdout')
    .action((options: Options) => cost(options, session));
}

function cost({ leads, reports, model = false, json = false }: Options, session: Session): void {
  const sizes = leads === undefined ? SIZES : [leads];
  const months = sizes.map((size) => ({
    leads: size,
    ...monthlyCost({ leads: size, reports, objects: OBJECTS, hasModel: model }),
  }));
  if (json) {
    session.keepStdout();
    session.give({ region: PRICES_OF, reports, months, prices: UNIT_PRICES });
    return;
  }
  const rows = (months[0]?.lines ?? []).map(({ of, unit }, at) => [
    of.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    ...months.map(({ lines }) => (lines[at]?.dollars ?? 0).toFixed(2)),
    `$${UNIT_PRICES[of].dollars} per ${unit}`,
    priceStanding(UNIT_PRICES[of]),
  ]);
  const sums = ['in all', ...months.map(({ dollars }) => dollars.toFixed(2)), '', ''];
  const header = ['dollars a month', ...sizes.map((size) => `${countText(size)} leads`), 'price', 'that price was'];
  for (const line of alignedTable(header, [...rows, sums])) session.say(line);
  session.say(
    `Prices of ${PRICES_OF}, without free tiers and taxes. The page of each and where and when it was checked are in the JSON document of --json; what was not read on its own page may have changed.`,
  );
}
