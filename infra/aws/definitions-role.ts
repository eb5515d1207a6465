import type { Stack } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyDocument, Role } from 'aws-cdk-lib/aws-iam';
import { objectAccess } from './object-access.ts';
import type { ReportStorage } from './storage.ts';

/**
 * Who may push definitions: whoever an administrator of the account allows to take this role, signed in with a second factor. It can
 * read and write definitions, and nothing else.
 */
export function definitionsRole(stack: Stack, storage: ReportStorage): Role {
  return new Role(stack, 'DefinitionsRole', {
    description: 'Pushes definitions of Segment Signals',
    assumedBy: new AccountPrincipal(stack.account).withConditions({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    }),
    inlinePolicies: {
      own: new PolicyDocument({
        statements: objectAccess(storage, { reads: ['definitions'], writes: ['definitions'] }),
      }),
    },
  });
}
