import { readFileSync } from 'node:fs';
import type { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { StepFunctions } from './step-functions.ts';

/** The workflow file, as it is, with the addresses of the functions beside it. */
export function reportWorkflow(stack: Stack, steps: StepFunctions): StateMachine {
  const arns = Object.entries(steps).map(([name, { functionArn }]) => [`${name}FunctionArn`, functionArn] as const);
  const invoke = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns.map(([, arn]) => arn) });
  return new StateMachine(stack, 'ReportWorkflow', {
    definitionBody: DefinitionBody.fromString(
      readFileSync(new URL('../../shared/workflow/report.asl.json', import.meta.url), 'utf8'),
    ),
    definitionSubstitutions: Object.fromEntries(arns),
    role: new Role(stack, 'ReportWorkflowRole', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: { own: new PolicyDocument({ statements: [invoke] }) },
    }),
  });
}
