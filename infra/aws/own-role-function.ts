import { Duration, RemovalPolicy, Size, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { DeploymentSettings } from './deployment-settings.ts';
import { functionSize } from './function-sizes.ts';

/** Where the bundle of a function lies, by its file name, such as `plan-run`. */
export type BundleOf = (name: string) => string;

/** What all functions have in common. */
export type FunctionMachine = {
  readonly architecture: DeploymentSettings['architecture'];
  readonly bundleOf: BundleOf;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether each function has its share of the account's functions at a time, and no more. */
  readonly reserves: boolean;
};

export type FunctionSettings = {
  /** File name of its bundle, such as `plan-run`. */
  readonly bundle: string;
  readonly description: string;
  readonly access: readonly PolicyStatement[];
  readonly deadLetters?: Queue;
  /** How many of it may run at a time, in every deployment: more would be wrong. */
  readonly atMost?: number;
  readonly environment?: Readonly<Record<string, string>>;
};

/** A function from its bundle, with a log of its own and a role that allows what is said and writing that log. */
export function ownRoleFunction(
  stack: Stack,
  id: string,
  machine: FunctionMachine,
  settings: FunctionSettings,
): LambdaFunction {
  const { memory, minutes, disk, fuse } = functionSize(id);
  const atMost = settings.atMost ?? (machine.reserves ? fuse : undefined);
  const logGroup = new LogGroup(stack, `${id}Log`, {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const writeLog = new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  return new LambdaFunction(stack, id, {
    description: settings.description,
    runtime: Runtime.NODEJS_24_X,
    architecture: machine.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
    code: Code.fromAsset(machine.bundleOf(settings.bundle)),
    handler: 'index.handler',
    memorySize: memory,
    timeout: Duration.minutes(minutes),
    ...(disk === undefined ? {} : { ephemeralStorageSize: Size.gibibytes(disk) }),
    ...(atMost === undefined ? {} : { reservedConcurrentExecutions: atMost }),
    environment: { ...machine.environment, ...settings.environment },
    logGroup,
    role: new Role(stack, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { own: new PolicyDocument({ statements: [writeLog, ...settings.access] }) },
    }),
    ...(settings.deadLetters === undefined ? {} : { deadLetterQueue: settings.deadLetters }),
  });
}
