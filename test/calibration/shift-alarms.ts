import { shiftOf } from '../../shared/signals/shift-scan.ts';
import { binomialDraw } from '../../shared/stats/binomial-draw.ts';
import { seededRandom } from '../../shared/stats/seeded-random.ts';
import { normalDraw } from './normal-draw.ts';

export type ShiftTrial = {
  readonly points: number;
  readonly runs: number;
  readonly level: number;
  readonly seed: number | string;
  readonly units: number;
  /** Standard deviation between months, and the swing of each quarter's last month, in points of rate. */
  readonly between: number;
  readonly swing: number;
};

export type ShiftAlarms = {
  /** Share of series without any shift in which the newest month was called shifted. */
  readonly falseAlarms: number;
  /** Share found of a drop of eight points in the newest month, and of one that has lasted three months. */
  readonly foundInOne: number;
  readonly foundInThree: number;
};

const RATE = 0.5;
const DROP = 0.08;

/** Monthly rates with between-month variance and a swing at the end of each quarter, with and without a shift at the end. */
export function shiftAlarms(trial: ShiftTrial): ShiftAlarms {
  const random = seededRandom(trial.seed);
  const share = (lasting: number) => {
    let alarms = 0;
    for (let run = 0; run < trial.runs; run += 1) if (isAlarm(trial, random, lasting)) alarms += 1;
    return alarms / trial.runs;
  };
  return { falseAlarms: share(0), foundInOne: share(1), foundInThree: share(3) };
}

function isAlarm({ points, level, units, between, swing }: ShiftTrial, random: () => number, lasting: number): boolean {
  const series = Array.from({ length: points }, (_, index) => {
    const place = (index % 3) as 0 | 1 | 2;
    const drop = index >= points - lasting ? DROP : 0;
    const rate = RATE + between * normalDraw(random) + (place === 2 ? swing : 0) - drop;
    const whole = Math.round(units * (0.8 + 0.4 * random()));
    return { place, whole, part: binomialDraw(random, whole, Math.min(1, Math.max(0, rate))) };
  });
  return shiftOf(series, level)?.isShift ?? false;
}
