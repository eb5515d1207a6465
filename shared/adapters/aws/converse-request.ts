import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import type { ModelSettings } from '../../contracts/model-settings.ts';
import type { WordingRequest } from '../../ports.ts';

/** Name of the schema, and of the tool where a tool stands for it. */
export const STATEMENTS = 'statements';

type Document = NonNullable<ConverseCommandInput['additionalModelRequestFields']>;

/** A request in the words of Converse. What the settings do not say is not sent: models differ in what they refuse. */
export function converseRequest(request: WordingRequest, settings: ModelSettings): ConverseCommandInput {
  const { sampling, guardrail, serviceTier } = settings;
  return {
    modelId: settings.profile ?? settings.model,
    system: [{ text: request.instructions }],
    messages: [{ role: 'user', content: [{ text: request.facts }] }],
    inferenceConfig: { maxTokens: settings.maxTokens, ...sampling },
    ...structure(request.schema, settings.structuredOutput),
    ...(serviceTier === undefined ? {} : { serviceTier: { type: serviceTier } }),
    ...(guardrail === undefined
      ? {}
      : {
          guardrailConfig: {
            guardrailIdentifier: guardrail.id,
            guardrailVersion: guardrail.version,
            trace: 'disabled' as const,
          },
        }),
  };
}

function structure(
  schema: object,
  by: ModelSettings['structuredOutput'],
): Pick<ConverseCommandInput, 'outputConfig' | 'toolConfig'> {
  if (by === 'json_schema') {
    const jsonSchema = { name: STATEMENTS, schema: JSON.stringify(schema) };
    return { outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema } } } };
  }
  const toolSpec = {
    name: STATEMENTS,
    description: 'Takes the statements.',
    inputSchema: { json: schema as Document },
    ...(by === 'strict_tool' ? { strict: true } : {}),
  };
  return { toolConfig: { tools: [{ toolSpec }], toolChoice: { tool: { name: STATEMENTS } } } };
}
