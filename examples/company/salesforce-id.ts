const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checksumDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const instance = '5g';

export type KeyPrefix = '001' | '003' | '005' | '006' | '008' | '00K' | '00Q';

// The 3-character suffix makes an id unique without regard to case: one checksum digit per five characters, one bit per
// character, set for A to Z (https://help.salesforce.com/s/articleView?id=000385008).
function upperBits(text: string): number {
  let bits = 0;
  for (let position = 0; position < text.length; position += 1) {
    if (/[A-Z]/.test(text.charAt(position))) bits |= 1 << position;
  }
  return bits;
}

const pairs = Array.from(
  { length: 62 * 62 },
  (_, pair) => digits.charAt(Math.floor(pair / 62)) + digits.charAt(pair % 62),
);
const pairBits = pairs.map(upperBits);

/** Counts up from 1: the ids of one object, 18 characters each, up to 62^5 of them. */
export function salesforceIds(prefix: KeyPrefix): () => string {
  const head = `${prefix}${instance}00000`;
  const headChecksum =
    checksumDigits.charAt(upperBits(head.slice(0, 5))) + checksumDigits.charAt(upperBits(head.slice(5)));
  let counter = 0;
  return () => {
    counter += 1;
    const low = counter % 3844;
    const rest = (counter - low) / 3844;
    const middle = rest % 3844;
    const high = (rest - middle) / 3844;
    const bits = upperBits(digits.charAt(high)) | ((pairBits[middle] ?? 0) << 1) | ((pairBits[low] ?? 0) << 3);
    return `${head}${digits.charAt(high)}${pairs[middle]}${pairs[low]}${headChecksum}${checksumDigits.charAt(bits)}`;
  };
}
