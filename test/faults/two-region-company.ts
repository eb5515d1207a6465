import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SALES_FUNNEL } from './sales-funnel.ts';

/** A company of two regions and one funnel: enough deals for a signal, few enough for hundreds of runs. */
export const TWO_REGION_DEFINITIONS = `format: 1
name: Two months
owner: RevOps
approved: { by: Ada, on: 2025-01-02 }
timezone: UTC
calendar: { kind: months, softCloseDays: 10 }
currency: { reporting: USD }
thresholds: { minimumSample: 10, windowMonths: 3 }
sources:
  crm:
    objects:
      Deals: { files: deals.csv, holds: opportunities, columns: { id: id } }
      Log: { files: log.csv, holds: stage_history, of: opportunities, columns: { id: deal, stage: stage, entered: at } }
${SALES_FUNNEL}
dimensions:
  - id: region
    label: Region
    from: [{ object: crm.Deals, column: region }]
    known: entry
    values: [{ id: south, label: South, match: [South] }, { id: north, label: North, match: [North] }]
feedback:
  - { id: behind, label: Falls behind, to: post_mortem, metric: stage_conversion, direction: below, claim: level }
assumptions:
  - id: south_is_as_good
    kind: persona
    statement: The south buys more often.
    dimension: region
    segment: south
    funnel: sales
    stage: offer
    metric: stage_conversion
    direction: higher
    owner: PMM
    source: Workshop
`;

/** Of a hundred offers a month and region, so many of the south are won; of the north sixty. */
export function writeTwoRegions(folder: string, wonInSouth: number): void {
  const deals: string[] = ['id,region'];
  const log: string[] = ['deal,stage,at'];
  for (const month of ['2025-01', '2025-02'])
    for (const region of ['North', 'South'])
      for (let number = 0; number < 100; number += 1) {
        const id = `${region}-${month}-${number}`;
        const isWon = number < (region === 'South' ? wonInSouth : 60);
        deals.push(`${id},${region}`);
        log.push(`${id},Offer,${month}-05`, `${id},${isWon ? 'Won' : 'Lost'},${month}-09`);
      }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'deals.csv'), `${deals.join('\n')}\n`);
  writeFileSync(join(folder, 'log.csv'), `${log.join('\n')}\n`);
}
