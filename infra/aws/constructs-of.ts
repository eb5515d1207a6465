import type { Stack } from 'aws-cdk-lib';

/** Every construct of a kind in the stack, in the order in which they were made. */
export function constructsOf<Kind>(stack: Stack, kind: abstract new (...args: never[]) => Kind): readonly Kind[] {
  return stack.node.findAll().filter((construct): construct is typeof construct & Kind => construct instanceof kind);
}
