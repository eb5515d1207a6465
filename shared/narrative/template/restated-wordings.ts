import { listed } from '../listed.ts';
import { sideOf, step, type Words } from './words-of.ts';

/** Numbers that were reported before, beside this report's. */
export function restatedWordings(words: Words): string[] {
  const { at, has, noun, fact } = words;
  const [relation] = fact.relations;
  if (relation === undefined) {
    const far = has('most') ? `, by up to ${at('most')}` : '';
    const are = noun('changed', 'is', 'are');
    const rates = `${at('compared')} ${noun('compared', 'rate that was', 'rates that were')} reported before`;
    return [
      `Of ${rates}, ${at('changed')} ${are} otherwise in this report${far}${groundsOf(words)}`,
      `Among ${rates}, ${at('changed')} ${are} otherwise in this report${far}${groundsOf(words)}`,
    ];
  }
  const far = `${at('difference')} ${sideOf(relation)} ${at('comparator')}`;
  const own = `${at('share')} of ${at('whole')} ${at('units')}`;
  const first = `${at('comparator_share')} of ${at('comparator_whole')}`;
  return [
    `Of those of ${at('month')}, ${own} moved ${step(words)}, ${far} (${first})`,
    `${step(words)}, ${own} of ${at('month')} moved on, ${far} (${first})`,
    `For ${at('month')}, ${own} moved ${step(words)}, ${far}, at ${first}`,
  ];
}

function groundsOf({ at, fact }: Words): string {
  const grounds = Object.keys(fact.labels).filter((name) => name.startsWith('ground'));
  if (grounds.length === 0) return '';
  const apart = grounds.length === 1 ? '' : '; how much lies in each was not counted';
  return `; what they were counted from differs in ${listed(grounds.map(at))}${apart}`;
}
