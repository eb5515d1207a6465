import { wordList } from '../word-list.ts';

/** Verbs of what buyers and sellers do. */
export const TRADING_VERBS = wordList(`
accept acquire activate adopt amend apply appoint approve attend authorise authorize award bid bill browse build buy
charge chat churn click commission commit complete consent consult contact contract cosponsor countersign decide defer
demo deploy dial discount disqualify donate downgrade earn email employ engage enquire expire finance found franchise
fund grant handle hire host inquire insure invite invoice issue launch lease lend license lose manufacture market meet
message negotiate obtain offboard offer onboard operate opt participate partner pay phone pilot pitch price procure
produce promote prospect purchase quit reactivate reapply rebook recruit recycle redeem redline refund relocate renew
rent repay reply requalify reschedule resell reserve resign resubscribe ring sell send ship shop shortlist source spend
sponsor subscribe supervise tender terminate tour trade train transact trial try unsubscribe upgrade upsell use vet
visit volunteer vote wait walk watch win work
`);
