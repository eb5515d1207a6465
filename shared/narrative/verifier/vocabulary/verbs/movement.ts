import { wordList } from '../word-list.ts';

/** Verbs of movement. */
export const MOVEMENT_VERBS = wordList(`
accelerate advance approach arrive ascend attain begin bottom bounce broaden bunch cease climb close commence creep
crest cross decelerate decline decrease deepen depart descend diminish dip disappear double drift drop dwindle ease ebb
edge elapse emerge end enter even exit expand fade finish flatten flip float flow fluctuate follow gain go grow halt
hover inch increase jump lag lapse leap leave lengthen linger loop lower migrate move narrow near oscillate outgrow
outpace overtake pass pause peak plateau progress quadruple quicken quintuple reach reappear rebound recede recover
recur reoccur reopen resume retrace retreat return reverse revert rise rotate roughen scatter settle shift shorten
shrink sink skip slide slip slow spread stabilise stabilize stagnate stall steady steepen step stop subside surface
swallow swap sway swell swing switch taper thicken thin tighten tilt transition travel traverse trend trickle triple
undulate vacillate vanish veer wane waver weaken widen wobble zigzag
`);
