import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DefinitionsError, type DefinitionsProblem } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { smallDefinitions, smallWith } from './small-definitions.ts';

const TEST = '../../../examples/company/definitions.yaml';

function problemsOf(text: string): readonly DefinitionsProblem[] {
  try {
    loadDefinitions(text, 'small.yaml');
  } catch (error) {
    if (error instanceof DefinitionsError) return error.problems;
    throw error;
  }
  return [];
}

type Mistake = {
  readonly mistake: string;
  readonly change: readonly [passage: string, replacement: string];
  /** What the reported line says. */
  readonly line: string;
  readonly path: string;
  readonly found: string;
  readonly allowed: string | RegExp;
  readonly didYouMean?: string;
};

const LIST = /^the declared objects: crm\.Leads, crm\.Deals, crm\.DealLog$/;

const mistakes: readonly Mistake[] = [
  {
    mistake: 'a misspelt key',
    change: ['        horizonDays: 31', '        horizonDay: 31'],
    line: '        horizonDay: 31',
    path: 'funnels.sales.stages[0].horizonDay',
    found: 'the key "horizonDay"',
    allowed: 'the keys: id, label, grain, horizonDays, earlyHorizonDays, skipped, present, evidence',
    didYouMean: 'horizonDays',
  },
  {
    mistake: 'a misspelt required key, reported once',
    change: ['  reporting: EUR', '  reportin: EUR'],
    line: '  reportin: EUR',
    path: 'currency.reportin',
    found: 'the key "reportin"',
    allowed: 'the keys: reporting, base, basis, planRates, closeRates',
    didYouMean: 'reporting',
  },
  {
    mistake: 'a missing key',
    change: ['owner: RevOps\n', ''],
    line: 'format: 1',
    path: 'owner',
    found: 'nothing',
    allowed: 'text that is not empty',
  },
  {
    mistake: 'an empty value',
    change: ['name: Small', 'name:'],
    line: 'name:',
    path: 'name',
    found: 'nothing',
    allowed: 'text that is not empty',
  },
  {
    mistake: 'a number that should be text',
    change: ['name: Small', 'name: 2026'],
    line: 'name: 2026',
    path: 'name',
    found: 'the number 2026',
    allowed: 'text that is not empty, in quotes',
  },
  {
    mistake: 'a rate without quotes',
    change: ['USD: "0.9"', 'USD: 0.9'],
    line: '    USD: 0.9',
    path: 'currency.planRates.USD',
    found: 'the number 0.9',
    allowed: 'a positive decimal in quotes, with up to six decimals, such as "1.085"',
  },
  {
    mistake: 'a rate of zero',
    change: ['USD: "0.9"', 'USD: "0.0"'],
    line: '    USD: "0.0"',
    path: 'currency.planRates.USD',
    found: '"0.0"',
    allowed: 'a rate above zero',
  },
  {
    mistake: 'an unknown currency',
    change: ['USD: "0.9"', 'USX: "0.9"'],
    line: '    USX: "0.9"',
    path: 'currency.planRates.USX',
    found: '"USX"',
    allowed: 'a currency code of ISO 4217, such as USD',
  },
  {
    mistake: 'a currency in small letters',
    change: ['USD: "0.9"', 'usd: "0.9"'],
    line: '    usd: "0.9"',
    path: 'currency.planRates.usd',
    found: 'the key "usd"',
    allowed: 'a currency code such as EUR',
  },
  {
    mistake: 'a rate for the reporting currency',
    change: ['USD: "0.9"', 'EUR: "0.9"'],
    line: '    EUR: "0.9"',
    path: 'currency.planRates.EUR',
    found: '"0.9"',
    allowed: 'no rate, or "1": this is the reporting currency itself',
  },
  {
    mistake: 'a rate of a month that is none',
    change: ['USD: "0.9"', 'USD: "0.9"\n  closeRates: { "2026-13": { USD: "0.9" } }'],
    line: '  closeRates: { "2026-13": { USD: "0.9" } }',
    path: 'currency.closeRates["2026-13"]',
    found: 'the key "2026-13"',
    allowed: 'a month such as "2026-10"',
  },
  {
    mistake: 'an unknown currency in a month',
    change: ['USD: "0.9"', 'USD: "0.9"\n  closeRates: { "2026-12": { USX: "0.9" } }'],
    line: '  closeRates: { "2026-12": { USX: "0.9" } }',
    path: 'currency.closeRates["2026-12"].USX',
    found: '"USX"',
    allowed: 'a currency code of ISO 4217, such as USD',
  },
  {
    mistake: 'another rate for the reporting currency in a month',
    change: ['USD: "0.9"', 'USD: "0.9"\n  closeRates: { "2026-12": { EUR: "0.9" } }'],
    line: '  closeRates: { "2026-12": { EUR: "0.9" } }',
    path: 'currency.closeRates["2026-12"].EUR',
    found: '"0.9"',
    allowed: 'no rate, or "1": this is the reporting currency itself',
  },
  {
    mistake: 'a scenario that nothing can be counted by',
    change: ['reviews:', 'scenarios: [any_order, close_date_rates]\nreviews:'],
    line: 'scenarios: [any_order, close_date_rates]',
    path: 'scenarios[1]',
    found: '"close_date_rates"',
    allowed: 'it only where currency.closeRates are given, or an object holds rates',
  },
  {
    mistake: 'a misspelt value of a closed list',
    change: ['mode: undated', 'mode: undatd'],
    line: '    mode: undatd',
    path: 'funnels.expansion.mode',
    found: '"undatd"',
    allowed: 'one of "dated", "undated"',
    didYouMean: 'undated',
  },
  {
    mistake: 'a number out of bounds',
    change: ['horizonDays: 31', 'horizonDays: 0'],
    line: '        horizonDays: 0',
    path: 'funnels.sales.stages[0].horizonDays',
    found: 'the number 0',
    allowed: 'a whole number from 1 to 1095',
  },
  {
    mistake: 'an id that is none',
    change: ['  - id: country', '  - id: Country'],
    line: '  - id: Country',
    path: 'dimensions[0].id',
    found: '"Country"',
    allowed: 'a lower-case id: a letter, then letters, digits and underscores, 40 at most',
  },
  {
    mistake: 'an empty list',
    change: ['values: { Upsell: expansion }', 'values: { "": expansion }'],
    line: '          values: { "": expansion }',
    path: 'sources.crm.objects.Deals.funnels.values[""]',
    found: 'the key ""',
    allowed: /./,
  },
  {
    mistake: 'a wrong item in a list that may be one text',
    change: ['files: [deals.csv]', 'files: [deals.csv, 7]'],
    line: '        files: [deals.csv, 7]',
    path: 'sources.crm.objects.Deals.files[1]',
    found: 'the number 7',
    allowed: 'text that is not empty, in quotes',
  },
  {
    mistake: 'a mapping where one text or a list of them should be',
    change: ['files: [deals.csv]', 'files: { a: b }'],
    line: '        files: { a: b }',
    path: 'sources.crm.objects.Deals.files',
    found: 'a mapping',
    allowed: 'text that is not empty, or a list of such',
  },
  {
    mistake: 'a list with too few items',
    change: ['pairs:\n  - { dimension: country, first: germany, second: austria }', 'thresholds: { windowMonths: 48 }'],
    line: 'thresholds: { windowMonths: 48 }',
    path: 'thresholds.windowMonths',
    found: 'the number 48',
    allowed: 'a whole number from 1 to 36',
  },
  {
    mistake: 'an unknown timezone',
    change: ['timezone: Europe/Berlin', 'timezone: Europe/Berln'],
    line: 'timezone: Europe/Berln',
    path: 'timezone',
    found: '"Europe/Berln"',
    allowed: 'a timezone by name, such as "America/New_York" or "UTC"',
    didYouMean: 'Europe/Berlin',
  },
  {
    mistake: 'an offset for a timezone',
    change: ['timezone: Europe/Berlin', 'timezone: "+02:00"'],
    line: 'timezone: "+02:00"',
    path: 'timezone',
    found: '"+02:00"',
    allowed: 'a timezone by name, such as "America/New_York" or "UTC"',
  },
  {
    mistake: 'an unknown zone of a format',
    change: ['format: { delimiter: ";", decimals: "," }', 'format: { zone: Utopia/Nowhere }'],
    line: '    format: { zone: Utopia/Nowhere }',
    path: 'sources.crm.format.zone',
    found: '"Utopia/Nowhere"',
    allowed: 'a timezone by name, such as "America/New_York" or "UTC"',
  },
  {
    mistake: 'a wait for a source that signals nothing',
    change: ['    format: { delimiter: ";"', '    waitHours: 24\n    format: { delimiter: ";"'],
    line: '    waitHours: 24',
    path: 'sources.crm.waitHours',
    found: '24 without completedBy',
    allowed: 'it only beside `completedBy`, which is waited for',
  },
  {
    mistake: 'a source that is observed from no day',
    change: ['    format: { delimiter: ";"', '    observedFrom: 2026-02-29\n    format: { delimiter: ";"'],
    line: '    observedFrom: 2026-02-29',
    path: 'sources.crm.observedFrom',
    found: '"2026-02-29"',
    allowed: 'a day of the calendar',
  },
  {
    mistake: 'a day from which a source without units is observed',
    change: [
      'sources:\n',
      'sources:\n  web:\n    observedFrom: 2026-01-01\n    objects:\n      Firms: { files: firms.csv, holds: accounts, columns: { id: Id } }\n',
    ],
    line: '    observedFrom: 2026-01-01',
    path: 'sources.web.observedFrom',
    found: '"2026-01-01"',
    allowed: '`observedFrom` only at the source that holds the people or opportunities which it is about',
  },
  {
    mistake: 'an approval on no day',
    change: ['on: 2026-01-05', 'on: 2026-02-29'],
    line: 'approved: { by: Ada, on: 2026-02-29 }',
    path: 'approved.on',
    found: '"2026-02-29"',
    allowed: 'a day of the calendar',
  },
  {
    mistake: 'evidence on a misspelt object',
    change: ['{ object: crm.Leads, date: Created }', '{ object: crm.Leds, date: Created }'],
    line: '          - { object: crm.Leds, date: Created }',
    path: 'funnels.sales.stages[0].evidence[0].object',
    found: '"crm.Leds"',
    allowed: LIST,
    didYouMean: 'crm.Leads',
  },
  {
    mistake: 'evidence on an object of the other grain',
    change: ['{ object: crm.Leads, date: Created }', '{ object: crm.Deals, date: Created }'],
    line: '          - { object: crm.Deals, date: Created }',
    path: 'funnels.sales.stages[0].evidence[0].object',
    found: 'crm.Deals, which speaks of the grain opportunity',
    allowed: "an object of the stage's grain, person",
  },
  {
    mistake: 'a label where there is no history',
    change: ['{ object: crm.DealLog, label: Lost }', '{ object: crm.Deals, label: Lost }'],
    line: '          - { object: crm.Deals, label: Lost }',
    path: 'funnels.sales.exits[0].evidence[0].object',
    found: 'crm.Deals, which holds opportunities',
    allowed: 'for `label`, an object that holds a stage history',
  },
  {
    mistake: 'a date in a history',
    change: ['{ object: crm.DealLog, label: Lost }', '{ object: crm.DealLog, date: At }'],
    line: '          - { object: crm.DealLog, date: At }',
    path: 'funnels.sales.exits[0].evidence[0].object',
    found: 'crm.DealLog, which holds stage_history',
    allowed: 'for `date` and `when`, an object that holds people or opportunities',
  },
  {
    mistake: 'evidence by label and date',
    change: ['{ object: crm.DealLog, label: Lost }', '{ object: crm.DealLog, label: Lost, date: At }'],
    line: '          - { object: crm.DealLog, label: Lost, date: At }',
    path: 'funnels.sales.exits[0].evidence[0]',
    found: '`label` together with `date`',
    allowed: 'exactly one of `date` (with or without `when`), `label`, or `when` alone',
  },
  {
    mistake: 'evidence by nothing',
    change: ['{ object: crm.Leads, date: Created }', '{ object: crm.Leads }'],
    line: '          - { object: crm.Leads }',
    path: 'funnels.sales.stages[0].evidence[0]',
    found: 'none of them',
    allowed: 'exactly one of `date` (with or without `when`), `label`, or `when` alone',
  },
  {
    mistake: 'validity that ends before it starts',
    change: ['from: 2024-03-01', 'from: 2024-03-01, to: 2024-02-01'],
    line: '          - { object: crm.DealLog, label: Offer, pipeline: [Direct, Partner], from: 2024-03-01, to: 2024-02-01 }',
    path: 'funnels.sales.stages[2].evidence[1].to',
    found: '"2024-02-01"',
    allowed: 'a day that is not before `from` (2024-03-01)',
  },
  {
    mistake: 'validity from no day',
    change: ['from: 2024-03-01', 'from: 2024-02-30'],
    line: '          - { object: crm.DealLog, label: Offer, pipeline: [Direct, Partner], from: 2024-02-30 }',
    path: 'funnels.sales.stages[2].evidence[1].from',
    found: '"2024-02-30"',
    allowed: 'a day of the calendar',
  },
  {
    mistake: 'a pipeline of a person stage',
    change: ['{ object: crm.Leads, date: Created }', '{ object: crm.Leads, date: Created, pipeline: A }'],
    line: '          - { object: crm.Leads, date: Created, pipeline: A }',
    path: 'funnels.sales.stages[0].evidence[0].pipeline',
    found: 'a pipeline of a person stage',
    allowed: 'pipelines of opportunity stages only',
  },
  {
    mistake: 'a pipeline that no opportunity has',
    change: [', pipeline: Pipeline }', ' }'],
    line: '          - { object: crm.DealLog, label: Offer, pipeline: [Direct, Partner], from: 2024-03-01 }',
    path: 'funnels.sales.stages[2].evidence[1].pipeline',
    found: 'a pipeline, while no opportunities of crm have one',
    allowed: 'pipelines where the opportunities name a `pipeline` column',
  },
  {
    mistake: 'one label for two stages',
    change: ['{ object: crm.DealLog, label: Lost }', '{ object: crm.DealLog, label: [Lost, " WON "] }'],
    line: '          - { object: crm.DealLog, label: [Lost, " WON "] }',
    path: 'funnels.sales.exits[0].evidence[0]',
    found: 'what means won already',
    allowed: 'evidence for one stage or exit only, or validity dates or pipelines that do not overlap',
  },
  {
    mistake: 'one label for two stages, on one day',
    change: ['label: Offer, pipeline: [Direct, Partner], from: 2024-03-01', 'label: Won, to: 2024-03-01'],
    line: '          - { object: crm.DealLog, label: Won }',
    path: 'funnels.sales.stages[3].evidence[0]',
    found: 'what means offer already',
    allowed: 'evidence for one stage or exit only, or validity dates or pipelines that do not overlap',
  },
  {
    mistake: 'one present label for two stages',
    change: [
      '        label: Lost\n        grain: opportunity\n',
      '        label: Lost\n        grain: opportunity\n        present: WON\n',
    ],
    line: '        present: WON',
    path: 'funnels.sales.exits[0].present',
    found: '"WON", which means won already',
    allowed: 'each present label for one stage or exit',
  },
  {
    mistake: 'a present label that no object shows',
    change: ['stage: Status, ', ''],
    line: '        present: [New, Open]',
    path: 'funnels.sales.stages[0].present',
    found: 'present labels, while no people have a present stage',
    allowed: 'present labels where an object that holds people names a `stage` column',
  },
  {
    mistake: 'a stage id twice',
    change: ['      - id: lost', '      - id: won'],
    line: '      - id: won',
    path: 'funnels.sales.exits[0].id',
    found: '"won" a second time',
    allowed: 'an id of its own within the stages and exits of the funnel',
  },
  {
    mistake: 'a person stage after an opportunity stage',
    change: [
      '        label: Won\n        grain: opportunity\n        present: Won\n        evidence:\n          - { object: crm.DealLog, label: Won }',
      '        label: Won\n        grain: person\n        present: Won\n        evidence:\n          - { object: crm.Leads, date: Won At }',
    ],
    line: '        grain: person',
    path: 'funnels.sales.stages[3].grain',
    found: '"person" after an opportunity stage',
    allowed: 'person stages before all opportunity stages',
  },
  {
    mistake: 'a dated stage without a horizon',
    change: ['        horizonDays: 60\n', ''],
    line: '      - id: offer',
    path: 'funnels.sales.stages[2].horizonDays',
    found: 'nothing',
    allowed: 'the days within which a move to the next stage counts: the funnel is dated',
  },
  {
    mistake: 'an early horizon that is not early',
    change: ['earlyHorizonDays: 10', 'earlyHorizonDays: 30'],
    line: '        earlyHorizonDays: 30',
    path: 'funnels.sales.stages[1].earlyHorizonDays',
    found: 'the number 30',
    allowed: 'fewer days than horizonDays (30)',
  },
  {
    mistake: 'an object that does not say what it holds',
    change: ['        holds: people\n', ''],
    line: '      Leads:',
    path: 'sources.crm.objects.Leads',
    found: 'the object "Leads" without `holds`',
    allowed:
      '`holds` with one of accounts, people, opportunities, stage_history, field_history, contact_roles, touches, merges, activities, usage, rates',
  },
  {
    mistake: 'a part that the kind does not have',
    change: ['account: Company }', 'account: Company, amount: Budget }'],
    line: '        columns: { id: LeadId, created: Created, stage: Status, account: Company, amount: Budget }',
    path: 'sources.crm.objects.Leads.columns.amount',
    found: '"amount"',
    allowed:
      'the parts of an object that holds people: id, created, person, contact, account, owner, opportunity, stage, same_as, same_contact, email, merged_into, merged_from, deleted',
    didYouMean: 'account',
  },
  {
    mistake: 'a part that is missing',
    change: ['created: Created, ', ''],
    line: '        columns: { id: LeadId, stage: Status, account: Company }',
    path: 'sources.crm.objects.Leads.columns.created',
    found: 'nothing',
    allowed: 'the column that is the created: an object that holds people needs it',
  },
  {
    mistake: 'a row number for what other rows refer to',
    change: [
      'columns: { id: DealId, stage: Stage, entered: At }',
      "columns: { id: '#row', stage: Stage, entered: At }",
    ],
    line: "        columns: { id: '#row', stage: Stage, entered: At }",
    path: 'sources.crm.objects.DealLog.columns.id',
    found: '"#row"',
    allowed: 'a column of the export: only the `id` of people, opportunities or touches may be the row number',
  },
  {
    mistake: 'a history of nobody',
    change: ['        of: opportunities\n', ''],
    line: '      DealLog:',
    path: 'sources.crm.objects.DealLog.of',
    found: 'nothing',
    allowed: 'people or opportunities: whose stages these are',
  },
  {
    mistake: '`of` where there is no history',
    change: ['        holds: opportunities', '        holds: opportunities\n        of: people'],
    line: '        of: people',
    path: 'sources.crm.objects.Deals.of',
    found: '"people"',
    allowed: '`of` only where `holds` is stage_history, field_history or merges',
  },
  {
    mistake: 'a funnel that does not exist',
    change: ['otherwise: sales', 'otherwise: sale'],
    line: '          otherwise: sale',
    path: 'sources.crm.objects.Deals.funnels.otherwise',
    found: '"sale"',
    allowed: 'the funnels with opportunity stages: sales, expansion',
    didYouMean: 'sales',
  },
  {
    mistake: 'two funnels and no choice',
    change: ['        funnels:\n          values: { Upsell: expansion }\n          otherwise: sales\n', ''],
    line: '      Deals:',
    path: 'sources.crm.objects.Deals.funnels',
    found: 'nothing',
    allowed: 'which values of the type column mean which funnel of sales, expansion',
  },
  {
    mistake: 'a choice by no column',
    change: ['type: Kind, ', ''],
    line: '        columns: { id: DealId, stage: Stage, pipeline: Pipeline }',
    path: 'sources.crm.objects.Deals.columns.type',
    found: 'nothing',
    allowed: 'the column whose values `funnels` names',
  },
  {
    mistake: 'a value for two funnels',
    change: ['{ Upsell: expansion }', '{ Upsell: expansion, UPSELL: sales }'],
    line: '          values: { Upsell: expansion, UPSELL: sales }',
    path: 'sources.crm.objects.Deals.funnels.values.UPSELL',
    found: '"UPSELL" a second time',
    allowed: 'each value once, letter case and outer blanks apart',
  },
  {
    mistake: 'lookups in a chain',
    change: ['on: Company, key: Firm', 'on: firm.Parent, key: Firm'],
    line: '          firm: { files: firms.csv, on: firm.Parent, key: Firm }',
    path: 'sources.crm.objects.Leads.lookups.firm.on',
    found: '"firm.Parent"',
    allowed: "a column of the object's own files, not of a lookup",
  },
  {
    mistake: 'a dimension read from a history',
    change: ['{ object: crm.Deals, column: Country }', '{ object: crm.DealLog, column: Country }'],
    line: '      - { object: crm.DealLog, column: Country }',
    path: 'dimensions[0].from[1].object',
    found: 'crm.DealLog, which holds stage_history',
    allowed: 'the objects that hold people, accounts, opportunities or touches: crm.Leads, crm.Deals',
  },
  {
    mistake: 'a dimension read twice from one object',
    change: ['{ object: crm.Deals, column: Country }', '{ object: crm.Leads, column: Land }'],
    line: '      - { object: crm.Leads, column: Land }',
    path: 'dimensions[0].from[1].object',
    found: 'crm.Leads a second time',
    allowed: 'one column per object',
  },
  {
    mistake: 'a dimension id twice',
    change: ['  - id: campaign', '  - id: country'],
    line: '  - id: country',
    path: 'dimensions[2].id',
    found: '"country" a second time',
    allowed: 'an id of its own within the dimensions',
  },
  {
    mistake: 'a reserved segment id',
    change: ['{ id: small, label: Small, below: 50 }', '{ id: unmapped, label: Small, below: 50 }'],
    line: '      - { id: unmapped, label: Small, below: 50 }',
    path: 'dimensions[1].values[0].id',
    found: '"unmapped"',
    allowed: 'any id but all, blank, unmapped, small_segments',
  },
  {
    mistake: 'a segment id twice',
    change: [
      'label: Large, atLeast: 50 }',
      'label: Large, atLeast: 60 }\n      - { id: small, label: Other, atLeast: 50, below: 60 }',
    ],
    line: '      - { id: small, label: Other, atLeast: 50, below: 60 }',
    path: 'dimensions[1].values[2].id',
    found: '"small" a second time',
    allowed: 'an id of its own within the dimension',
  },
  {
    mistake: 'match and a band',
    change: ['label: Small, below: 50', 'label: Small, below: 50, match: [S]'],
    line: '      - { id: small, label: Small, below: 50, match: [S] }',
    path: 'dimensions[1].values[0]',
    found: '`match` together with a band',
    allowed: 'either `match` or a band of `atLeast` and `below`',
  },
  {
    mistake: 'neither match nor a band',
    change: ['label: Small, below: 50', 'label: Small'],
    line: '      - { id: small, label: Small }',
    path: 'dimensions[1].values[0]',
    found: 'neither',
    allowed: 'either `match` or a band of `atLeast` and `below`',
  },
  {
    mistake: 'an empty band',
    change: ['atLeast: 50 }', 'atLeast: 50, below: 50 }'],
    line: '      - { id: large, label: Large, atLeast: 50, below: 50 }',
    path: 'dimensions[1].values[1].below',
    found: 'the number 50',
    allowed: 'a number above `atLeast` (50)',
  },
  {
    mistake: 'bands that overlap',
    change: ['atLeast: 50 }', 'atLeast: 49 }'],
    line: '      - { id: large, label: Large, atLeast: 49 }',
    path: 'dimensions[1].values[1]',
    found: 'a band that overlaps that of small',
    allowed: 'bands that do not overlap: `atLeast` is within, `below` is not',
  },
  {
    mistake: 'a text for two segments',
    change: ['match: [Austria, AT]', 'match: [Austria, " de"]'],
    line: '      - { id: austria, label: Austria, match: [Austria, " de"] }',
    path: 'dimensions[0].values[1].match[1]',
    found: '" de", which germany takes already',
    allowed: 'each text for one segment',
  },
  {
    mistake: 'a text that means not answered',
    change: ['match: [Austria, AT]', 'match: [Austria, Unknown]'],
    line: '      - { id: austria, label: Austria, match: [Austria, Unknown] }',
    path: 'dimensions[0].values[1].match[1]',
    found: '"Unknown", which blank takes already',
    allowed: 'each text for one segment',
  },
  {
    mistake: 'a blank text to match',
    change: ['match: [Austria, AT]', 'match: [Austria, " "]'],
    line: '      - { id: austria, label: Austria, match: [Austria, " "] }',
    path: 'dimensions[0].values[1].match[1]',
    found: 'an empty text',
    allowed: 'a filled text: blanks have a segment of their own',
  },
  {
    mistake: 'a pair of an unknown dimension',
    change: ['{ dimension: country, first', '{ dimension: contry, first'],
    line: '  - { dimension: contry, first: germany, second: austria }',
    path: 'pairs[0].dimension',
    found: '"contry"',
    allowed: 'the dimensions: country, size, campaign',
    didYouMean: 'country',
  },
  {
    mistake: 'a pair with an unknown segment',
    change: ['first: germany', 'first: germny'],
    line: '  - { dimension: country, first: germny, second: austria }',
    path: 'pairs[0].first',
    found: '"germny"',
    allowed: 'the segments of country: germany, austria',
    didYouMean: 'germany',
  },
  {
    mistake: 'a pair of one segment',
    change: ['first: germany', 'first: austria'],
    line: '  - { dimension: country, first: austria, second: austria }',
    path: 'pairs[0].second',
    found: '"austria"',
    allowed: 'a segment other than `first`',
  },
  {
    mistake: 'an exclusion on an unknown object',
    change: ['id: tests, object: crm.Leads', 'id: tests, object: crm.People'],
    line: '  - { id: tests, object: crm.People, column: Mail, endsWith: "@test.example", reason: Tests }',
    path: 'exclusions[0].object',
    found: '"crm.People"',
    allowed: 'the objects that are read: crm.Leads, crm.Deals, crm.DealLog',
  },
  {
    mistake: 'an exclusion without a condition',
    change: ['endsWith: "@test.example", ', ''],
    line: '  - { id: tests, object: crm.Leads, column: Mail, reason: Tests }',
    path: 'exclusions[0]',
    found: 'no condition',
    allowed: 'at least one of `equals`, `endsWith`, `startsWith`',
  },
  {
    mistake: 'a review id twice',
    change: [
      'mayRequest: [pmm] }',
      'mayRequest: [pmm] }\n  - { id: launch, label: Other, cadence: monthly, windowDays: 2, mayRequest: [] }',
    ],
    line: '  - { id: launch, label: Other, cadence: monthly, windowDays: 2, mayRequest: [] }',
    path: 'reviews[1].id',
    found: '"launch" a second time',
    allowed: 'an id of its own within the reviews',
  },
  {
    mistake: 'an audience with an unknown dimension',
    change: ['dimensions: [size]', 'dimensions: [sise]'],
    line: '  - { id: sales, label: Sales, dimensions: [sise] }',
    path: 'audiences[0].dimensions[0]',
    found: '"sise"',
    allowed: 'the dimensions: country, size, campaign',
    didYouMean: 'size',
  },
  {
    mistake: 'an assumption on an unknown stage',
    change: ['    stage: offer', '    stage: offr'],
    line: '    stage: offr',
    path: 'assumptions[0].stage',
    found: '"offr"',
    allowed: 'the stages of sales: lead, meeting, offer, won',
    didYouMean: 'offer',
  },
  {
    mistake: 'an assumption on an unknown funnel',
    change: ['    funnel: sales', '    funnel: slaes'],
    line: '    funnel: slaes',
    path: 'assumptions[0].funnel',
    found: '"slaes"',
    allowed: 'the funnels: sales, expansion',
    didYouMean: 'sales',
  },
  {
    mistake: 'an assumption on an unknown segment',
    change: ['    segment: large', '    segment: larg'],
    line: '    segment: larg',
    path: 'assumptions[0].segment',
    found: '"larg"',
    allowed: 'the segments of size: small, large',
    didYouMean: 'large',
  },
  {
    mistake: 'an assumption on what follows the last stage',
    change: ['    stage: offer\n    metric: win_rate', '    stage: won\n    metric: time_in_stage'],
    line: '    stage: won',
    path: 'assumptions[0].stage',
    found: '"won"',
    allowed: 'a stage of sales with another one after it: lead, meeting, offer',
  },
  {
    mistake: 'a claimed size that says the direction',
    change: ['    size: 4', '    size: -4'],
    line: '    size: -4',
    path: 'assumptions[0].size',
    found: '-4',
    allowed: 'a size above zero; the direction says which way',
  },
  {
    mistake: 'larger deals, claimed by a ratio that makes them smaller',
    change: [
      '    metric: win_rate\n    direction: higher\n    size: 4',
      '    metric: deal_size\n    direction: higher\n    size: 0.5',
    ],
    line: '    size: 0.5',
    path: 'assumptions[0].size',
    found: '0.5',
    allowed: 'a ratio above 1, such as 2 for twice as large',
  },
  {
    mistake: 'a feedback rule on an unknown dimension',
    change: ['    dimensions: [country]', '    dimensions: [countri]'],
    line: '    dimensions: [countri]',
    path: 'feedback[0].dimensions[0]',
    found: '"countri"',
    allowed: 'the dimensions: country, size, campaign',
    didYouMean: 'country',
  },
  {
    mistake: 'a feedback rule that goes nowhere',
    change: ['    to: post_mortem', '    to: postmortem'],
    line: '    to: postmortem',
    path: 'feedback[0].to',
    found: '"postmortem"',
    allowed: /post_mortem.*experiment/,
    didYouMean: 'post_mortem',
  },
  {
    mistake: 'a feedback rule for differences of no size',
    change: ['    atLeast: 3', '    atLeast: 0'],
    line: '    atLeast: 0',
    path: 'feedback[0].atLeast',
    found: '0',
    allowed: 'a size above zero; the direction says which way',
  },
  {
    mistake: 'smaller deals, by a ratio that makes them larger',
    change: ['    metric: stage_conversion', '    metric: deal_size'],
    line: '    atLeast: 3',
    path: 'feedback[0].atLeast',
    found: '3',
    allowed: 'a ratio below 1, such as 0.5 for half',
  },
  {
    mistake: 'two feedback rules of one id',
    change: [
      'feedback:\n',
      'feedback:\n  - { id: behind, label: Again, to: experiment, metric: deal_size, direction: above }\n',
    ],
    line: '  - id: behind',
    path: 'feedback[1].id',
    found: '"behind" a second time',
    allowed: /feedback rules/,
  },
];

