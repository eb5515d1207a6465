import { Definitions } from '../contracts/definitions.ts';
import { DefinitionsError, type DefinitionsProblem } from '../contracts/errors.ts';
import { checkActivity } from './check-activity.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkDimensions } from './check-dimensions.ts';
import { checkExportedRates } from './check-exported-rates.ts';
import { checkFeedback } from './check-feedback.ts';
import { checkFunnels } from './check-funnels.ts';
import { checkGates } from './check-gates.ts';
import { checkMatching } from './check-matching.ts';
import { checkReferences } from './check-references.ts';
import { checkSettings } from './check-settings.ts';
import { checkSources } from './check-sources.ts';
import { checkUsage } from './check-usage.ts';
import { type Finding, pathText } from './finding.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { schemaFindings } from './schema-findings.ts';
import { withMeantKeys } from './with-meant-keys.ts';

const CHECKS = [
  checkSettings,
  checkCalendar,
  checkSources,
  checkFunnels,
  checkDimensions,
  checkReferences,
  checkMatching,
  checkFeedback,
  checkAttribution,
  checkActivity,
  checkUsage,
  checkExportedRates,
  checkGates,
];

/**
 * The definitions of a YAML text, checked as a whole. `file` only names the text in problems.
 * Throws DefinitionsError with every problem found, by line. Cross-checks need the right shape: they run only where
 * nothing but keys is wrong with it.
 */
export function loadDefinitions(text: string, file: string): Definitions {
  const yaml = readYaml(text);
  if (yaml.problems.length > 0) throw new DefinitionsError(yaml.problems.map((problem) => ({ file, ...problem })));
  const parsed = Definitions.safeParse(yaml.value);
  const issues = parsed.error?.issues ?? [];
  const shaped = parsed.success ? parsed : Definitions.safeParse(withMeantKeys(Definitions, yaml.value, issues));
  const findings = [
    ...schemaFindings(Definitions, yaml.value, issues),
    ...(shaped.success ? CHECKS.flatMap((check) => check(shaped.data)) : []),
  ];
  if (!parsed.success || findings.length > 0) throw new DefinitionsError(problemsOf(findings, yaml, file));
  return parsed.data;
}

function problemsOf(findings: readonly Finding[], yaml: YamlText, file: string): readonly DefinitionsProblem[] {
  return findings
    .map(({ path, ...finding }) => ({ file, line: yaml.lineOf(path), path: pathText(path), ...finding }))
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
