import type { Stack } from 'aws-cdk-lib';
import {
  CachePolicy,
  Distribution,
  HttpVersion,
  KeyGroup,
  PublicKey,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ReportStorage } from './storage.ts';

const OPENED = ['reports/*/report.html', 'blocked/*/report.html', 'deliveries/*.html'];

/**
 * CloudFront in front of the private bucket: a page is opened by who has a link that is signed for it and has not expired. The
 * distribution can read those pages and nothing else of the bucket.
 */
export function reportLinks(stack: Stack, { data, key }: ReportStorage, publicKeys: readonly string[]) {
  const keys = publicKeys.map((encodedKey, at) => new PublicKey(stack, `LinkKey${at + 1}`, { encodedKey }));
  // by its name alone: CDK would let the distribution read the whole bucket otherwise
  const named = Bucket.fromBucketAttributes(stack, 'OpenedData', {
    bucketArn: data.bucketArn,
    bucketRegionalDomainName: data.bucketRegionalDomainName,
  });
  const distribution = new Distribution(stack, 'Links', {
    comment: 'Reports of Segment Signals, by signed links',
    httpVersion: HttpVersion.HTTP2,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(named),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      // nothing of a report stays at the edges
      cachePolicy: CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      trustedKeyGroups: [new KeyGroup(stack, 'LinkKeys', { items: keys })],
    },
  });
  const cloudfront = new ServicePrincipal('cloudfront.amazonaws.com');
  data.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OpenedBySignedLinks',
      principals: [cloudfront],
      actions: ['s3:GetObject'],
      resources: OPENED.map((pages) => data.arnForObjects(pages)),
      conditions: { StringEquals: { 'AWS:SourceArn': distribution.distributionArn } },
    }),
  );
  // the distribution needs the bucket, and the bucket its key: of the key's policy it can be no part by its id
  const anyDistribution = stack.formatArn({
    service: 'cloudfront',
    region: '',
    resource: 'distribution',
    resourceName: '*',
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [cloudfront],
      actions: ['kms:Decrypt'],
      resources: ['*'],
      conditions: {
        StringEquals: { 'AWS:SourceAccount': stack.account },
        ArnLike: { 'AWS:SourceArn': anyDistribution },
      },
    }),
  );
  return { domain: distribution.distributionDomainName, keyPairId: keys[0]?.publicKeyId ?? '' };
}
