import { wordList } from '../word-list.ts';

/** Nouns of movement and shape. */
export const MOVEMENT_NOUNS = wordList(`
acceleration accumulation addition advance appearance approach arc arrival ascent backflow bend blip break broadening
bump bypass change circulation climb constancy continuation convergence crossing current curve cut deceleration decline
decrease departure depletion descent detour dip direction disappearance dispersal dispersion displacement divergence
division doubling downswing downtick downturn drift drop dwell ebb elbow emergence end fall flatness flattening flow
fluctuation flutter gain growth halt halving hollow hop hump incline increase influx inversion jitter kink knee lean
leap lengthening leveling levelling line migration move movement multiplication narrowing onset oscillation outflux
overtaking pause persistence plateau quickening ramp reappearance rebound recovery recurrence reduction relocation
repetition replacement residence restart resumption retreat reversal rise rotation scatter shift shortening shrinkage
skew slide slip slope slowdown slowing slump speedup spike stability stair staircase standstill start stay steadiness
steepening stop stream substitution subtraction swap swing tendency tightening tilt trend tripling turn turnaround
undulation upswing uptick upturn upward vanishing variation volatility wait widening wobble zigzag
`);
