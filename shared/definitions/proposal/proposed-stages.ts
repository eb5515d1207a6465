import type { Exit, Stage, StageEvidence } from '../../contracts/definitions.ts';
import { ask, guess, type Note, type Proposed, within } from './note.ts';
import { proposedId } from './proposed-id.ts';
import { usualDays } from './usual-days.ts';

export type Stages = { readonly stages: readonly Stage[]; readonly exits: readonly Exit[] };
export type ProposedStages = Proposed<Stages>;

/** One stage or exit before it has its place: `days` are those after which units moved on, where it is dated. */
export type StageDraft = {
  readonly label: string;
  readonly evidence: readonly StageEvidence[];
  readonly why: string;
  readonly days?: readonly number[];
};

const DEFAULT_DAYS = 90;

/** Stages in order, each with its horizon and its reason. */
export function asStages(
  grain: Stage['grain'],
  drafts: readonly StageDraft[],
  exits: readonly StageDraft[],
  notes: readonly Note[] = [],
): ProposedStages {
  const ids: string[] = [];
  const named = (draft: StageDraft) => {
    const id = proposedId(draft.label, ids);
    ids.push(id);
    return { id, label: draft.label, grain, evidence: [...draft.evidence] };
  };
  const withHorizons = drafts.map((draft, index) => {
    const isLast = index === drafts.length - 1;
    const horizon = isLast || draft.days === undefined ? undefined : (usualDays(draft.days) ?? DEFAULT_DAYS);
    const { evidence, ...stage } = named(draft);
    return { ...stage, ...(horizon === undefined ? {} : { horizonDays: horizon }), evidence };
  });
  return {
    value: { stages: withHorizons, exits: exits.map(named) },
    notes: [
      ...notes,
      ...drafts.flatMap((draft, index) => [
        guess(['stages', index], draft.why),
        ...within(['stages', index], horizonNote(draft, withHorizons[index]?.horizonDays)),
      ]),
      ...exits.map(({ why }, index) => guess(['exits', index], why)),
    ],
  };
}

function horizonNote({ days }: StageDraft, horizon: number | undefined): readonly Note[] {
  if (horizon === undefined || days === undefined) return [];
  return usualDays(days) === undefined
    ? [
        ask(
          ['horizonDays'],
          `within how many days should a move to the next stage count? Too few moved to tell: ${DEFAULT_DAYS} stands here`,
        ),
      ]
    : [
        guess(
          ['horizonDays'],
          `nine of ten of the ${days.length} that moved on did so within ${horizon} days; edit if your process has another deadline`,
        ),
      ];
}
