import type { GateId } from '../../shared/contracts/gates.ts';
import type { Flag, GateState } from '../../shared/contracts/outputs.ts';
import { dayText } from '../../shared/definitions/epoch-day.ts';
import { allowedText, measureText } from '../../shared/report/page/gate-text.ts';
import type { Scope } from '../../shared/signals/report-scope.ts';
import type { AssessedExports } from './read-for-validation.ts';

const VERDICTS = {
  pass: 'pass: nothing is constrained',
  constrained: 'constrained: a report would be published, and say what is directional at most',
  blocked: 'blocked: of a report only the quality would be published',
} as const;
const MAY_BE_SAID = [
  'What may be said',
  '  (directional at most: a difference is told with its direction and what constrains it, never as supported)',
];
const NOTHING_IS_SAID = ['', 'What may be said', '  nothing of any dimension at any stage: a gate blocks the report'];
const LEGEND = '■ blocks the report, ◐ makes what it names directional at most, ○ is told and changes nothing';
const MARKS = { block: '■', constrain: '◐', warn: '○' } as const;

/**
 * What the gates say of the exports, for the person who maps them: the verdict, what it constrains, then every gate that found
 * something with the line of the definitions to look at, then those that found nothing.
 */
export function qualityLines(assessed: AssessedExports, lineOf: (flag: Flag) => string | undefined): string[] {
  const { period, asOfDay, comparedWith, verdict, flags, gates, scope } = assessed;
  const found = [...Map.groupBy(flags, ({ kind }) => kind)];
  return [
    `${period}, as of ${dayText(asOfDay)}: ${VERDICTS[verdict]}`,
    comparedWith === null ? 'Compared with no earlier report' : `Compared with ${comparedWith}`,
    ...(verdict === 'blocked' ? NOTHING_IS_SAID : constrainedLines(flags, scope)),
    ...(found.length === 0 ? [] : ['', LEGEND]),
    ...found.flatMap(([kind, own]) => ['', ...gateLines(gateOf(gates, kind), own, lineOf)]),
    '',
    namesLine('Looked for and not found', gates, 'passed'),
    ...(gates.some(({ state }) => state === 'not_measured')
      ? [
          namesLine(
            'Could not be looked for, as the exports do not tell it or no earlier report does',
            gates,
            'not_measured',
          ),
        ]
      : []),
  ];
}

function constrainedLines(flags: readonly Flag[], scope: Scope): string[] {
  const says = ({ kind, severity }: Flag) => {
    if (severity === 'constrain') return 'directional at most';
    return kind === 'small_sample' ? 'nothing, as units are few' : undefined;
  };
  const lines = flags.flatMap((flag) => {
    const said = says(flag);
    return said === undefined ? [] : [`  ${placeWords(flag, scope)}: ${said} (${flag.kind.replaceAll('_', ' ')})`];
  });
  return lines.length === 0 ? [] : ['', ...MAY_BE_SAID, ...new Set(lines)];
}

function placeWords({ dimension, funnel, stages }: Flag, { dimensions, funnels }: Scope): string {
  const label = dimensions.find(({ id }) => id === dimension)?.label ?? 'every dimension';
  if (stages === undefined) {
    const within = funnels.find(({ id }) => id === funnel)?.label;
    return `${label} at every stage${within === undefined ? '' : ` of ${within}`}`;
  }
  const names = stages.map((place) => {
    const own = funnels.find(({ id }) => place.startsWith(`${id}.`));
    const stage = own?.stages.find(({ id }) => place === `${own.id}.${id}`);
    return own === undefined || stage === undefined ? place : `${stage.label} of ${own.label}`;
  });
  return `${label} at ${names.join(', ')}`;
}

function gateLines(gate: GateState, flags: readonly Flag[], lineOf: (flag: Flag) => string | undefined): string[] {
  const before = gate.earlier.at(-1);
  return [
    `${MARKS[gate.severity]} ${gate.id.replaceAll('_', ' ')}, allowed: ${allowedText(gate)}`,
    ...(before === undefined ? [] : [`  in ${before.period}: ${earlierText(before.found, gate.unit)}`]),
    ...flags.flatMap((flag) => {
      const line = lineOf(flag);
      const places = line === undefined ? [] : [`    at     ${line}`];
      const only = flag.toldBecause === undefined ? '' : `, only told: ${flag.toldBecause}`;
      return [`  ${flag.sentence}`, `    found  ${measureText(flag.found, gate.unit)}${only}`, ...places];
    }),
  ];
}

function earlierText(found: number | null, unit: GateState['unit']): string {
  return found === null ? 'nothing was measured' : `${measureText(found, unit)} found`;
}

function namesLine(title: string, gates: readonly GateState[], state: GateState['state']): string {
  const names = gates.filter((gate) => gate.state === state).map(({ id }) => id.replaceAll('_', ' '));
  return `${title} (${names.length}): ${names.join(', ')}`;
}

function gateOf(gates: readonly GateState[], kind: GateId): GateState {
  const gate = gates.find(({ id }) => id === kind);
  if (gate === undefined) throw new RangeError(`no state of the gate ${kind}`);
  return gate;
}
