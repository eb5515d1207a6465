/** A definitions file with one of everything, small enough to break one line at a time. */
export const smallDefinitions = `format: 1
name: Small
owner: RevOps
approved: { by: Ada, on: 2026-01-05 }
timezone: Europe/Berlin
calendar: { kind: months, fiscalYearStart: 2 }
currency:
  reporting: EUR
  planRates:
    USD: "0.9"
sources:
  crm:
    format: { delimiter: ";", decimals: "," }
    objects:
      Leads:
        files: leads.csv
        holds: people
        columns: { id: LeadId, created: Created, stage: Status, account: Company }
        lookups:
          firm: { files: firms.csv, on: Company, key: Firm }
      Deals:
        files: [deals.csv]
        holds: opportunities
        columns: { id: DealId, type: Kind, stage: Stage, pipeline: Pipeline }
        funnels:
          values: { Upsell: expansion }
          otherwise: sales
      DealLog:
        files: log.csv
        holds: stage_history
        of: opportunities
        columns: { id: DealId, stage: Stage, entered: At }
funnels:
  sales:
    label: Sales
    stages:
      - id: lead
        label: Lead
        grain: person
        horizonDays: 31
        present: [New, Open]
        evidence:
          - { object: crm.Leads, date: Created }
      - id: meeting
        label: Meeting
        grain: person
        horizonDays: 30
        earlyHorizonDays: 10
        skipped: strict
        evidence:
          - { object: crm.Leads, date: Met, when: { column: Status, in: [Met, met, Won] } }
          - { object: crm.Leads, date: Met Copy, propagated: true }
      - id: offer
        label: Offer
        grain: opportunity
        horizonDays: 60
        evidence:
          - { object: crm.DealLog, label: [Quote, quote], to: 2024-02-29 }
          - { object: crm.DealLog, label: Offer, pipeline: [Direct, Partner], from: 2024-03-01 }
      - id: won
        label: Won
        grain: opportunity
        present: Won
        evidence:
          - { object: crm.DealLog, label: Won }
    exits:
      - id: lost
        label: Lost
        grain: opportunity
        evidence:
          - { object: crm.DealLog, label: Lost }
        administrative: [Clean-up, clean-up]
  expansion:
    label: Expansion
    mode: undated
    stages:
      - id: open
        label: Open
        grain: opportunity
        evidence:
          - { object: crm.Deals, when: { column: Stage, in: [Open] } }
      - id: won
        label: Won
        grain: opportunity
        evidence:
          - { object: crm.DealLog, label: Won }
    exits: []
dimensions:
  - id: country
    label: Country
    from:
      - { object: crm.Leads, column: Country }
      - { object: crm.Deals, column: Country }
    blank: [unknown, "-"]
    values:
      - { id: germany, label: Germany, match: [Germany, DE] }
      - { id: austria, label: Austria, match: [Austria, AT] }
  - id: size
    label: Size
    from:
      - { object: crm.Leads, column: firm.Staff }
    values:
      - { id: small, label: Small, below: 50 }
      - { id: large, label: Large, atLeast: 50 }
  - id: campaign
    label: Campaign
    from:
      - { object: crm.Leads, column: Campaign }
pairs:
  - { dimension: country, first: germany, second: austria }
exclusions:
  - { id: tests, object: crm.Leads, column: Mail, endsWith: "@test.example", reason: Tests }
reviews:
  - { id: launch, label: Launch, cadence: monthly, windowDays: 20, mayRequest: [pmm] }
audiences:
  - { id: sales, label: Sales, dimensions: [size] }
assumptions:
  - id: large_wins
    kind: persona
    statement: Large ones win.
    dimension: size
    segment: large
    funnel: sales
    stage: offer
    metric: win_rate
    direction: higher
    size: 4
    owner: PMM
    source: Workshop
feedback:
  - id: behind
    label: Behind
    to: post_mortem
    metric: stage_conversion
    direction: below
    dimensions: [country]
    atLeast: 3
`;

/** The file with one passage changed; a passage that is not there exactly once would test nothing. */
export function smallWith(passage: string, replacement: string): string {
  const parts = smallDefinitions.split(passage);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} times in the file: ${passage}`);
  return parts.join(replacement);
}
