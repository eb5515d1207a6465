/** A client of AWS that answers by a function of ours: what it was asked, by the name of the command, and in order. */
export type Asked = { readonly command: string; readonly input: Record<string, unknown> };

export function fakeClient<Client>(answer: (asked: Asked, number: number) => unknown): {
  readonly client: Client;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const send = async (command: { readonly input: Record<string, unknown> }) => {
    const call = { command: command.constructor.name, input: command.input };
    asked.push(call);
    return await answer(call, asked.length - 1);
  };
  return { client: { send } as Client, asked };
}

/** An error as the AWS clients throw them. */
export function awsError(name: string, status: number, message = ''): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
}

/** Waits for nothing, and remembers for how long. */
export function fakeSleep(): { readonly sleep: (milliseconds: number) => Promise<void>; readonly waits: number[] } {
  const waits: number[] = [];
  return { sleep: async (milliseconds) => void waits.push(milliseconds), waits };
}
