/** Settings of a client that talks to an emulator. */
export function emulated(endpoint: string) {
  return { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
}
