/**
 * What a model might say of the facts of the tests that they do not say, in words of the vocabulary: an outcome that was not counted,
 * a figure in another one's place, a level, a rank, a bent caveat. `{f1.share}` stands for its placeholder.
 */
export const UNGROUNDED: readonly string[] = `
{f22.entered} {f22.units} entered {f22.stage}; the rate of what was won is {f22.win_rate}.
{f22.entered} {f22.units} entered {f22.stage}, a rate of {f22.win_rate}.
{f22.entered} {f22.units} entered {f22.stage}; {f22.won} were won, {f22.revenue}.
{f22.entered} {f22.units} entered {f22.stage}; what was won is {f22.revenue}.
Directional: {f2.segment} took {f2.days} from {f2.stage}, against {f2.comparator_days} of {f2.comparator}. {f2.caveat}.
Directional: for {f2.since}, {f2.segment} is slower than {f2.comparator}. {f2.caveat}.
What the report of {f17.since} said of {f17.segment} from {f17.stage}, beside {f17.comparator}, was not shown to persist.
What the report of {f17.since} said of {f17.segment} from {f17.stage}, beside {f17.comparator}, was not shown to stand.
Directional: {f2.segment} is slower than {f2.comparator}; no difference was shown. {f2.caveat}.
{f15.segment} lies below {f15.comparator}; no difference was shown.
{f1.segment} lies below {f1.comparator}; no difference was shown.
{f1.segment} and {f3.segment} stand at {f1.share} and {f3.share}, a difference of {f1.difference}.
{f1.segment} is at {f1.share}; {f3.segment} and {f1.segment} stand at a difference of {f1.difference}.
A gate tells: {f1.segment} lies below {f1.comparator} from {f1.stage}.
It is assumed: {f1.segment} lies below {f1.comparator} from {f1.stage}.
What was observed agrees: {f1.segment} lies below {f1.comparator} from {f1.stage}.
{f1.segment} lies below {f1.comparator} from {f1.stage}; how much lies in each was not counted.
{f1.segment} lies below {f1.comparator} from {f1.stage}; for this window, touches up to a win are not said.
{f4.segment} was not shown to differ from {f4.comparator}; in this report, no comparison of segments could be tested.
Directional: as the report of {f2.since} said, {f2.segment} is slower than {f2.comparator}. {f2.caveat}.
{f15.segment} lies {f15.difference} below {f15.comparator} at {f15.stage}; of all who set out, it lies below {f15.comparator}.
{f21.present} {f21.units} entered {f21.stage} of {f21.funnel}.
{f21.present} {f21.units} were won in {f21.stage} of {f21.funnel}.
{f21.present} {f21.units} came to {f21.stage} of {f21.funnel}.
From the {f1.next} stage, {f1.segment} lies below {f1.comparator}.
From the {f1.segment} stage, {f1.segment} lies below {f1.comparator}.
From {f1.stage}, the {f1.stage} segment lies below {f1.comparator}.
From {f1.stage}, the {f1.segment} lies below {f1.comparator}.
In the {f1.stage}, {f1.segment} lies below {f1.comparator}.
There are {f21.present} {f21.units} in {f21.stage} of the {f21.funnel}.
There are {f21.present} {f21.units} in the {f21.stage} funnel.
In the window, {f21.present} {f21.units} are present in {f21.stage} of {f21.funnel}.
There are {f21.present} {f21.units} in {f21.stage} of {f21.funnel}; in the period, {f21.won} were won and {f21.lost} lost.
{f1.segment} lies below any segment of {f1.dimension} from {f1.stage}, and below {f1.comparator}.
{f1.segment} is a segment of {f1.dimension} below {f1.comparator}.
{f1.segment} segments lie below {f1.comparator}.
The difference between {f1.segment} and {f1.stage} is {f1.difference}.
The difference between {f1.segment} and {f1.comparator} is {f1.share}.
The difference between {f1.segment} and {f1.comparator} is {f1.comparator_share}.
Conversion was {f1.share} in {f1.segment} and {f1.comparator_share} in {f1.comparator}, a difference of {f1.comparator_share}.
The difference between {f1.segment} and {f1.comparator} is {f1.difference} above.
Conversion was {f1.comparator_share} in {f1.comparator}, a difference of {f1.difference}.
{f8.share} of {f8.whole} {f8.units} moved from {f8.stage} in {f8.month}, {f8.difference} below {f8.comparator}.
The rate of {f8.whole} from {f8.stage} is {f8.share}, {f8.difference} below {f8.comparator}.
{f5.entered} {f5.units} entered {f5.stage}; those won were {f5.lost} and those lost {f5.won}.
{f5.entered} {f5.units} entered {f5.stage}; those won were {f5.won} of these.
{f5.won} {f5.units} came to {f5.stage}.
{f5.lost} came and {f5.won} were won.
{f1.share} of {f1.whole} {f1.units} within {f1.comparator} moved on from {f1.stage}.
{f1.share} of {f1.whole} {f1.units} moved on within {f1.stage} in {f1.segment}.
{f16.not_tested} could not be tested; {f16.tested} were not tested.
{f17.segment} is below {f17.comparator}, as the report of {f17.since} said.
{f20.segment} lies below {f20.comparator} from {f20.stage}; the difference between {f20.segment} and {f20.comparator} is {f20.share_2}.
{f1.segment} lies below {f1.comparator} at a stage that is new.
{f1.segment} lies below {f1.comparator} at {f1.stage}, which is new.
{f5.entered} {f5.units} entered {f5.stage}, {f5.won} of which won.
{f5.entered} {f5.units} entered {f5.stage}; {f5.won} of them were won.
Directional: {f2.segment} was said to be slower than {f2.comparator}. {f2.caveat}.
{f3.segment} is {f3.difference} up on {f3.stage}, compared with {f3.comparator}, in the months.
{f3.segment} is {f3.difference} up on {f3.stage}, compared with {f3.comparator}, in the months of {f3.comparator}.
There are {f16.not_tested} comparisons.
{f16.not_tested} comparisons, and {f16.tested} comparisons were tested.
{f1.segment} lies below {f1.comparator} with the segments that set it.
{f1.segment} lies below {f1.comparator}; those of a reference differ.
{f1.segment} lies below {f1.comparator}. The records of a reference differ.
{f1.segment} lies below {f1.comparator}; those differ.
{f1.segment} lies below {f1.comparator}; there it stands.
{f1.segment} lies below {f1.comparator} at {f1.stage}, and shares moved.
{f1.segment} lies below {f1.comparator} in this report.
{f1.segment} lies below {f1.comparator} at {f1.stage}, however.
Although {f1.segment} lies below {f1.comparator} at {f1.stage}, it is lower.
In the period, {f1.segment} lies below {f1.comparator} at {f1.stage}.
In the window, {f5.won} {f5.units} were won.
In the window, {f5.entered} {f5.units} entered {f5.stage} and {f5.won} were won.
In the period, {f5.entered} {f5.units} entered {f5.stage}.
{f5.entered} {f5.units} entered {f5.stage}; to date, {f5.won} were won.
In the newest mature month, {f8.share} of {f8.whole} {f8.units} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator}.
In the window, {f8.share} of {f8.whole} {f8.units} of {f8.month} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator}.
Directional: {f2.segment} is slower than {f2.comparator} in the share that moves on. {f2.caveat}.
Directional: {f2.segment} is slower than {f2.comparator}; a difference in the share that moves on was shown. {f2.caveat}.
Numbers known before a gate: {f6.caveat}.
Known of a gate before the numbers: {f6.caveat}.
The quality of the numbers is known: {f6.caveat}.
{f17.segment} lies below {f17.comparator} from {f17.stage}: nothing was shown against it.
What the report of {f17.since} said of {f17.segment} from {f17.stage}, beside {f17.comparator}, still stands: it is shown to lie within the threshold.
What the report of {f18.since} said of {f18.segment} from {f18.stage}, beside {f18.comparator}, is resolved: nothing was shown against it.
What the report of {f18.since} said of {f18.segment} from {f18.stage}, beside {f18.comparator}, is resolved: it is not shown to lie within the threshold.
What the report of {f18.since} said of {f18.segment} from {f18.stage} is resolved; {f18.segment} was not shown to differ from {f18.comparator}.
In the window, what the report of {f17.since} said of {f17.segment} from {f17.stage}, beside {f17.comparator}, still stands: nothing was shown against it.
{f19.segment} lies {f19.difference} below {f19.comparator} from {f19.stage}; of all who set out, {f19.share} is {f19.of_all_difference} below as well.
{f19.segment} lies {f19.difference} below {f19.comparator} from {f19.stage} as well.
{f19.segment} lies {f19.of_all_difference} below {f19.comparator} from {f19.stage}.
{f20.segment} lies {f20.difference} below {f20.comparator} at a later stage.
What was observed contradicts the assumption "{f11.assumption}".
What was observed contradicts the extent of the assumption "{f11.assumption}".
The assumption "{f11.assumption}" is contradicted by what was observed.
The assumption "{f11.assumption}" is not contradicted by what was observed.
Whether the assumption "{f11.assumption}" holds cannot be told yet.
It is assumed: "{f11.assumption}". What was observed cannot tell yet.
It is assumed: "{f11.assumption}". What was observed agrees. It is contradicted in {f11.segment}.
What was observed agrees with the extent of the assumption "{f11.assumption}".
It is assumed: "{f11.assumption}". What was observed agrees with {f11.comparator}.
It is assumed: "{f11.assumption}". What was observed agrees. No difference was told yet.
The assumption "{f11.assumption}" holds.
The assumption "{f11.assumption}" cannot hold.
It is assumed: "{f11.assumption}". What was observed differs from the assumption.
Directional: no difference between {f2.segment} and {f2.comparator} was shown. {f2.caveat}.
Directional: {f2.segment} was not shown to be slower than {f2.comparator}. {f2.caveat}.
Directional: no difference in time and in the share that moves on was shown. {f2.caveat}.
Directional: {f2.segment} is slower than {f2.comparator}. Of all who set out, no difference was shown. {f2.caveat}.
{f15.segment} lies below {f15.comparator}; a difference in the share that moves on was not shown.
{f15.segment} lies below {f15.comparator}; no difference was shown from {f15.stage} to {f15.next}.
{f15.segment} lies below {f15.comparator}; no difference of all who set out from {f15.stage} was shown.
Directional: {f2.segment} is slower than {f2.comparator}. It has changed since {f2.since}. {f2.caveat}.
Directional: {f2.segment} is slower than {f2.comparator}. It no longer persists since {f2.since}. {f2.caveat}.
Conversion at {f12.stage} was tested in: {f12.segment} ({f12.caveat}).
Conversion at {f12.stage} could be tested in: {f12.segment} ({f12.caveat}).
At {f12.stage}, no difference was shown in {f12.segment} ({f12.caveat}).
At {f12.stage}, these were told: {f12.segment} ({f12.caveat}).
At {f12.stage}, these were not tested: {f12.segment}; there, none was shown ({f12.caveat}).
{f16.tested} comparisons were tested; {f16.not_tested} were tested.
{f16.not_tested} comparisons were tested; {f16.tested} could not be tested.
{f16.tested} comparisons could not be tested; {f16.not_tested} could not be tested.
A segment of {f13.dimension} was shown to stand apart from {f13.stage} to {f13.next}; a difference of {f13.detectable} or more would have been shown of any of them.
By {f13.dimension}, segments stand apart from {f13.stage} to {f13.next}; a difference of {f13.detectable} or more would have been shown of any of them.
No segment of {f13.dimension} was shown to stand apart from {f13.stage} to {f13.next}; there is movement within segments.
No segment of {f13.dimension} was shown to stand apart from {f13.stage} and a movement was shown to {f13.next}.
Segments of {f13.dimension} stand apart where a difference of {f13.detectable} or more would have been shown from {f13.stage}.
A difference of {f13.detectable} or more would have been shown from {f13.stage} of any segment of {f13.dimension}.
Movement against {f14.comparator} was shown from {f14.stage} to {f14.next}; a difference of {f14.detectable} or more would have been shown.
There was movement against {f14.comparator} from {f14.stage} to {f14.next}.
In the newest mature month, {f1.share} of the {f1.whole} {f1.units} whose {f1.dimension} is {f1.segment} moved from {f1.stage} to {f1.next}, {f1.difference} below {f1.comparator}.
{f1.segment} at {f1.share} is shown to lie within the threshold at {f1.stage}.
{f1.segment} at {f1.share} lies {f1.difference} below {f1.comparator}; within segments, shares moved too.
Of all who set out in {f1.segment}, {f1.share} moved on from {f1.stage}.
Of all who set out in {f15.segment}, {f15.share} moved on from {f15.stage}.
At a later stage, {f1.segment} lies below {f1.comparator}.
At an earlier stage, {f1.segment} lies below {f1.comparator}.
An earlier report said that {f1.segment} lies below {f1.comparator}.
{f1.segment} lies below {f1.comparator} as well.
In the whole funnel, {f1.share} of {f1.whole} {f1.units} moved on from {f1.stage}, {f1.difference} below {f1.comparator}.
In the window, {f3.segment} is {f3.difference} up on {f3.stage}, compared with {f3.comparator}.
{f15.segment} lies below {f15.comparator}; of all who set out, a difference was shown.
Earliest, what was observed agrees with the assumption "{f11.assumption}".
Conversion at {f12.stage} was not tested but in {f12.segment} ({f12.caveat}).
Conversion at {f12.stage} was not tested; it stands in {f12.segment} ({f12.caveat}).
{f1.segment} lies below {f1.comparator} at {f1.stage}; its share moved.
{f1.segment} lies below {f1.comparator} at {f1.stage}; segments moved.
{f1.segment} lies below {f1.comparator} at the next stage.
{f1.segment} lies below {f1.comparator} at {f1.stage}, a standing difference.
{f1.segment} lies below {f1.comparator} at {f1.stage}; it was within the segment.
{f1.segment} tops {f1.comparator} at {f1.stage}.
{f1.segment} is ahead of {f1.comparator} at {f1.stage}.
{f1.segment} stands over {f1.comparator} at {f1.stage}.
{f1.segment} converts beyond {f1.comparator} from {f1.stage}.
{f1.segment} converts past {f1.comparator} from {f1.stage}.
{f1.segment} converts {f1.share} from {f1.stage}, over the {f1.comparator_share} of {f1.comparator}.
{f1.segment} converts {f1.share} from {f1.stage}, on the upper side of {f1.comparator}.
{f1.segment} is in excess of {f1.comparator} at {f1.stage}.
{f1.segment} stands under {f1.comparator} at {f1.stage}.
All but {f1.share} of {f1.units} in {f1.segment} moved on from {f1.stage}.
Half of {f1.segment} moved on from {f1.stage}.
Most of {f1.segment} moved on from {f1.stage}.
Part of {f1.segment} moved on from {f1.stage}.
{f1.segment} doubled at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} were lost at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} were won at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} stayed in {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} left the funnel at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} dropped off at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} stopped at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} are still open at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} closed at {f1.stage}.
{f1.difference} of {f1.whole} {f1.units} in {f1.segment} moved on from {f1.stage}.
{f1.whole} {f1.units} in {f1.segment} moved on from {f1.stage}.
{f1.segment} converted {f1.difference} from {f1.stage}.
{f1.segment} converted {f1.whole} from {f1.stage}.
{f1.segment} converted {f1.share} from {f1.stage}, {f1.whole} below {f1.comparator}.
{f1.segment} converted {f1.share} from {f1.stage}, {f1.share} below {f1.comparator}.
{f1.segment} converted from {f1.stage} at {f1.share}, against {f1.difference} in {f1.comparator}.
{f1.segment} converted from {f1.stage} at {f1.share}, against {f1.whole} in {f1.comparator}.
{f1.segment} was at {f1.share}, and then fell below {f1.comparator}.
{f1.segment} no longer lies below {f1.comparator}.
It is not untrue that {f1.segment} lies above {f1.comparator}.
{f1.segment} does not lie above {f1.comparator}.
{f1.comparator} is below {f1.segment} at {f1.stage}.
Below {f1.segment} lies {f1.comparator} at {f1.stage}.
{f1.segment} at {f1.comparator_share} lies below {f1.comparator} at {f1.share}.
{f1.segment} lies below {f1.comparator}, the reverse of that in {f1.dimension}.
In May {f1.segment} lies below {f1.comparator}.
In april {f1.segment} lies below {f1.comparator}.
In the summer {f1.segment} lies below {f1.comparator}.
In the spring {f1.segment} lies below {f1.comparator}.
Since the start {f1.segment} lies below {f1.comparator}.
{f1.segment} lies farther below {f1.comparator} at {f1.stage}.
{f1.segment} lies well below {f1.comparator} at {f1.stage}.
{f1.segment} lies clearly below {f1.comparator} at {f1.stage}.
{f1.segment} lies barely below {f1.comparator} at {f1.stage}.
{f1.segment} lies just below {f1.comparator} at {f1.stage}.
{f1.segment} lies mostly below {f1.comparator} at {f1.stage}.
{f1.segment} lies increasingly below {f1.comparator} at {f1.stage}.
{f1.segment} lies further below {f1.comparator} at {f1.stage}.
{f1.segment} lies more and more below {f1.comparator} at {f1.stage}.
{f1.segment} lies once more below {f1.comparator} at {f1.stage}.
{f1.segment} lies below {f1.comparator} at {f1.stage} in every month.
{f1.segment} lies below {f1.comparator} at each stage.
{f1.segment} lies below {f1.comparator} at any stage.
{f1.segment} lies below {f1.comparator} at {f1.stage} and at {f1.next}.
{f1.segment} lies below {f1.comparator} in each segment.
Among the segments, {f1.segment} is the one furthest below {f1.comparator}.
{f1.segment} holds the last place at {f1.stage}, below {f1.comparator}.
{f1.segment} alone lies below {f1.comparator} at {f1.stage}.
No segment but {f1.segment} lies below {f1.comparator}.
{f1.segment} came down to {f1.share} at {f1.stage}.
{f1.segment} went to {f1.share} at {f1.stage}.
{f1.segment} was {f1.comparator_share} before and is {f1.share} at {f1.stage}.
{f1.segment} moved from {f1.comparator_share} to {f1.share} at {f1.stage}.
{f1.segment} lost {f1.difference} against {f1.comparator} at {f1.stage}.
{f1.segment} gave up {f1.difference} against {f1.comparator} at {f1.stage}.
{f1.share} of {f1.segment} reached {f1.stage}.
{f1.share} of {f1.segment} entered {f1.stage}.
{f1.share} of {f1.units} entered {f1.stage} in {f1.segment}.
{f1.segment} holds {f1.share} of {f1.units} at {f1.stage}.
{f1.segment} makes up {f1.share} of {f1.units} at {f1.stage}.
{f1.whole} {f1.units} were lost from {f1.stage} in {f1.segment}.
{f1.whole} {f1.units} left {f1.stage} in {f1.segment}.
{f1.whole} {f1.units} reached {f1.next} in {f1.segment}.
{f1.whole} {f1.units} of {f1.segment} stand in {f1.next}.
The records of {f1.segment} that are missing from {f1.stage} are {f1.share}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} have no owner at {f1.stage}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} are blank at {f1.stage}.
Directional: {f2.segment} took {f2.comparator_days} and {f2.comparator} took {f2.days} from {f2.stage}. {f2.caveat}.
Directional: {f2.segment} took a median of {f2.days} from {f2.stage} since {f2.since}, before that {f2.comparator_days}. {f2.caveat}.
Directional: {f2.moved} of {f2.units} in {f2.segment} were slower than {f2.comparator}. {f2.caveat}.
Directional: {f2.segment} was slower than {f2.comparator} by {f2.days}. {f2.caveat}.
Directional: {f2.segment} was slower than {f2.comparator}, over {f2.comparator_days}. {f2.caveat}.
Directional: {f2.segment} was slower than {f2.comparator} until {f2.since}. {f2.caveat}.
Directional: {f2.segment} was slower than {f2.comparator} before {f2.since}. {f2.caveat}.
Directional: {f2.segment} was slower than {f2.comparator} in {f2.since}. {f2.caveat}.
Directional: in {f2.since} alone {f2.segment} was slower than {f2.comparator}. {f2.caveat}.
Directional: {f2.difference} of {f2.segment} moved on from {f2.stage}. {f2.caveat}.
Directional: {f2.segment} took {f2.moved} from {f2.stage}. {f2.caveat}.
Directional: {f2.segment} waited {f2.days} on the first reply of {f2.stage}. {f2.caveat}.
Directional in name: {f2.segment} is slower than {f2.comparator}. {f2.caveat}.
{f2.segment} is slower than {f2.comparator}, beyond directional. {f2.caveat}.
{f2.segment} is slower than {f2.comparator}, and more than directional. {f2.caveat}.
Less directional than before, {f2.segment} is slower than {f2.comparator}. {f2.caveat}.
{f2.segment} is slower than {f2.comparator}: nothing here is directional. {f2.caveat}.
Directional: {f2.segment} is slower than {f2.comparator}. It is false that {f2.caveat}.
Directional: {f2.segment} is slower than {f2.comparator}. It was found wrong that {f2.caveat}.
Directional: {f2.segment} is slower than {f2.comparator}. It is hard to see that {f2.caveat}.
Directional: {f2.segment} is slower than {f2.comparator}. Earlier it was so that {f2.caveat}.
{f3.segment} converted {f3.share} from {f3.stage}, {f3.difference} above {f3.comparator}, a rise each month.
{f3.segment} rose by {f3.share} from {f3.stage}, compared with {f3.comparator}.
{f3.segment} rose to {f3.difference} at {f3.stage}, compared with {f3.comparator}.
{f3.segment} rose to {f3.comparator_share} at {f3.stage}, compared with {f3.comparator}.
{f3.segment} rose from {f3.share} to {f3.comparator_share} at {f3.stage}, compared with {f3.comparator}.
{f3.segment} went back to {f3.share} at {f3.stage}.
{f3.segment} went back from {f3.comparator_share} to {f3.share} at {f3.stage}.
{f3.segment} returned to {f3.share} at {f3.stage}.
{f3.segment} recovered to {f3.share} at {f3.stage}.
{f3.segment} rose again to {f3.share} at {f3.stage}, compared with {f3.comparator}.
{f3.segment} has been rising since {f3.comparator}.
The rise of {f3.segment} over {f3.comparator} slowed.
The rise of {f3.segment} against {f3.comparator} came to an end.
The rise of {f3.segment} against {f3.comparator} turned round.
{f3.segment} is above {f3.comparator} for the reverse of {f3.stage}.
{f4.segment} and {f4.comparator} are one at {f4.stage}.
{f4.segment} and {f4.comparator} go together at {f4.stage}.
{f4.segment} is on par with {f4.comparator} at {f4.stage}.
{f4.segment} keeps pace with {f4.comparator} at {f4.stage}.
{f4.segment} is close to {f4.comparator} at {f4.stage}.
{f4.segment} is in line with {f4.comparator} at {f4.stage}.
{f4.segment} stays with {f4.comparator} at {f4.stage}.
{f4.segment} stays apart from {f4.comparator} at {f4.stage}.
{f4.segment} stands apart from {f4.comparator} at {f4.stage}.
{f4.segment} is unlike {f4.comparator} at {f4.stage}.
{f4.segment} comes before {f4.comparator} at {f4.stage}.
{f4.segment} comes after {f4.comparator} at {f4.stage}.
{f4.segment} is behind {f4.comparator} at {f4.stage}.
{f4.segment} is under {f4.comparator} at {f4.stage}.
{f4.segment} is over {f4.comparator} at {f4.stage}.
A gap of {f4.detectable} stands between {f4.segment} and {f4.comparator} at {f4.stage}.
{f4.detectable} lie between {f4.segment} and {f4.comparator} at {f4.stage}.
{f4.segment} and {f4.comparator} are {f4.detectable} apart at {f4.stage}.
{f4.segment} is {f4.detectable} from {f4.comparator} at {f4.stage}.
{f4.segment} is {f4.detectable} off {f4.comparator} at {f4.stage}.
There is a distance of {f4.detectable} from {f4.segment} to {f4.comparator}.
{f4.segment} was not shown to differ from {f4.comparator}; the difference is {f4.detectable}.
{f4.segment} was not shown to differ from {f4.comparator}; a difference of {f4.share} or more would have been.
{f4.segment} was not shown to differ from {f4.comparator}; a difference of less than {f4.detectable} would have been.
{f4.segment} was not shown to differ from {f4.comparator}; a difference of up to {f4.detectable} would have been.
{f4.segment} was not shown to differ from {f4.comparator}; a difference of {f4.detectable} or more was.
{f4.segment} was not shown to differ from {f4.comparator}; a difference of {f4.detectable} or more was shown.
{f4.segment} was not shown to differ from {f4.comparator}; {f4.detectable} was shown.
It was shown that {f4.segment} and {f4.comparator} go apart at {f4.stage}.
{f5.entered} {f5.units} were won at {f5.stage}.
{f5.entered} {f5.units} left {f5.stage}.
{f5.entered} {f5.units} moved on from {f5.stage}.
{f5.won} of {f5.entered} {f5.units} were lost.
{f5.won} {f5.units} entered {f5.stage}.
{f5.won} {f5.units} are in {f5.stage}.
{f5.lost} {f5.units} are open in {f5.stage}.
{f5.won} {f5.units} closed, {f5.lost} moved to {f5.stage}.
Of the {f5.entered} {f5.units} that entered {f5.stage}, {f5.won} were won and {f5.lost} lost.
{f5.entered} {f5.units} entered {f5.stage}, and as many left.
{f5.entered} {f5.units} entered {f5.stage}, more than in the last window.
{f5.won} {f5.units} came back to {f5.stage}.
{f5.won} {f5.units} were created in {f5.stage}.
{f5.won} {f5.units} have no owner in {f5.stage}.
To know before the numbers: it is wrong that {f6.caveat}.
{f6.caveat}, which was in the past and is over.
{f6.caveat}, but that is of no weight.
{f6.caveat}, and the numbers hold.
{f6.caveat} in the reports of others.
Won deals of {f7.segment} have a mean of {f7.mean}, typically {f7.difference} as small as in {f7.comparator}.
Won deals of {f7.segment} have a mean of {f7.mean}, {f7.difference} over {f7.comparator}.
Won deals of {f7.segment} have a mean of {f7.mean}, {f7.difference} larger than {f7.comparator}.
Won deals of {f7.segment} are larger than those of {f7.comparator}: a mean of {f7.mean} over {f7.deals} of {f7.comparator}.
Won deals of {f7.segment} are larger than those of {f7.comparator}: a mean of {f7.mean} over {f7.deals} deals of {f7.comparator}.
In {f7.segment}, won deals have a mean of {f7.mean} over {f7.deals} won deals of {f7.comparator}.
Lost deals of {f7.segment} have a mean of {f7.mean} over {f7.deals}.
Open deals of {f7.segment} have a mean of {f7.mean} over {f7.deals}.
Deals of {f7.segment} come to {f7.mean} in sum over {f7.deals}.
The sum of deals of {f7.segment} is {f7.mean}.
Each deal of {f7.segment} is {f7.mean}.
The median of deals of {f7.segment} is {f7.mean}.
{f7.segment} won {f7.mean} in deals over {f7.deals}.
{f7.segment} won {f7.deals} more deals than {f7.comparator}.
{f7.deals} deals of {f7.segment} are larger than those of {f7.comparator}.
Deals of {f7.segment} are larger than those of {f7.comparator}, by {f7.mean}.
{f1.segment} is not the segment below {f1.comparator}.
{f1.segment} stands below those of {f1.dimension}.
Of {f1.segment} to {f1.comparator} the difference is {f1.difference}.
The difference of {f1.segment} and {f1.comparator} is {f1.share}.
{f1.segment} converts {f1.share}, which is that of {f1.comparator}.
{f1.segment} and {f1.comparator} differ by {f1.comparator_share}.
From {f1.stage} to {f1.next}, no segment is below {f1.segment}.
From {f1.stage} to {f1.next}, there is no segment that stands below {f1.comparator} but {f1.segment}.
{f1.comparator} was shown to stand above {f1.segment}.
{f1.segment} has had no share below {f1.comparator}.
It has been {f1.segment} whose share is lower than all {f1.comparator}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} moved to {f1.next} within {f1.stage}.
{f1.segment} moved below {f1.comparator}.
{f1.segment} moves lower than {f1.comparator}.
{f1.segment} was below {f1.comparator} and is not.
{f1.segment} was below {f1.comparator} before.
{f1.segment} had been below {f1.comparator}.
{f1.segment} has the lower share, and {f1.comparator} the higher.
In {f1.segment}, {f1.share} of {f1.whole} {f1.units} did not move from {f1.stage}.
In {f1.segment}, {f1.share} of {f1.whole} {f1.units} moved out of {f1.stage}.
In {f1.segment}, {f1.share} of {f1.whole} {f1.units} moved to {f1.stage} from {f1.next}.
{f5.entered} {f5.units} entered {f5.stage}; {f5.won} won {f5.lost} opportunities.
{f5.entered} {f5.units} entered {f5.stage}; of these {f5.won} were won and {f5.lost} lost.
{f5.entered} {f5.units} are present in {f5.stage}.
{f5.won} people came and {f5.lost} lost.
{f6.caveat}. This is known to hold no record.
{f4.segment} was shown to differ from {f4.comparator}.
{f4.segment} and {f4.comparator} stand at {f4.share} and {f4.comparator_share}, which is a difference of {f4.detectable} or more would have been shown.
{f4.segment} converts {f4.share}, beside {f4.comparator} at {f4.comparator_share}; a difference.
{f4.segment} stands beside {f4.comparator} at {f4.stage}.
Won deals of {f7.segment} are {f7.difference} as large as those of {f7.comparator} with a mean of {f7.mean}.
{f3.segment} fell from {f3.share} to {f3.comparator_share} at {f3.stage}, compared with {f3.comparator}.
{f3.segment} has grown since {f3.stage}, compared with {f3.comparator}.
{f2.segment} is slower than {f2.comparator} since {f2.since} (directional). It persists. It is resolved. {f2.caveat}.
{f2.segment} was slower than {f2.comparator} (directional); it is faster since {f2.since}. {f2.caveat}.
{f8.share} of the {f8.comparator_whole} {f8.units} of {f8.month} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator} ({f8.comparator_share}).
{f8.share} of the {f8.whole} {f8.units} of {f8.month} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator} ({f8.comparator_share} of the {f8.whole}).
For {f8.month}, {f8.share} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator}, at {f8.comparator_share} of the {f8.whole}.
Of the {f8.comparator_whole} {f8.units} of {f8.month}, {f8.share} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator} ({f8.comparator_share}).
For {f8.month}, {f8.share} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator} ({f8.comparator_share} over {f8.whole}).
For {f8.month}, {f8.share} moved from {f8.stage} to {f8.next}, {f8.difference} below the {f8.comparator_share} of {f8.comparator} over {f8.whole}.
For {f8.month}, {f8.share} over {f8.comparator_whole} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator} ({f8.comparator_share}).
For {f8.month}, {f8.share} of its {f8.comparator_whole} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator}.
For {f8.month}, {f8.share} of those {f8.comparator_whole} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator}.
For {f8.month}, {f8.share} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator}, over {f8.comparator_whole}.
{f5.entered} {f5.units} entered {f5.stage}; {f5.lost} lost of the {f5.won} won.
{f5.entered} {f5.units} entered {f5.stage}; of the {f5.won} won {f5.lost} were lost.
{f5.entered} {f5.units} entered {f5.stage}; {f5.lost} lost of {f5.won} won.
{f5.entered} {f5.units} entered {f5.stage}; {f5.lost} lost among the {f5.won} won.
{f5.entered} {f5.units} entered {f5.stage}; {f5.lost} lost among {f5.won} won.
{f5.entered} {f5.units} entered {f5.stage}; {f5.won} won over {f5.lost} lost.
{f5.entered} {f5.units} entered {f5.stage}; {f5.lost} lost in {f5.won} won.
{f5.entered} {f5.units} entered {f5.stage}; {f5.lost} lost in the {f5.won} won.
{f5.entered} {f5.units} entered {f5.stage}; {f5.lost} lost from the {f5.won} won.
{f5.won} won of the {f5.entered} {f5.units} entered in {f5.stage}; {f5.lost} lost.
{f1.share} of {f1.whole} {f1.units}, not in {f1.segment}, moved on from {f1.stage}.
{f5.entered} {f5.units} entered, not in {f5.stage}.
Not known before the numbers: {f6.caveat}.
{f1.share} of {f1.whole} {f1.units} not of {f1.segment} moved on from {f1.stage}.
A quality gate cannot tell: {f6.caveat}.
Known without numbers: {f6.caveat}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} were not said to move on from {f1.stage}.
In the newest mature month, {f1.share} of the {f1.whole} {f1.units} whose {f1.dimension} is {f1.segment} moved from {f1.stage} to {f1.next}, {f1.difference} below {f1.comparator}.
{f1.segment} at {f1.share} is shown to lie within the threshold at {f1.stage}.
In {f1.segment}, {f1.share} of {f1.whole} {f1.units} moved on from {f1.stage}, {f1.difference} below {f1.comparator}; within segments, shares moved too.
Of all who set out in {f1.segment}, {f1.share} moved on from {f1.stage}, {f1.difference} below {f1.comparator}.
At a later stage, from {f1.stage}, {f1.share} of {f1.whole} {f1.units} in {f1.segment} moved on, {f1.difference} below {f1.comparator}.
An earlier report said that {f1.segment} lies below {f1.comparator} at {f1.stage}.
In {f1.segment}, {f1.share} of {f1.whole} {f1.units} moved on from {f1.stage}, {f1.difference} below {f1.comparator}; within segments, shares moved.
In {f1.segment}, {f1.share} of {f1.whole} {f1.units} moved on from {f1.stage}, {f1.difference} below {f1.comparator}; in the segments, shares moved.
{f1.segment} converts {f1.share} from {f1.stage} in the whole period, {f1.difference} below {f1.comparator}.
{f1.segment} converts {f1.share} from {f1.stage} in the whole funnel, {f1.difference} below {f1.comparator}.
{f1.segment} lies {f1.difference} below {f1.comparator} at {f1.stage} within the threshold.
In the months of {f1.segment}, conversion from {f1.stage} lies below {f1.comparator}.
{f3.segment} rose {f3.share} from {f3.stage}, compared with {f3.comparator}.
{f3.segment} is up {f3.share} on {f3.stage}, compared with {f3.comparator}.
{f3.segment} converts with a rise of {f3.share} from {f3.stage}, compared with {f3.comparator}.
{f1.segment} is below {f1.comparator} by {f1.share}.
{f1.segment} differs from {f1.comparator} by {f1.share}.
{f1.segment} has a conversion rate of {f1.whole} from {f1.stage}.
{f1.segment} has a conversion rate of {f1.difference} from {f1.stage}.
{f1.segment} has a conversion rate of {f1.comparator_share} from {f1.stage}.
{f1.segment} has a win rate of {f1.share} from {f1.stage}.
The rate of {f1.segment} is {f1.whole} at {f1.stage}.
{f5.entered} {f5.units} entered {f5.stage}, a win rate of {f5.won}.
{f5.entered} {f5.units} entered {f5.stage}, a rate of {f5.won}.
What was observed agrees with the assumption "{f9.assumption}": {f9.observed} of {f9.observed_whole} moved from {f9.stage} to {f9.next} in {f9.segment}, against {f9.comparator_observed} of {f9.observed_whole} in {f9.comparator}.
What was observed agrees with the assumption "{f9.assumption}": {f9.observed} of the {f9.comparator_observed_whole} moved from {f9.stage} to {f9.next} in {f9.segment}, against {f9.comparator_observed} in {f9.comparator}.
{f5.entered} {f5.units} entered {f5.stage}. Of these, {f5.won} were won and {f5.lost} lost.
{f5.entered} {f5.units} entered {f5.stage}. Of these people, {f5.won} were won and {f5.lost} lost.
Of those that entered {f5.stage}, {f5.won} were won and {f5.lost} lost.
{f5.entered} {f5.units} entered {f5.stage}, among them, {f5.won} won.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} were not said to move on from {f1.stage}.
{f1.share} of {f1.whole} {f1.units} are in {f1.segment}, {f1.difference} below {f1.comparator}.
{f1.share} of {f1.whole} {f1.units} are of {f1.segment}, below {f1.comparator} at {f1.comparator_share}.
A share of {f1.share} of {f1.whole} {f1.units} is {f1.segment}, below {f1.comparator}.
In {f1.stage}, {f1.share} of {f1.whole} {f1.units} are {f1.segment}, lower than {f1.comparator}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} are in {f1.stage}, below {f1.comparator}.
{f1.share} of {f1.segment} is in {f1.stage}, below {f1.comparator}.
{f1.segment} has {f1.share} of {f1.whole} {f1.units}, {f1.difference} below {f1.comparator}.
The share of {f1.segment} among {f1.units} is {f1.share}, below {f1.comparator}.
The share of {f1.segment} in {f1.stage} is {f1.share}, {f1.difference} below {f1.comparator}.
{f1.share} of those who moved from {f1.stage} are in {f1.segment}, below {f1.comparator}.
Of those who moved from {f1.stage} to {f1.next}, {f1.share} are in {f1.segment}, below {f1.comparator}.
Among those who moved from {f1.stage} to {f1.next}, {f1.share} were in {f1.segment}, {f1.difference} below {f1.comparator}.
{f1.share} of the {f1.whole} {f1.units} who moved from {f1.stage} to {f1.next} were in {f1.segment}, {f1.difference} below {f1.comparator}.
The share of {f3.segment} in {f3.stage} rose {f3.difference}, compared with {f3.comparator}.
The share of {f3.segment} among {f3.units} rose {f3.difference}, compared with {f3.comparator}.
Of {f1.whole} {f1.units}, fewer are in {f1.segment} than in {f1.comparator}.
Fewer of {f1.segment} are in {f1.stage} than of {f1.comparator}.
Those in {f1.segment} are fewer than those in {f1.comparator}.
There are fewer of those in {f1.segment} than in {f1.comparator}.
{f1.segment} stands lower in {f1.stage} than {f1.comparator} in {f1.dimension}, and fewer are there.
{f1.segment} has less than {f1.comparator}.
{f1.segment} is less than {f1.comparator}.
{f1.segment} converts {f1.share} to {f1.next} over {f1.whole} {f1.units}, fewer than {f1.comparator} has.
The conversions of {f1.segment} are fewer than those of {f1.comparator}.
{f1.segment} converts {f1.share} of the {f1.whole} {f1.units} of {f1.comparator} from {f1.stage}.
Over {f1.whole} {f1.units} that moved from {f1.stage}, {f1.segment} lies {f1.difference} below {f1.comparator}.
Of the {f1.whole} {f1.units} that moved from {f1.stage} to {f1.next} in {f1.segment}, {f1.share} were below {f1.comparator}.
{f1.share} of {f1.segment} lies below {f1.comparator}.
{f1.share} of {f1.segment} is {f1.difference} below {f1.comparator}.
{f1.share} of {f1.whole} {f1.units} in {f1.segment} lie below {f1.comparator}.
{f1.segment} lies below {f1.comparator}, from which {f1.share} moved to {f1.next}.
In {f1.segment}, {f1.share} of {f1.whole} {f1.units} moved to {f1.next}, and {f1.comparator_share} of those in {f1.comparator}.
{f1.segment} lies below {f1.comparator} for those who moved from {f1.stage}.
{f1.segment} lies below {f1.comparator} with those in {f1.stage}.
Of the {f16.tested} comparisons that were tested, {f16.not_tested} could not be tested.
{f16.tested} comparisons were tested, among which {f16.not_tested} could not be tested.
{f16.tested} comparisons were tested, of which {f16.not_tested} were not tested.
{f5.entered} {f5.units} entered {f5.stage}; {f5.won} {f5.units} were won and {f5.lost} lost.
{f5.entered} {f5.units} entered {f5.stage}, {f5.won} won, {f5.lost} lost.
{f5.entered} {f5.units} entered {f5.stage}; {f5.won} were won in {f5.stage} and {f5.lost} lost.
{f5.entered} {f5.units} entered {f5.stage}; there, {f5.won} were won and {f5.lost} lost.
{f5.entered} {f5.units} came to {f5.stage} and were won.
{f5.entered} {f5.units} entered {f5.stage} and were won or lost.
{f5.entered} {f5.units} entered {f5.stage} for revenue.
{f5.entered} {f5.units} entered {f5.stage} to be won, {f5.won} won, {f5.lost} lost.
{f22.entered} {f22.units} entered {f22.stage}, with a win rate of {f22.win_rate}.
As {f1.segment} lies below {f1.comparator}, {f1.share} moved from {f1.stage}.
{f1.segment} lies below {f1.comparator}, as {f1.share} moved from {f1.stage}.
With {f1.share} moved from {f1.stage}, {f1.segment} lies below {f1.comparator}.
{f1.segment} lies below {f1.comparator}, by which {f1.share} moved from {f1.stage}.
{f1.segment} lies below {f1.comparator} for what it is.
{f4.segment} converts {f4.share} from {f4.stage}, against {f4.comparator_share} in {f4.comparator}.
There is a difference between {f4.segment} and {f4.comparator} that was not shown.
{f4.segment} would have been shown to differ from {f4.comparator} at {f4.stage}.
No {f4.segment} was shown beside {f4.comparator}.
{f4.segment} and {f4.comparator} were not shown.
{f4.share} was not shown of {f4.segment} against {f4.comparator_share} in {f4.comparator}.
It was not shown that {f4.segment} is below {f4.comparator}.
{f4.segment} was not shown to lie above {f4.comparator}.
From {f13.stage} to {f13.next}, no segment of {f13.dimension} was shown.
From {f13.stage} to {f13.next}, no conversion was shown.
From {f13.stage} to {f13.next}, nothing was shown to move.
From {f13.stage} to {f13.next}, no segment was shown to lie below any segment.
From {f14.stage} to {f14.next}, no conversion against {f14.comparator} was shown.
Not shown to differ from {f14.comparator}, conversion from {f14.stage} to {f14.next} moved.
For {f8.month}, conversion declined {f8.difference} from {f8.stage}, compared with {f8.comparator}.
For {f8.month}, conversion from {f8.stage} fell by {f8.difference} to {f8.share} against {f8.comparator}.
For {f8.month}, conversion fell from {f8.comparator_share} to {f8.share} against {f8.comparator}.
Directional: {f2.segment} lies above {f2.comparator}. {f2.caveat}.
Directional: {f2.segment} exceeds {f2.comparator} in {f2.difference}. {f2.caveat}.
Directional: {f2.segment} is higher than {f2.comparator} in {f2.difference}. {f2.caveat}.
{f7.segment} is larger than {f7.comparator}.
The size of {f7.segment} is larger than {f7.comparator}.
The amount of won deals of {f7.segment} is larger than {f7.comparator}.
{f7.segment} lies above {f7.comparator}.
Directional: over {f2.moved} {f2.units} still in {f2.stage}, {f2.segment} is slower than {f2.comparator}. {f2.caveat}.
{f1.segment} lies below {f1.comparator} or {f1.difference} lower.
{f1.segment} moved to {f1.share} in the window, below {f1.comparator}.
The assumption "{f9.assumption}" is what {f9.segment} won {f9.observed} of {f9.observed_whole} in.
By {f23.dimension}, {f23.share} of {f23.whole} {f23.units} moved from {f23.stage} to {f23.next}, {f23.difference} above {f23.comparator}.
From {f23.stage} to {f23.next}, {f23.share} of {f23.whole} {f23.units} moved on, {f23.difference} above {f23.comparator}.
By {f23.dimension}, conversion from {f23.stage} rose by {f23.difference} to {f23.share}, compared with {f23.comparator}.
Conversion from {f23.stage} rose from {f23.comparator_share} to {f23.share}, against {f23.comparator}.
Conversion was {f23.difference} above {f23.comparator} from {f23.stage} to {f23.next}.
More moved from {f23.stage} to {f23.next} than in {f23.comparator}.
By {f23.dimension}, shares rose from {f23.stage} to {f23.next} against {f23.comparator}.
By {f23.dimension}, more entered {f23.stage} than in {f23.comparator}.
By {f23.dimension}, {f23.share} of {f23.whole} {f23.units} entered {f23.stage}, {f23.difference} above {f23.comparator}.
By {f23.dimension}, those entered are {f23.share} of {f23.whole}, {f23.difference} above {f23.comparator}.
By {f23.dimension}, the part of the mix is {f23.share} of {f23.whole}, above {f23.comparator}.
The mix of {f23.stage} lies {f23.difference} above {f23.comparator}.
Of {f23.whole} {f23.units} that entered, the part that moved is {f23.share}, {f23.difference} above {f23.comparator}.
By {f23.dimension}, who entered {f23.stage} are {f23.difference} above {f23.comparator}.
Since {f24.first_month}, {f24.segment} has increased from {f24.comparator_share} to {f24.share}.
{f24.segment} rose {f24.difference} above {f24.comparator} since {f24.first_month}.
Since {f24.first_month}, conversion of {f24.segment} from {f24.stage} rose {f24.difference}, against {f24.comparator}.
{f24.segment} grew from {f24.stage} since {f24.first_month}, compared with {f24.comparator}.
Directional: since {f2.since}, {f2.segment} took a median of {f2.days} over {f2.moved}, slower than {f2.comparator}. {f2.caveat}.
Directional: {f2.segment} still has a median of {f2.days} over {f2.moved}, slower than {f2.comparator}. {f2.caveat}.
Directional: {f2.segment} remains at a median of {f2.days} over {f2.moved}, slower than {f2.comparator}. {f2.caveat}.
{f17.segment} still converts as the report of {f17.since} said, beside {f17.comparator}.
{f17.segment} remains beside {f17.comparator} from {f17.stage}.
At {f12.stage}, conversion was not tested; {f12.segment} was here ({f12.caveat}).
{f9.segment} won {f9.observed} of {f9.observed_whole} against {f9.comparator_observed} in {f9.comparator}: it agrees with the assumption "{f9.assumption}".
What was observed agrees with the assumption "{f9.assumption}": {f9.segment} is assumed to convert {f9.observed}.
{f18.segment} is resolved from {f18.stage}.
{f1.segment} lies below {f1.comparator} by its conversion from {f1.stage}.
{f1.share} of the {f1.whole} {f1.units} moved from {f1.stage} to {f1.next}. {f1.segment} lies {f1.difference} below {f1.comparator}.
The conversion rate from {f1.stage} to {f1.next} is {f1.share}; {f1.segment} lies below {f1.comparator}.
The conversion rate from {f1.stage} to {f1.next} lies below {f1.comparator}. {f1.segment} differs from {f1.comparator} by {f1.difference} from {f1.stage} to {f1.next}.
{f1.segment} lies below {f1.comparator}. {f1.segment} converts {f1.share} from {f1.stage} to {f1.next}.
Fewer moved on from {f1.stage} in {f1.segment} than in {f1.comparator}.
{f1.segment} is at {f1.share} at {f1.stage}.
{f1.segment} stands at {f1.share} of its {f1.whole} {f1.units} at {f1.stage}.
{f1.share} of {f1.units} in {f1.segment} moved from {f1.stage} to {f1.next}, and is below {f1.comparator}, where {f1.comparator_share} moved on by {f1.difference}.
{f1.segment} is newly {f1.difference} below {f1.comparator} from {f1.stage} to {f1.next}.
The conversion rate of {f1.segment} from {f1.stage} to {f1.next} is below {f1.comparator} at {f1.comparator_share}.
{f1.segment} lies {f1.difference} below {f1.comparator} at {f1.comparator_share} from {f1.stage} to {f1.next}.
Of the {f1.whole} {f1.units}, {f1.share} moved from {f1.stage} to {f1.next} in {f1.segment}.
New in this report: {f1.segment} converted {f1.share} from {f1.stage} to {f1.next}.
{f1.segment} has a conversion rate of {f1.share}, {f1.difference} below {f1.comparator}, where {f1.comparator_share} moved from {f1.stage} to {f1.next}.
{f1.segment}, from {f1.stage}, is lower than {f1.comparator}.
{f1.share} of {f1.segment} moved from {f1.stage} to {f1.next}.
Directional: {f2.segment} was slower than {f2.comparator} from {f2.stage} to {f2.next}, in {f2.difference}: {f2.caveat}.
{f2.segment} was slower than {f2.comparator} from {f2.stage} to {f2.next}, in {f2.difference}; a difference in the share that moves on was not shown (directional). {f2.caveat}.
The median time from {f2.stage} to {f2.next} is {f2.days}; {f2.segment} takes longer than {f2.comparator} (directional). {f2.caveat}.
The median time from {f2.stage} of {f2.segment} is {f2.days}, longer than the {f2.comparator_days} of {f2.comparator} (directional). {f2.caveat}.
{f2.segment} took longer than {f2.comparator} from {f2.stage} to {f2.next}: a median of {f2.days}, against {f2.comparator_days} (directional). {f2.caveat}.
{f2.segment} was slower than {f2.comparator} from {f2.stage} to {f2.next}, in {f2.difference}. {f2.caveat}. This is directional. It has persisted since {f2.since}.
In {f2.segment}, moving from {f2.stage} to {f2.next} took a median of {f2.days}, beside {f2.comparator}, slower in {f2.difference} (directional). {f2.caveat}.
In {f2.segment}, moving from {f2.stage} to {f2.next} took a median of {f2.days}. No difference from {f2.comparator} in the share that moves on was shown. This is directional. {f2.caveat}.
{f3.share} of {f3.units} in {f3.segment} moved from {f3.stage} to {f3.next}.
{f3.segment} lies {f3.difference} above {f3.comparator}, where {f3.comparator_share} moved from {f3.stage} to {f3.next} in the newest mature month.
In the newest mature month, {f3.segment} grew by {f3.difference} from {f3.stage} to {f3.next}, compared with {f3.comparator}.
The conversion rate from {f3.stage} to {f3.next} rose by {f3.difference}, compared with {f3.comparator}; {f3.segment} converts {f3.share}.
No difference was shown from {f4.stage} to {f4.next}.
No difference between {f4.segment} and {f4.comparator} was shown, where {f4.share} moved from {f4.stage} to {f4.next}.
From {f4.stage} to {f4.next}, {f4.segment} was not shown to differ from {f4.comparator}, where {f4.comparator_share} did.
By {f4.dimension}, {f4.segment} converted {f4.share} from {f4.stage} to {f4.next}, against {f4.comparator_share} in {f4.comparator}: nothing was shown to differ.
In the window, {f5.entered} {f5.units} entered {f5.stage}: {f5.won} were won and {f5.lost} lost.
{f5.entered} {f5.units} came to {f5.stage}; those won were {f5.won} and those lost {f5.lost}.
Over the window, {f22.entered} {f22.units} entered {f22.stage}; the revenue of what was won is {f22.revenue}.
The mean of won deals is {f7.mean}; won deals of {f7.segment} are larger than those of {f7.comparator}.
Won deals of {f7.segment} are typically {f7.difference} as large as the {f7.comparator_mean} of {f7.comparator}.
Won deals of {f7.segment} have a mean of {f7.mean}, against {f7.comparator_mean} in {f7.comparator}, typically {f7.difference} as large.
{f8.share} moved from {f8.stage} to {f8.next}, {f8.difference} below {f8.comparator}.
In {f8.month}, conversion from {f8.stage} to {f8.next} was {f8.share}, {f8.difference} below {f8.comparator}.
What was observed agrees with the assumption "{f9.assumption}": {f9.observed} of {f9.observed_whole} moved on in {f9.segment}.
From {f13.stage} to {f13.next}, conversion was not shown to differ.
From {f13.stage} to {f13.next}, no difference was shown.
No movement was shown from {f14.stage} to {f14.next}.
{f15.segment}: {f15.share} moved from {f15.stage} to {f15.next}. Of all who set out, no difference from {f15.comparator} was shown.
{f17.segment}, beside {f17.comparator}, still stands as the report of {f17.since} said.
{f19.segment} lies below {f19.comparator}, where {f19.comparator_share} moved on from {f19.stage}; of all who set out, the share that did is {f19.of_all_difference} below as well.
{f19.segment} differs from {f19.comparator} from {f19.stage} to {f19.next}; of all who set out, the share that did is {f19.of_all_difference} below as well; {f19.share} moved on.
{f20.segment}: {f20.share} moved from {f20.stage} to {f20.next}. At a later stage, from {f20.stage_2} to {f20.next_2}, {f20.share_2} moved on, {f20.difference_2} above {f20.comparator}.
{f20.segment} lies {f20.difference} below {f20.comparator} from {f20.stage} to {f20.next}. At a later stage, from {f20.stage_2} to {f20.next_2}, {f20.share_2} moved on, {f20.difference_2} above {f20.comparator}. A smaller share of {f20.segment} moved on than of {f20.comparator}.
{f23.share} moved on from {f23.stage}, against {f23.comparator_share} in {f23.comparator}; the part of that movement that lies in who entered is {f23.difference} up.
{f24.share} of the {f24.whole} {f24.units} in {f24.segment} moved from {f24.stage} to {f24.next}.
Since {f24.first_month}, {f24.share} of the {f24.whole} {f24.units} in {f24.segment} moved from {f24.stage} to {f24.next}, against {f24.comparator_share} of {f24.comparator}.
{f24.segment} has been {f24.difference} above {f24.comparator}, where {f24.comparator_share} moved from {f24.stage} to {f24.next} since {f24.first_month}.
{f16.tested} were tested.
Conversion was not tested in {f12.segment}: {f12.caveat}.
Since {f24.first_month}, beside {f24.comparator}, where {f24.comparator_share} moved from {f24.stage} to {f24.next}, {f24.segment} has been {f24.difference} above.
`
  .trim()
  .split('\n')
  .map((line) => line.replace(/\{(\w+\.\w+)\}/gu, '{{$1}}'));