describe('loadDefinitions', () => {
  it('takes a correct file', () => {
    expect(problemsOf(smallDefinitions)).toEqual([]);
    expect(loadDefinitions(smallDefinitions, 'small.yaml').approved?.on).toBe('2026-01-05');
  });

  it('takes the example company', () => {
    const text = readFileSync(new URL(TEST, import.meta.url), 'utf8');
    expect(Object.keys(loadDefinitions(text, 'definitions.yaml').funnels)).toEqual([
      'acquisition',
      'expansion',
      'renewal',
    ]);
  });

  it.each([
    ['validity of one day', 'from: 2024-03-01', 'from: 2024-03-01, to: 2024-03-01'],
    ['a label that changes its stage with a date', 'label: Lost }', 'label: Quote, from: 2024-03-01 }'],
    ['a label that changed its stage before', 'label: Lost }', 'label: Offer, to: 2024-02-29 }'],
    ['a label of another stage in another pipeline', 'label: Lost }', 'label: Offer, pipeline: Web }'],
    [
      'a label of one stage said twice',
      'label: Lost }',
      'label: Lost }\n          - { object: crm.DealLog, label: lost }',
    ],
    [
      'a stage without a horizon where nothing is dated',
      '        horizonDays: 31\n        present: [New, Open]\n        evidence:\n          - { object: crm.Leads, date: Created }',
      '        present: [New, Open]\n        evidence:\n          - { object: crm.Leads, when: { column: Status, in: [New] } }',
    ],
    ['a dated stage without a horizon in an undated funnel', 'when: { column: Stage, in: [Open] }', 'date: Opened'],
    [
      'a missing choice where one funnel has opportunities',
      '        funnels:\n          values: { Upsell: expansion }\n          otherwise: sales\n',
      '        funnels: { values: {}, otherwise: sales }\n',
    ],
    ['a row number for an id', 'id: LeadId', "id: '#row'"],
    ['bands that touch', 'atLeast: 50 }', 'atLeast: 50, below: 51 }'],
    ['a rate of one for the reporting currency', 'USD: "0.9"', 'EUR: "1.00"'],
  ])('takes %s', (_, passage, replacement) => {
    expect(problemsOf(smallWith(passage, replacement))).toEqual([]);
  });

  it('leads through an alias to the line of its anchor', () => {
    const text = smallWith('pairs:\n', 'pairs:\n  - &pair { dimension: contry, first: a, second: b }\n  - *pair\n');
    const place = text.split('\n').findIndex((line) => line.includes('&pair')) + 1;
    expect(problemsOf(text).map(({ line, path }) => `${line} ${path}`)).toEqual([
      `${place} pairs[0].dimension`,
      `${place} pairs[1].dimension`,
    ]);
  });

  it('still reports what is wrong with the key that another one is taken for', () => {
    const paths = problemsOf(smallWith('name: Small', 'name: 5\nnam: Small')).map(({ path }) => path);
    expect(paths).toEqual(['name', 'nam']);
  });

  it.each(mistakes)(
    'reports $mistake, alone, where it stands',
    ({ change, line, path, found, allowed, didYouMean }) => {
      const text = smallWith(...change);
      const problems = problemsOf(text);
      const [problem] = problems;
      expect(problems).toHaveLength(1);
      expect(problem).toMatchObject({ file: 'small.yaml', path, found });
      expect(problem?.allowed).toEqual(typeof allowed === 'string' ? allowed : expect.stringMatching(allowed));
      expect(problem?.didYouMean).toBe(didYouMean);
      expect(text.split('\n')[(problem?.line ?? 0) - 1]).toBe(line);
    },
  );

  it('lists every problem in the order of the file, those behind a misspelt key too', () => {
    const text = smallWith('timezone: Europe/Berlin', 'timezone: Nowhere')
      .replace('label: Country', 'lable: Country')
      .replace('dimensions: [size]', 'dimensions: [sice]');
    expect(problemsOf(text).map(({ line, path }) => `${line} ${path}`)).toEqual([
      '5 timezone',
      '90 dimensions[0].lable',
      '116 audiences[0].dimensions[0]',
    ]);
  });

  it('says it in one line per problem', () => {
    const text = smallWith('mode: undated', 'mode: undatd');
    expect(() => loadDefinitions(text, 'small.yaml')).toThrow(
      'small.yaml:75 funnels.expansion.mode: found "undatd"; allowed: one of "dated", "undated". Did you mean "undated"?',
    );
  });

  it.each([
    ['a duplicate key', 'name: Small', 'name: Small\nname: Smaller', 3, /unique/],
    ['an alias without an anchor', 'name: Small', 'name: *nobody', 2, /nobody/],
    ['a list that never ends', 'files: [deals.csv]', 'files: [deals.csv', 23, /./],
    ['a tab for an indent', '  reporting: EUR', '\treporting: EUR', 8, /[Tt]ab/],
    ['a second document', 'name: Small', 'name: Small\n---\nname: Other', 3, /document/],
    ['an unknown tag', 'name: Small', 'name: !secret Small', 2, /tag/i],
  ])('reports %s as YAML that cannot be read', (_, passage, replacement, line, message) => {
    const problems = problemsOf(smallWith(passage, replacement));
    expect(problems[0]).toMatchObject({ line, path: 'the whole file', found: expect.stringMatching(message) });
  });

  it.each([
    ['nothing', '', 'nothing'],
    ['a list', '- a', 'a list of 1'],
    ['a text', 'hello', '"hello"'],
  ])('refuses %s for a file', (_, text, found) => {
    expect(problemsOf(text)).toEqual([
      {
        file: 'small.yaml',
        line: text === '' ? undefined : 1,
        path: 'the whole file',
        found,
        allowed: expect.stringMatching(/^a mapping with the keys format, name/),
      },
    ]);
  });

  it('refuses aliases that multiply without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `  l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
    );
    const text = `bomb:\n  l0: &l0 x\n${levels.join('\n')}\n`;
    expect(problemsOf(text)[0]?.found).toMatch(/alias/i);
  });
});
