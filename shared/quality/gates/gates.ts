import { accountMissing } from './account-missing.ts';
import { accountUnnamed } from './account-unnamed.ts';
import { amountsUnpriced } from './amounts-unpriced.ts';
import { blankAtStage } from './blank-at-stage.ts';
import { closedAdministratively } from './closed-administratively.ts';
import { closedBeforeCreated } from './closed-before-created.ts';
import { closuresInBulk } from './closures-in-bulk.ts';
import { confidentialityFloorGate } from './confidentiality-floor.ts';
import { controlTotal } from './control-total.ts';
import { datesUnreadable } from './dates-unreadable.ts';
import { definitionsApprovalOld } from './definitions-approval-old.ts';
import { definitionsChanged } from './definitions-changed.ts';
import { definitionsNotApproved } from './definitions-not-approved.ts';
import { entriesAtOnce } from './entries-at-once.ts';
import { entriesBeforeCreated } from './entries-before-created.ts';
import { entriesInFuture } from './entries-in-future.ts';
import { entriesInferred } from './entries-inferred.ts';
import { entriesOutOfOrder } from './entries-out-of-order.ts';
import { entriesPropagated } from './entries-propagated.ts';
import { evidenceWithoutRecord } from './evidence-without-record.ts';
import { extraWeek } from './extra-week.ts';
import { filledByOutcome } from './filled-by-outcome.ts';
import type { Gate } from './gate.ts';
import { knownTodayOnly } from './known-today-only.ts';
import { ledgerOpen } from './ledger-open.ts';
import { lookupUnmatched } from './lookup-unmatched.ts';
import { monthMissing } from './month-missing.ts';
import { mostlyUnmapped } from './mostly-unmapped.ts';
import { notAssessed } from './not-assessed.ts';
import { observedLate } from './observed-late.ts';
import { oftenBlank } from './often-blank.ts';
import { oftenUnmapped } from './often-unmapped.ts';
import { opportunityMissing } from './opportunity-missing.ts';
import { opportunityWithoutPerson } from './opportunity-without-person.ts';
import { periodPartial } from './period-partial.ts';
import { periodProvisional } from './period-provisional.ts';
import { personUnmatched } from './person-unmatched.ts';
import { ratesUnusable } from './rates-unusable.ts';
import { recordsInNoStage } from './records-in-no-stage.ts';
import { recordsRepeated } from './records-repeated.ts';
import { rowsDeleted } from './rows-deleted.ts';
import { rowsExcluded } from './rows-excluded.ts';
import { rowsRejected } from './rows-rejected.ts';
import { rowsRepeated } from './rows-repeated.ts';
import { segmentsDisagree } from './segments-disagree.ts';
import { smallSample } from './small-sample.ts';
import { sourceIncomplete } from './source-incomplete.ts';
import { sourceMissing } from './source-missing.ts';
import { sourceShrunk } from './source-shrunk.ts';
import { sourceStale } from './source-stale.ts';
import { stageLabelsUnmapped } from './stage-labels-unmapped.ts';
import { stageLabelsUnused } from './stage-labels-unused.ts';
import { undated } from './undated.ts';
import { usageUnmatched } from './usage-unmatched.ts';
import { usualBackfill } from './usual-backfill.ts';
import { volumeUnusual } from './volume-unusual.ts';

/** Every gate, in the order of `GATE_IDS`. */
export const GATES: readonly Gate[] = [
  notAssessed,
  ledgerOpen,
  recordsRepeated,
  sourceMissing,
  sourceIncomplete,
  sourceStale,
  sourceShrunk,
  monthMissing,
  volumeUnusual,
  oftenBlank,
  blankAtStage,
  filledByOutcome,
  oftenUnmapped,
  mostlyUnmapped,
  knownTodayOnly,
  segmentsDisagree,
  undated,
  stageLabelsUnmapped,
  stageLabelsUnused,
  entriesInferred,
  observedLate,
  entriesPropagated,
  entriesAtOnce,
  datesUnreadable,
  entriesBeforeCreated,
  entriesOutOfOrder,
  closedBeforeCreated,
  entriesInFuture,
  rowsRejected,
  rowsRepeated,
  rowsDeleted,
  rowsExcluded,
  lookupUnmatched,
  personUnmatched,
  usageUnmatched,
  evidenceWithoutRecord,
  recordsInNoStage,
  opportunityMissing,
  opportunityWithoutPerson,
  accountMissing,
  accountUnnamed,
  amountsUnpriced,
  ratesUnusable,
  closedAdministratively,
  closuresInBulk,
  controlTotal,
  smallSample,
  confidentialityFloorGate,
  periodPartial,
  periodProvisional,
  extraWeek,
  usualBackfill,
  definitionsNotApproved,
  definitionsApprovalOld,
  definitionsChanged,
];
