import type { Funnel, Stage } from '../../contracts/definitions.ts';
import { ask, guess, type Note, type Proposed, within } from './note.ts';
import type { ProposedStages, Stages } from './proposed-stages.ts';
import { stagesOfHistory } from './stages-of-history.ts';
import { stagesOfLabels } from './stages-of-labels.ts';
import { stagesOfMilestones } from './stages-of-milestones.ts';
import type { UnitObject } from './unit-object.ts';

export type Funnels = Readonly<Record<string, Funnel>>;

const ID = 'acquisition';

/**
 * The funnel of people and then opportunities, each as far as their records tell; and, where types of opportunities are of
 * expansion or renewal, a funnel of its own for each of these with the same opportunity stages.
 */
export function proposeFunnels(units: readonly UnitObject[], others: readonly string[]): Proposed<Funnels> {
  const opportunities = units.find(({ grain }) => grain === 'opportunity');
  const people = units.find(({ grain }) => grain === 'person');
  const late = opportunities === undefined ? undefined : stagesOf(opportunities);
  const early = people === undefined ? undefined : stagesOfPeople(people, (late?.value.stages.length ?? 0) > 0);
  const joined = join(early, late);
  if (joined.value.stages.length < 2) return { value: {}, notes: within(['funnels'], lacking(joined, units)) };
  const funnel = { label: 'New business', ...modeOf(joined.value), ...plain(joined.value) };
  const further = others.map((id) => [id, { label: capital(id), ...plain(late?.value ?? joined.value) }] as const);
  return {
    value: { [ID]: funnel, ...Object.fromEntries(further) },
    notes: [
      ...within(['funnels', ID], joined.notes),
      ...undatedNote(joined.value),
      ...further.map(([id]) =>
        guess(
          ['funnels', id],
          'the opportunity type says so; it has the stages of new business, and is never pooled with it',
        ),
      ),
    ],
  };
}

function stagesOf(unit: UnitObject): ProposedStages {
  return unit.history === undefined || unit.history.table.rows.length === 0
    ? stagesOfLabels(unit)
    : stagesOfHistory(unit, unit.history);
}

/** With opportunities after them, people have no win of their own. */
function stagesOfPeople(unit: UnitObject, hasOpportunities: boolean): ProposedStages {
  if (!unit.isKnown) return stagesOf(unit);
  const milestones = stagesOfMilestones(unit);
  if (hasOpportunities || unit.parts.stage === undefined) return milestones;
  const labelled = stagesOf(unit);
  return labelled.value.stages.length < 2
    ? { ...milestones, notes: [...milestones.notes, ...labelled.notes] }
    : labelled;
}

function join(early: ProposedStages | undefined, late: ProposedStages | undefined): ProposedStages {
  const [first, then] = [early?.value, late?.value];
  const shift = (note: Note): Note => {
    const [list, index] = note.path;
    const by = (list === 'stages' ? first?.stages : first?.exits)?.length ?? 0;
    return typeof index === 'number' ? { ...note, path: [list ?? '', index + by, ...note.path.slice(2)] } : note;
  };
  return {
    value: {
      stages: withHandoff([...(first?.stages ?? []), ...(then?.stages ?? [])]),
      exits: [...(first?.exits ?? []), ...(then?.exits ?? [])],
    },
    notes: [...(early?.notes ?? []), ...handoffNote(first, then), ...(late?.notes ?? []).map(shift)],
  };
}

const HANDOFF_DAYS = 90;

/** The last stage of people leads on where opportunities follow, so that it needs a horizon like the others. */
function withHandoff(stages: readonly Stage[]): readonly Stage[] {
  return stages.map((stage, index) => {
    const isDated = stage.evidence.some(({ date, label }) => (date ?? label) !== undefined);
    if (index === stages.length - 1 || stage.horizonDays !== undefined || !isDated) return stage;
    const { evidence, ...rest } = stage;
    return { ...rest, horizonDays: HANDOFF_DAYS, evidence };
  });
}

function handoffNote(first: Stages | undefined, then: Stages | undefined): readonly Note[] {
  const last = (first?.stages.length ?? 0) - 1;
  if (last < 0 || (then?.stages.length ?? 0) === 0) return [];
  const text = `within how many days should a person have an opportunity? ${HANDOFF_DAYS} stands here`;
  return [ask(['stages', last, 'horizonDays'], text)];
}

function lacking({ value, notes }: ProposedStages, units: readonly UnitObject[]): readonly Note[] {
  const asked = notes.filter(({ kind }) => kind === 'ASK').map((note) => ({ ...note, path: [] }));
  if (asked.length > 0) return asked;
  const known = value.stages.map(({ label }) => label).join(', ');
  const from = units.map(({ reference }) => reference).join(', ');
  return [
    ask(
      [],
      `which stages does the funnel have, and what tells that they were entered? A funnel needs two; ${
        units.length === 0
          ? 'no export holds people or opportunities with an outcome'
          : `${from} tell${units.length === 1 ? 's' : ''} of ${known === '' ? 'none' : `only one (${known})`}`
      }`,
    ),
  ];
}

function modeOf({ stages }: Stages): Pick<Funnel, 'mode'> {
  return isDated(stages) ? {} : { mode: 'undated' };
}

function undatedNote({ stages }: Stages): readonly Note[] {
  return isDated(stages)
    ? []
    : [
        guess(
          ['funnels', ID, 'mode'],
          'no column says when a stage was entered: counts and rates by segment, no months, times or tests',
        ),
      ];
}

function isDated(stages: readonly Stage[]): boolean {
  return stages.some(({ evidence }) => evidence.some(({ date, label }) => (date ?? label) !== undefined));
}

function plain({ stages, exits }: Stages) {
  return { stages: [...stages], exits: [...exits] };
}

function capital(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
