import { wordList } from '../word-list.ts';

/** Nouns of selling: what moves through a funnel, and its steps. */
export const FUNNEL_NOUNS = wordList(`
acceptance account activation addon adoption advancement alliance alternative answer appointment approver assignment
attendance attendee attrition backlog bant book booking bottleneck broker buyer callback cancellation churn client
close closure commit committee competitor consent contact contraction conversion counteroffer countersignature coverage
criterion crossover crosssell customer cycle deal decider decisionmaker demonstration deployment dial discovery
disqualification downgrade dropoff dropout engagement enquirer entrant entry evaluation evaluator exit expansion
fallback fallout followup forecast funnel gate gatekeeper golive hand handoff handover headcount hold icp
implementation inbound inbox incidence incumbent inflow inquirer intake integrator intention interest introduction
journey jump kickoff lead leaver legal lifecycle logo longlist loss meddic meddpicc meeting member motion mqa mql msa
nda negotiation newcomer noshow nurture nurturing objection offer onboarding openrate opp opportunity optin optout
order origin outbound outflow owner ownership paper pass passage patch path pathway penetration persona phase pilot
pipeline poc pod pov pql prequalification preselection presentation procurement progression proof proposal prospect
pull purchase purchaser qualification queue quota quotation quote reactivation reason reassignment recycle recycling
redline reentry registrant regression rejection renewal reopening reorder rep requalification resale respondent
response retention returner reversion rfi rfp rfq rollback rollout routing sal sao scoping scoring seat segment shopper
shortlist signatory signature signer signing signup skip skipper source sourcing sow sponsor sqa sql stage stakeholder
stalemate step subscriber subsegment subsource substage supplier suspect takeup tender termination territory throughput
tier transition trial turnout upgrade upsell uptake user validation velocity vendor verbal vertical visitor wallet
whitespace win winback
`);
