import { getSignedUrl } from '@aws-sdk/cloudfront-signer';
import { StorageError } from '../../contracts/errors.ts';
import type { ObjectLinks } from '../../ports.ts';
import { keyParts } from '../object-key.ts';

type Signing = {
  readonly domain: string;
  /** Of the public key, in CloudFront. */
  readonly keyPairId: string;
  /** PEM; the first of those that hold signs. */
  readonly privateKeys: () => Promise<readonly string[]>;
};

/** Addresses of CloudFront, each signed for one object and a time. Throws StorageError where there is no key to sign by. */
export function signedLinks({ domain, keyPairId, privateKeys }: Signing): ObjectLinks {
  return {
    linkTo: async (key, until) => {
      const [privateKey] = await privateKeys();
      const url = `https://${domain}/${keyParts(key).map(encodeURIComponent).join('/')}`;
      if (!privateKey?.includes('PRIVATE KEY-----'))
        throw new StorageError(
          'The secret of links holds no private key; put the PEM of the one whose public key is deployed.',
        );
      return getSignedUrl({ url, keyPairId, privateKey, dateLessThan: until });
    },
  };
}
