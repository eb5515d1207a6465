import { expect, test } from 'vitest';
import { trainedMachine } from './linear-machine.ts';

test.each([0.5, 1, 4])('two opposite examples have the weight that calculus gives, at cost %d', (cost) => {
  // minimum of w²/2 + 2 cost (1 - w)²
  const { weights, bias } = trainedMachine(
    [
      { places: [0], values: [1], side: 1 },
      { places: [0], values: [-1], side: -1 },
    ],
    1,
    cost,
  );
  expect(weights[0]).toBeCloseTo((4 * cost) / (1 + 4 * cost), 9);
  expect(bias).toBeCloseTo(0, 9);
});

test('at the minimum no weight and no bias pulls: the gradient of what is minimised is zero', () => {
  const examples = Array.from({ length: 30 }, (_, at) => ({
    places: [at % 5, 5 + (at % 3)],
    values: [1 + (at % 2), 0.5],
    side: at % 7 < 3 ? (1 as const) : (-1 as const),
  }));
  const { weights, bias } = trainedMachine(examples, 8, 1, 2000);
  const gradient = [...weights, bias];
  for (const { places, values, side } of examples) {
    const margin = bias + places.reduce((sum, place, at) => sum + (weights[place] ?? 0) * (values[at] ?? 0), 0);
    const pull = 2 * Math.max(0, 1 - side * margin) * side;
    for (const [at, place] of places.entries()) gradient[place] = (gradient[place] ?? 0) - pull * (values[at] ?? 0);
    gradient[8] = (gradient[8] ?? 0) - pull;
  }
  for (const component of gradient) expect(component).toBeCloseTo(0, 6);
});
