import { afterAll, beforeAll, describe } from 'vitest';
import { type DeployedProduct, deployProduct } from './deployed-product.ts';
import { doorTests } from './door-tests.ts';
import { failureTests } from './failure-tests.ts';
import { killedSteps } from './killed-steps.ts';
import { listeningQueue } from './listening-queue.ts';
import { publicationTests } from './publication-tests.ts';
import { redrivenSteps } from './redriven-steps.ts';

/** One deployment for all of these, as it takes longer than most of what they ask; in this order, as each leaves something. */
let product: DeployedProduct;
let told: string;

beforeAll(async () => {
  // waits of a quarter of an hour take two seconds
  product = await deployProduct({ SFN_WAIT_SCALE: '0.002' }, (definitions) =>
    // the windows do not close, or have closed, whenever this runs
    definitions.replace('windowDays: 21', 'windowDays: 90000').replace('windowDays: 30', 'windowDays: 1'),
  );
  told = await listeningQueue(product, ['ReviewRejected', 'RunFailed', 'ReportBlocked']);
}, 300_000);
afterAll(async () => {
  await product?.stop();
});

describe('the calendar', () => publicationTests(() => product));
describe('what fails', () =>
  failureTests(
    () => product,
    () => told,
  ));
describe('a step that is killed', () => killedSteps(() => product));
describe('a step that fails', () =>
  redrivenSteps(
    () => product,
    () => told,
  ));
describe('the doors', () =>
  doorTests(
    () => product,
    () => told,
  ));
