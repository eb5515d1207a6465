import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMPANY_DEFINITIONS } from './company-request.ts';
import { coveringStories } from './covering-stories.ts';

const golden = join(import.meta.dirname, '../golden');
const stories = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ definitions: join(golden, name, 'definitions.yaml') }));
const example = { definitions: COMPANY_DEFINITIONS };

it('takes a story for what those before it do not say, and leaves out none that says more than they all', () => {
  const chosen = coveringStories(stories, [example]);
  const last = chosen.slice(-1);
  expect(coveringStories(last, [example, ...chosen.slice(0, -1)])).toEqual(last);
  const others = stories.filter((story) => !chosen.includes(story));
  expect(others.length).toBeGreaterThan(5);
  expect(coveringStories(others, [example, ...chosen])).toEqual([]);
});
