import { brotliDecompressSync } from 'node:zlib';

/** What a linear machine learned: where its sum begins, and what each feature adds, in hundredths of the margin that it was trained to. */
export type Machine = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

/** Reads its text: the bias, then a weight a line and the features that have it. */
export function machineOf(text: string): Machine {
  const [bias, ...lines] = text.trimEnd().split('\n');
  const weights = lines.flatMap((line) => {
    const [weight, ...features] = line.split(' ');
    return features.map((feature): [string, number] => [feature, Number(weight)]);
  });
  return { bias: Number(bias), weights: new Map(weights) };
}

export function decompressed(base64: string): string {
  return brotliDecompressSync(Buffer.from(base64, 'base64')).toString();
}
