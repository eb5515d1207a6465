import { createHash } from 'node:crypto';

const BLOCK_BYTES = 64;

/**
 * In SQL: HMAC-SHA256 (RFC 2104) of a text under a key, in hexadecimal; NULL of what is no address. Letter case and outer blanks are no part
 * of the text: addresses are compared without them. A longer or shorter key is hashed first, so that any text may be one.
 */
export function hashOf(text: string, key: string): string {
  const block = Buffer.concat([createHash('sha256').update(key, 'utf8').digest()], BLOCK_BYTES);
  const padded = (pad: number) => `unhex('${Buffer.from(block.map((byte) => byte ^ pad)).toString('hex')}')`;
  const message = `encode(lower(trim(nfc_normalize(${text}))))`;
  return `CASE WHEN contains(${text}, '@') THEN sha256(${padded(0x5c)} || unhex(sha256(${padded(0x36)} || ${message}))) END`;
}
