import { expect, it } from 'vitest';
import { ContractError } from '../../../shared/contracts/errors.ts';
import { modelSettings } from '../../../shared/contracts/model-settings.ts';
import { pages } from '../../docs/fenced-blocks.ts';

const PLAIN = { model: 'maker.model-1:0', structuredOutput: 'tool' };

it('has the settings that the docs show', () => {
  const page = pages().find(({ path }) => path === 'docs/wording.md');
  const shown = page?.blocks.filter(({ info }) => info === 'json').map(({ text }) => modelSettings(JSON.parse(text)));
  expect(shown).toMatchObject([{ maxTokens: 1000, budget: { seconds: 120, tokens: 200_000 } }]);
});

it('has a budget where none is said, and no sampling, guardrail or price', () => {
  expect(modelSettings(PLAIN)).toEqual({ ...PLAIN, maxTokens: 1000, budget: { seconds: 120, tokens: 200_000 } });
});

it.each([
  ['eu.maker.model-1:0'],
  ['arn:aws:bedrock:eu-west-3:123456789012:inference-profile/eu.maker.model-1:0'],
  ['arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:application-inference-profile/a1b2c3'],
])('takes the profile %s', (profile) => {
  expect(modelSettings({ ...PLAIN, profile }).profile).toBe(profile);
});

it.each([
  [{}, 'model.model: found nothing'],
  ['haiku', 'model: found "haiku"'],
  [null, 'model: found null'],
  [{ ...PLAIN, model: 'https://elsewhere' }, 'model.model: found "https://elsewhere"'],
  [{ ...PLAIN, profile: 'arn:aws:s3:::bucket' }, 'model.profile: found "arn:aws:s3:::bucket"'],
  [{ ...PLAIN, structuredOutput: 'none' }, 'model.structuredOutput: found "none"'],
  [{ ...PLAIN, sampling: { temperature: 2 } }, 'model.sampling.temperature: found 2'],
  [{ ...PLAIN, guardrail: { id: 'abc', version: 'DRAFT' } }, 'model.guardrail.version: found "DRAFT"'],
  [{ ...PLAIN, maxTokens: 100_000 }, 'model.maxTokens: found 100000'],
  [{ ...PLAIN, budget: { seconds: 481, tokens: 5000 } }, 'model.budget.seconds: found 481'],
  [{ ...PLAIN, price: { currency: 'dollars' } }, 'model.price.currency: found "dollars"'],
  [{ ...PLAIN, temperature: 0 }, 'model: there is no setting "temperature"'],
])('refuses %j', (value, complaint) => {
  expect(() => modelSettings(value)).toThrow(ContractError);
  expect(() => modelSettings(value)).toThrow(complaint);
});
