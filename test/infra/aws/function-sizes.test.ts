import { describe, expect, it } from 'vitest';
import { FUNCTION_SIZES } from '../../../infra/aws/function-sizes.ts';
import { constructOf, EVERYTHING, ofType, templateResources } from './stack-template.ts';

/** What an account has left unreserved, and the limit that AWS gives on request without further questions. */
const [UNRESERVED, LIMIT] = [100, 1000];

const functions = (changed: object) =>
  ofType(templateResources(changed), 'AWS::Lambda::Function').map(([id, { Properties }]) => ({
    name: constructOf(id),
    memory: Properties.MemorySize,
    minutes: Properties.Timeout / 60,
    disk: Properties.EphemeralStorage && Properties.EphemeralStorage.Size / 1024,
    reserved: Properties.ReservedConcurrentExecutions,
  }));
const atMostOne = ['DeliverReport', 'Webhook'];

describe('the table of sizes', () => {
  it('is of every function that there is, and of no other', () => {
    const names = functions(EVERYTHING).map(({ name }) => name);
    expect(Object.keys(FUNCTION_SIZES).toSorted()).toEqual(names.toSorted());
  });

  it('is what is deployed, within what a new account gets', () => {
    for (const { name, memory, minutes, disk } of functions(EVERYTHING)) {
      const { fuse: _, because, ...size } = FUNCTION_SIZES[name] ?? { because: '', fuse: 0 };
      expect({ memory, minutes, ...(disk === undefined ? {} : { disk }) }, name).toEqual(size);
      expect(memory, name).toBeLessThanOrEqual(3008);
      expect(minutes, name).toBeLessThanOrEqual(15);
      expect(because.length, name).toBeGreaterThan(20);
    }
  });
});

describe('reserved concurrency', () => {
  it('is of what must be alone, and of nothing else where the deployment reserves none', () => {
    for (const { name, reserved } of functions(EVERYTHING))
      expect(reserved, name).toBe(atMostOne.includes(name) ? 1 : undefined);
  });

  it('is a fuse for every function where the deployment reserves, and leaves the account what AWS asks for', () => {
    const reserving = functions({ ...EVERYTHING, reserveConcurrency: 'true' });
    for (const { name, reserved } of reserving)
      expect(reserved, name).toBe(atMostOne.includes(name) ? 1 : FUNCTION_SIZES[name]?.fuse);
    const total = reserving.reduce((sum, { reserved }) => sum + reserved, 0);
    expect(total).toBeLessThanOrEqual(LIMIT - UNRESERVED);
  });

  it('is more than three runs at a time need', () => {
    // MaxConcurrency of the workflow's two maps
    expect(FUNCTION_SIZES.IngestObject?.fuse).toBeGreaterThanOrEqual(3 * 2);
    expect(FUNCTION_SIZES.AggregateJourneys?.fuse).toBeGreaterThanOrEqual(3 * 5);
  });
});
