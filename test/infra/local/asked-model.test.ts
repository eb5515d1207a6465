import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { askedModel } from '../../../infra/local/asked-model.ts';
import { UsageError } from '../../../infra/local/usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'asked-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'model.json');
  writeFileSync(path, text);
  return path;
}

it('is the model that the file names, with its budget', async () => {
  const settings = { model: 'maker.model-1:0', structuredOutput: 'tool', budget: { seconds: 7, tokens: 2000 } };
  const { model, budget } = await askedModel(file(JSON.stringify(settings)));
  expect({ model, budget }).toEqual({ model: 'maker.model-1:0', budget: { milliseconds: 7000, tokens: 2000 } });
});

it.each([
  ['{"model":"maker.model-1:0"}', /^--model: model\.structuredOutput: found nothing/],
  ['{"model":', /^--model: .*model\.json cannot be read as JSON/],
])('is refused where the file holds %s', async (text, complaint) => {
  await expect(askedModel(file(text))).rejects.toThrow(UsageError);
  await expect(askedModel(file(text))).rejects.toThrow(complaint);
});

it('is refused where there is no file', async () => {
  await expect(askedModel(join(folder, 'none.json'))).rejects.toThrow(/none\.json cannot be read/);
});
