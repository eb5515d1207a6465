import { normaliseText } from '../../contracts/stage-evidence.ts';

const WON =
  /^(closed? ?-? ?(won|converted)|won|win|success(ful)?|converted|signed|customer|booked|purchased|subscribed|accepted)$/;
const LOST =
  /^(closed? ?-? ?(lost|not converted)|lost|lose|fail(ed|ure)?|disqualified|unqualified|rejected|declined|cancell?ed|churned|not converted|dead)$/;
/** The same in other languages: the last word tells, whatever one word says before it that a deal was closed. */
const AFTER_ONE_WORD = String.raw`^(?!(?:nicht|niet|no|non|não|pas)\b)(?:\p{L}+[\s/,–-]+(?:(?:und|en|et|y|e)\s)?)?`;
const WON_ELSEWHERE = new RegExp(`${AFTER_ONE_WORD}(?:gewonnen|gagnée?|ganad[oa]|ganh[oa]|vint[oa])$`, 'u');
const LOST_ELSEWHERE = new RegExp(`${AFTER_ONE_WORD}(?:verloren|perdue?|perdid[oa]|pers[oa])$`, 'u');
const BLANK = /^(select|unknown|n\/?a|none|null|-+|not (specified|available|provided)|nonexistent|\(blank\))$/;

/** Kinds of stages in the order in which most companies pass them. */
const USUAL_ORDER = [
  /subscriber|visitor/,
  /prospect|(^|[^a-z])new|open|lead$|inquiry|created/,
  /mql|marketing.?qualified/,
  /working|contact(ed|ing)?$|engag|nurtur/,
  /(^|[^a-z])sal$|accepted/,
  /sql|sales.?qualified|qualif/,
  /discovery|needs|appointment/,
  /demo|presentation|evaluation|trial|decision/,
  /value prop|perception/,
  /propos|quot/,
  /negotiat|review/,
  /contract|verbal|commit|procure/,
] as const;

export type Meaning = 'won' | 'lost' | 'open';

/** What a label says by itself. */
export function meaningOf(label: string): Meaning {
  const text = normaliseText(label);
  if (WON.test(text) || WON_ELSEWHERE.test(text)) return 'won';
  return LOST.test(text) || LOST_ELSEWHERE.test(text) ? 'lost' : 'open';
}

/** Whether a text stands for no answer. */
export function saysNothing(text: string): boolean {
  return BLANK.test(normaliseText(text));
}

/** Place of a label among stages as they are usual; undefined where its words are of none of them. */
export function usualPlace(label: string): number | undefined {
  const text = normaliseText(label);
  const place = USUAL_ORDER.findIndex((words) => words.test(text));
  return place === -1 ? undefined : place;
}

const YES = /^(yes|true|1|y|t)$/;
const NO = /^(no|false|0|n|f)$/;

/** The text that says yes of a column that says nothing but yes and no. */
export function yesAmong(texts: readonly string[]): string | undefined {
  if (texts.length !== 2) return undefined;
  const yes = texts.find((text) => YES.test(normaliseText(text)));
  return texts.some((text) => NO.test(normaliseText(text))) ? yes : undefined;
}
