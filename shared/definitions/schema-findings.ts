import type * as z from 'zod/mini';
import { describeAllowed } from './describe-allowed.ts';
import { describeFound } from './describe-found.ts';
import { type Finding, notOneOf } from './finding.ts';
import { nearestText } from './nearest-text.ts';
import { schemaAt, schemaNode } from './schema-node.ts';

type Issue = z.core.$ZodIssue;

/** What zod found, said as found, allowed and did-you-mean. A key that is only misspelt is not also reported as missing. */
export function schemaFindings(schema: z.ZodMiniType, value: unknown, issues: readonly Issue[]): readonly Finding[] {
  const findings = issues.flatMap((issue) => findingsOf(schema, value, issue));
  const meant = new Set(
    findings.flatMap(({ path, didYouMean }) =>
      didYouMean === undefined ? [] : [placeOf([...path.slice(0, -1), didYouMean])],
    ),
  );
  return findings.filter((finding) => finding.found !== 'nothing' || !meant.has(placeOf(finding.path)));
}

function findingsOf(schema: z.ZodMiniType, value: unknown, issue: Issue): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, issue.path, key));
  if (issue.code === 'invalid_union') return unionFindings(schema, value, issue);
  if (issue.code === 'invalid_key')
    return [
      {
        path: issue.path,
        found: `the key ${JSON.stringify(issue.path.at(-1))}`,
        allowed: issue.issues[0]?.message ?? 'text',
      },
    ];
  return [valueFinding(schema, value, issue)];
}

function unknownKey(schema: z.ZodMiniType, path: readonly PropertyKey[], key: string): Finding {
  const owner = schemaAt(schema, path);
  const keys = owner === undefined ? [] : Object.keys(schemaNode(owner).shape ?? {});
  return { ...notOneOf([...path, key], key, keys, 'the keys'), found: `the key ${JSON.stringify(key)}` };
}

/** A union here is always "one text or a list of them": the branch that the writer meant shows by what stands there. */
function unionFindings(
  schema: z.ZodMiniType,
  value: unknown,
  issue: Issue & { code: 'invalid_union' },
): readonly Finding[] {
  const branch = issue.errors[1];
  if (!Array.isArray(valueAt(value, issue.path)) || branch === undefined) return [valueFinding(schema, value, issue)];
  return branch.flatMap((inner) => findingsOf(schema, value, { ...inner, path: [...issue.path, ...inner.path] }));
}

function valueFinding(schema: z.ZodMiniType, value: unknown, issue: Issue): Finding {
  const found = valueAt(value, issue.path);
  const allowedBy = schemaAt(schema, issue.path);
  const allowed = allowedBy === undefined ? issue.message : describeAllowed(allowedBy);
  const unquoted = typeof found === 'number' && allowed.startsWith('text') ? ', in quotes' : '';
  const candidates = allowedBy === undefined ? [] : Object.values(schemaNode(allowedBy).entries ?? {});
  const nearest = typeof found === 'string' ? nearestText(found, candidates) : undefined;
  return {
    path: issue.path,
    found: describeFound(found),
    allowed: `${allowed}${unquoted}`,
    ...(nearest === undefined ? {} : { didYouMean: nearest }),
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  );
}

function placeOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path);
}
