import type { Stack } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * Who may have a run made again: whoever an administrator of the account allows to take this role, signed in with a second
 * factor. It can knock at the starter, and nothing else; CloudTrail holds who took it.
 */
export function rerunRole(stack: Stack, starter: LambdaFunction): Role {
  return new Role(stack, 'RerunRole', {
    description: 'Makes a run of Segment Signals again after a repair',
    assumedBy: new AccountPrincipal(stack.account).withConditions({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    }),
    inlinePolicies: {
      own: new PolicyDocument({
        statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [starter.functionArn] })],
      }),
    },
  });
}
