import { Arn, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ModelSettings } from '../../shared/contracts/model-settings.ts';

/**
 * What a role needs to ask this model and no other. By a profile Bedrock takes the request to a region of its own choice, and asks
 * for leave there too.
 */
export function modelAccess(stack: Stack, { model, profile, region, guardrail }: ModelSettings): PolicyStatement[] {
  const here = { service: 'bedrock', region: region ?? stack.region };
  const arn = (resource: string, resourceName: string, place: { region: string; account?: string } = here) =>
    Arn.format({ ...here, resource, resourceName, ...place }, stack);
  const everywhere = { region: profile === undefined ? here.region : '*', account: '' };
  const models = [
    arn('foundation-model', model, everywhere),
    ...(profile === undefined ? [] : [profile.startsWith('arn:') ? profile : arn('inference-profile', profile)]),
  ];
  return [
    new PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: models }),
    ...(guardrail === undefined
      ? []
      : [new PolicyStatement({ actions: ['bedrock:ApplyGuardrail'], resources: [arn('guardrail', guardrail.id)] })]),
  ];
}
