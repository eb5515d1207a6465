import { amountsUnpriced } from './amounts-unpriced.ts';
import { blankAtStage } from './blank-at-stage.ts';
import { closedAdministratively } from './closed-administratively.ts';
import { closuresInBulk } from './closures-in-bulk.ts';
import { controlTotal } from './control-total.ts';
import { datesUnreadable } from './dates-unreadable.ts';
import { definitionsApprovalOld } from './definitions-approval-old.ts';
import { definitionsChanged } from './definitions-changed.ts';
import { definitionsNotApproved } from './definitions-not-approved.ts';
import { entriesInferred } from './entries-inferred.ts';
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
import { periodPartial } from './period-partial.ts';
import { periodProvisional } from './period-provisional.ts';
import { recordsInNoStage } from './records-in-no-stage.ts';
import { recordsRepeated } from './records-repeated.ts';
import { rowsExcluded } from './rows-excluded.ts';
import { rowsRejected } from './rows-rejected.ts';
import { rowsRepeated } from './rows-repeated.ts';
import { smallSample } from './small-sample.ts';
import { sourceMissing } from './source-missing.ts';
import { sourceShrunk } from './source-shrunk.ts';
import { sourceStale } from './source-stale.ts';
import { undated } from './undated.ts';
import { volumeUnusual } from './volume-unusual.ts';

/** Every gate, in the order of `GATE_IDS`. */
export const GATES: readonly Gate[] = [
  notAssessed,
  ledgerOpen,
  recordsRepeated,
  sourceMissing,
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
  undated,
  entriesInferred,
  observedLate,
  datesUnreadable,
  rowsRejected,
  rowsRepeated,
  rowsExcluded,
  lookupUnmatched,
  evidenceWithoutRecord,
  recordsInNoStage,
  opportunityMissing,
  amountsUnpriced,
  closedAdministratively,
  closuresInBulk,
  controlTotal,
  smallSample,
  periodPartial,
  periodProvisional,
  extraWeek,
  definitionsNotApproved,
  definitionsApprovalOld,
  definitionsChanged,
];
