import type { DimensionOutline, FunnelOutline } from '../../../../shared/contracts/outputs.ts';

/** Labels that a careless page would let do something. */
export const HOSTILE_LABELS = {
  image: '<img src=x onerror=alert(1)>',
  script: '</script><script>alert(2)</script><!--',
  turned: '\u202eevil\u202c \u2066isolated',
  emoji: '🦆👩‍🚀 R&D "quoted" \'single\'',
  long: 'Very long name '.repeat(20).trim(),
} as const;

const LEAD_STAGES = [
  'Lead',
  'Marketing qualified',
  'Sales qualified',
  'Discovery',
  'Evaluation',
  HOSTILE_LABELS.image,
  'Closed won',
];
const PARTNER_STAGES = ['Registered', 'Accepted', 'Won'];

export const FUNNELS: FunnelOutline[] = [
  funnel('acquisition', 'New business', LEAD_STAGES, true),
  funnel('partner', 'Partner deals', PARTNER_STAGES, false),
];

export const DIMENSIONS: DimensionOutline[] = [
  { id: 'all', label: 'All', known: 'entry', segments: [{ id: 'all', label: 'All' }], constrainedBy: [] },
  dimension(
    'industry',
    'Industry',
    ['Software', HOSTILE_LABELS.image, HOSTILE_LABELS.script, 'Public sector'],
    'entry',
    [],
  ),
  dimension(
    'region',
    'Region <b>',
    [HOSTILE_LABELS.turned, 'Europe', HOSTILE_LABELS.emoji, HOSTILE_LABELS.long],
    'today',
    [],
  ),
  dimension('persona', 'Persona', ['Executive', 'Operations', '(blank)', '(unmapped)'], 'today', [
    'often_blank/persona',
  ]),
];

function funnel(id: string, label: string, stages: readonly string[], dated: boolean): FunnelOutline {
  return {
    id,
    label,
    dated,
    stages: stages.map((stage, index) => ({
      id: `stage_${index + 1}`,
      label: stage,
      grain: dated && index < 3 ? 'person' : 'opportunity',
      number: index + 1,
      horizonDays: dated && index < stages.length - 1 ? 30 + 15 * index : null,
      isLast: index === stages.length - 1,
    })),
  };
}

function dimension(
  id: string,
  label: string,
  labels: readonly string[],
  known: 'entry' | 'today',
  constrainedBy: string[],
): DimensionOutline {
  return {
    id,
    label,
    known,
    segments: labels.map((one, index) => ({ id: `${id}_${index + 1}`, label: one })),
    constrainedBy,
  };
}
