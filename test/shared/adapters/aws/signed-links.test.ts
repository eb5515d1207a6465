import { generateKeyPairSync, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedLinks } from '../../../../shared/adapters/aws/signed-links.ts';
import { ContractError, StorageError } from '../../../../shared/contracts/errors.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const until = new Date('2026-11-29T12:00:00Z');
const linksBy = (...keys: readonly string[]) =>
  signedLinks({ domain: 'd1.cloudfront.net', keyPairId: 'K1', privateKeys: async () => keys });

/**
 * Whether CloudFront would let it pass: "Create a signature for a signed URL that uses a canned policy", Amazon CloudFront Developer
 * Guide, https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-canned-policy.html
 */
function passes(link: string, at: Date, resource = link.slice(0, link.indexOf('?'))): boolean {
  const { searchParams } = new URL(link);
  const expires = Number(searchParams.get('Expires'));
  const policy = `{"Statement":[{"Resource":"${resource}","Condition":{"DateLessThan":{"AWS:EpochTime":${expires}}}}]}`;
  const signs = { '-': '+', _: '=', '~': '/' } as const;
  const signature = (searchParams.get('Signature') ?? '').replaceAll(/[-_~]/g, (sign) => signs[sign as '-']);
  const isSigned = verify('sha1', Buffer.from(policy), pair.publicKey, Buffer.from(signature, 'base64'));
  return isSigned && searchParams.get('Key-Pair-Id') === 'K1' && at.getTime() < expires * 1000;
}

it('opens one page until it expires, and no other', async () => {
  const link = await linksBy(pem, 'the one before').linkTo('reports/monthly/2026-10/v0001/report.html', until);
  expect(link).toMatch(/^https:\/\/d1\.cloudfront\.net\/reports\/monthly\/2026-10\/v0001\/report\.html\?/);
  expect(passes(link, new Date('2026-11-29T11:59:59Z'))).toBe(true);
  expect(passes(link, until)).toBe(false);
  expect(passes(link, new Date(0), 'https://d1.cloudfront.net/reports/monthly/2026-10/v0002/report.html')).toBe(false);
});

it('leads to objects of any name, and to no path that is none', async () => {
  const link = await linksBy(pem).linkTo('reports/a b/ü?.html', until);
  expect(new URL(link).pathname).toBe('/reports/a%20b/%C3%BC%3F.html');
  expect(passes(link, new Date(0))).toBe(true);
  await expect(linksBy(pem).linkTo('reports/../exports/a.csv', until)).rejects.toThrow(ContractError);
});

it.each([[[]], [['a text that the stack generated']]])(
  'says where no private key is in the secret: %j',
  async (keys) => {
    await expect(linksBy(...keys).linkTo('reports/a.html', until)).rejects.toThrow(StorageError);
  },
);
