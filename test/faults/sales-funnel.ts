/** A funnel of two stages and an exit that a log tells, as definitions have it. */
export const SALES_FUNNEL = `funnels:
  sales:
    label: Sales
    stages:
      - { id: offer, label: Offer, grain: opportunity, horizonDays: 10, evidence: [{ object: crm.Log, label: Offer }] }
      - { id: won, label: Won, grain: opportunity, evidence: [{ object: crm.Log, label: Won }] }
    exits:
      - { id: lost, label: Lost, grain: opportunity, evidence: [{ object: crm.Log, label: Lost }] }`;
