import { describe, expect, it } from 'vitest';
import { unaskedModel } from '../../shared/adapters/unasked-model.ts';
import { wordingContract } from './wording.ts';

describe('no model', () => {
  wordingContract(async () => ({ wording: unaskedModel(), dispose: async () => {} }));

  it('names the model that others ask', () => {
    expect(unaskedModel().model).toBeUndefined();
    expect(unaskedModel('eu.model').model).toBe('eu.model');
  });
});
