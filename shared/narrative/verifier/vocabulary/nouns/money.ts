import { wordList } from '../word-list.ts';

/** Nouns of money. */
export const MONEY_NOUNS = wordList(`
accounting accrual acv allocation amortisation amortization appraisal arpa arpu arr assessment asset audit auditor baht
band bankruptcy bill billing bond bonus bookings bookkeeper bookkeeping borrower bracket budget budgeting bundle cac
capital cash cashier cent charge chargeback claim commission consumption contract contribution controller cost costing
credit creditor currency debit debt debtor deductible deduction deferral deflation deposit depreciation dinar dirham
discount dividend dollar donation downpayment duty earnings ebitda entitlement equity estimate euro exchange excise
expenditure expense fare fee finance fiscal forint franc fund funding gift gmv grant grr hedge income inflation
insolvency instalment insured insurer investment invoice koruna krona krone kroner lease lender leu lev levy liability
licence license lira loan ltv markdown markup metering money mortgage mrr nrr outgoings outlay overage package pay
payee payer payment payroll peg pence penny pension peso policy premium prepayment price pricelist pricing principal
proceeds provision rand real rebate receipt receivership refund remittance rent rental repayment reserve return revenue
ringgit riyal rouble ruble rupee salary sale shekel spend spending statement stipend stock subscription subsidy
surcharge takings tariff tax tcv toll transfer treasurer treasury turnover underwriter usage valuation vat wage won
worth writeoff yen yield yuan zloty
`);
