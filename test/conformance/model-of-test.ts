import { ModelSettings } from '../../shared/contracts/model-settings.ts';

/** A model that stands on no real one. */
export const MODEL = ModelSettings.parse({
  model: 'maker.model-1:0',
  profile: 'eu.maker.model-1:0',
  region: 'eu-central-1',
  structuredOutput: 'json_schema',
});
