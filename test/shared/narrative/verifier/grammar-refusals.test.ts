import { describe, expect, it } from 'vitest';
import { grammarRefusals } from '../../../../shared/narrative/verifier/grounding/grammar-refusals.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { FACTS } from './facts-of-test.ts';

const BELOW = '{f1.segment} lies below {f1.comparator} from {f1.stage} to {f1.next}';
const ABOVE = '{f3.segment} lies above {f3.comparator} from {f3.stage} to {f3.next}';
const SLOWER = '{f2.segment} is slower than {f2.comparator} from {f2.stage} to {f2.next}';
const LONGER = 'From {f2.stage} to {f2.next}, {f2.segment} took longer than {f2.comparator}';
const NOT_SHOWN = 'No difference in the share that moves on was shown';
const PERSISTED = 'It has persisted since {f2.since}';
const DIRECTIONAL = 'This is directional';
const CAVEAT = '{f2.caveat}';

/** `{f1.share}` stands for its placeholder; facts are cited whose parts stand there, or those given. */
function refusalsOf(said: string, given?: readonly string[]) {
  const text = said.replaceAll(/\{\w+\.\w+\}/gu, '{$&}');
  const factIds = given ?? [...new Set([...said.matchAll(/\{(\w+)\./gu)].map(([, id = '']) => id))];
  return grammarRefusals(readDraft({ text, factIds: [...factIds], kind: 'finding' }, FACTS));
}

const isTold = (text: string, given?: readonly string[]) => refusalsOf(text, given).length === 0;

describe('a statement', () => {
  it.each([
    [`${SLOWER}.`, true],
    [`Directional: ${SLOWER}.`, true],
    [`${SLOWER}. ${NOT_SHOWN}. ${PERSISTED}. ${DIRECTIONAL}: ${CAVEAT}.`, true],
    [`${DIRECTIONAL}.`, false],
    [`Directional: ${CAVEAT}.`, false],
    [`${NOT_SHOWN}.`, false],
    [`${PERSISTED}. ${CAVEAT}.`, false],
    [`${SLOWER}. This is new.`, false],
    ['Directional:', false],
    ['', false],
    ['.', false],
  ])('tells something, whatever is said besides: %j', (text, told) => {
    expect(isTold(text, ['f2'])).toBe(told);
  });

  it('tells first, then more, then since when, and last how sure it is and what must be said', () => {
    const told = ordersOf([SLOWER, NOT_SHOWN, PERSISTED, DIRECTIONAL, CAVEAT])
      .map((order) => order.map((one) => `${one}.`).join(' '))
      .filter((text) => isTold(text));
    expect(told).toEqual([
      `${SLOWER}. ${NOT_SHOWN}. ${PERSISTED}. ${DIRECTIONAL}. ${CAVEAT}.`,
      `${SLOWER}. ${NOT_SHOWN}. ${PERSISTED}. ${CAVEAT}. ${DIRECTIONAL}.`,
    ]);
  });

  it.each([
    [`${SLOWER}; ${NOT_SHOWN}; ${NOT_SHOWN}.`, true],
    [`${SLOWER}; ${LONGER}.`, false],
    [`${SLOWER}. ${NOT_SHOWN}. ${LONGER}.`, false],
    [`${SLOWER}. ${PERSISTED}. ${PERSISTED}.`, false],
    [`${SLOWER}. ${PERSISTED}. ${NOT_SHOWN}.`, false],
    [`${SLOWER}. ${CAVEAT}. ${CAVEAT}. ${DIRECTIONAL}.`, true],
    [`${SLOWER}. ${CAVEAT}. ${PERSISTED}.`, false],
    [`${SLOWER}. ${CAVEAT}. ${NOT_SHOWN}.`, false],
    [`Directional: directional: ${SLOWER}.`, false],
    [`${SLOWER}. Directional: ${NOT_SHOWN}.`, false],
  ])('tells one thing, adds any number, and says since when once: %j', (text, told) => {
    expect(isTold(text)).toBe(told);
  });

  const MARKS = ['.', ';', ':', ',', '', ' and', '. .', '!'];
  it.each([
    ['an opening', 'Directional', SLOWER, [':']],
    ['a sentence', SLOWER, NOT_SHOWN, ['.', ';']],
    ['what is added', `${SLOWER}; ${NOT_SHOWN}`, NOT_SHOWN, ['.', ';']],
    ['what tells since when', SLOWER, PERSISTED, ['.']],
    ['a caveat', SLOWER, CAVEAT, ['.', ';']],
    ['a caveat after since when', `${SLOWER}. ${PERSISTED}`, CAVEAT, ['.', ';']],
    ['a caveat after another one', `${SLOWER}. ${CAVEAT}`, CAVEAT, ['.', ';']],
    ['a caveat that says why it is directional', `${SLOWER}. ${DIRECTIONAL}`, CAVEAT, ['.', ';', ':']],
  ])('has %s parted by its own marks', (_, before, after, marks) => {
    expect(MARKS.filter((mark) => isTold(`${before}${mark} ${after}.`))).toEqual(marks);
  });

  it.each([SLOWER, `${SLOWER}; ${NOT_SHOWN}`, `${SLOWER}. ${PERSISTED}`, `${SLOWER}; ${CAVEAT}`])(
    'ends with a full stop: %j',
    (text) => {
      expect(['.', '', ';', ':', '..', '!', '. Directional:'].filter((end) => isTold(`${text}${end}`))).toEqual(['.']);
    },
  );

  it('is read whatever its letters are, capital or not', () => {
    expect(isTold(`${BELOW.replace('lies below', 'LIES Below')}.`)).toBe(true);
  });

  it('is of one fact: none has parts or words of another one', () => {
    expect(isTold(`${BELOW}.`)).toBe(true);
    expect(isTold(`${ABOVE}.`)).toBe(true);
    expect([BELOW, ABOVE].filter((text) => isTold(`${text}.`, ['f1', 'f3']))).toEqual([BELOW]);
    for (const cited of [['f1', 'f3'], ['f3', 'f1'], ['f1'], ['f3']])
      for (const text of [`${BELOW}; ${ABOVE}.`, `${ABOVE}. ${BELOW}.`]) expect(isTold(text, cited)).toBe(false);
    expect(isTold(`${BELOW.replace('below', 'above')}.`)).toBe(false);
    for (const name of ['segment', 'comparator', 'stage', 'next']) {
      expect(isTold(`${BELOW.replace(`{f1.${name}}`, `{f3.${name}}`)}.`, ['f1'])).toBe(false);
      expect(isTold(`${BELOW.replace(`{f1.${name}}`, `{f3.${name}}`)}.`, ['f1', 'f3'])).toBe(false);
    }
  });
});

describe('that it is directional', () => {
  it.each([
    [`${SLOWER} (directional).`, true],
    [`${SLOWER} (directional). ${CAVEAT}.`, true],
    [`${SLOWER} (directional); ${NOT_SHOWN}.`, true],
    [`${SLOWER}; ${NOT_SHOWN} (directional).`, false],
    [`Directional: ${SLOWER} (directional).`, true],
    [`${SLOWER} (directional) (directional).`, false],
    [`Directional (directional): ${SLOWER}.`, false],
    [`${SLOWER} (new).`, false],
    [`(directional) ${SLOWER}.`, false],
    [`${SLOWER} (directional.`, false],
    [`${SLOWER}. ${PERSISTED} (directional).`, false],
    [`${SLOWER}. ${CAVEAT} (directional).`, false],
    [`${BELOW}.`, true],
    [`${BELOW} (directional).`, false],
    [`${BELOW}. ${DIRECTIONAL}.`, false],
    [`Directional: ${BELOW}.`, false],
    [`New in this report: ${BELOW}.`, true],
    [`New in this report: ${SLOWER}.`, false],
  ])('stands at the end of the sentence of a fact that is so: %j', (text, told) => {
    expect(isTold(text)).toBe(told);
  });
});

describe('what is refused', () => {
  const wantedOf = (message: string | undefined) => message?.replace(/^.*Here may stand: /u, '').split(' ') ?? [];

  it('is refused once, at the furthest place that was read, with what may stand there', () => {
    expect(refusalsOf(`${SLOWER}. This is old.`)).toEqual([
      { rule: 'grammar', span: 'old', message: '"old" is not how f2 (finding) is told. Here may stand: directional' },
    ]);
  });

  it('names the part that may stand there by its fact', () => {
    const [refusal] = refusalsOf('The difference between {f1.segment} and {f1.stage} is {f1.difference}.');
    expect(refusal?.span).toBe('{{f1.stage}}');
    expect(wantedOf(refusal?.message)).toContain('{f1.comparator}');
  });

  it('names the full stop where a sentence can end, beside what may stand there', () => {
    const [refusal] = refusalsOf(`${BELOW} hardly.`);
    expect(refusal?.span).toBe('hardly');
    expect(wantedOf(refusal?.message)).toEqual(expect.arrayContaining(['.', ',']));
    const [hedged] = refusalsOf(`${SLOWER} (directional) hardly.`);
    expect(hedged).toMatchObject({ span: 'hardly', message: expect.stringMatching(/Here may stand: \. ;$/u) });
    const [opened] = refusalsOf(`New in this report. ${BELOW}`);
    expect(opened).toMatchObject({ span: '.', message: expect.stringMatching(/Here may stand: :$/u) });
  });

  it('names the last words where the statement is too short', () => {
    expect(refusalsOf('The difference between {f1.segment}')).toEqual([
      expect.objectContaining({ span: '{{f1.segment}}' }),
    ]);
    expect(refusalsOf(BELOW)[0]?.span).toBe('{{f1.next}}');
    expect(refusalsOf('', ['f1'])[0]?.span).toBe('');
  });

  it('names no more than twelve of what may stand there, each once', () => {
    const wanted = wantedOf(refusalsOf('Hardly.', ['f1'])[0]?.message);
    expect(wanted).toHaveLength(12);
    expect(new Set(wanted).size).toBe(12);
  });

  it('is nothing where no fact is cited, which another rule refuses', () => {
    expect(refusalsOf('Nothing was told.', [])).toEqual([]);
  });
});

function ordersOf(some: readonly string[]): string[][] {
  if (some.length === 0) return [[]];
  return some.flatMap((one, at) => ordersOf(some.toSpliced(at, 1)).map((others) => [one, ...others]));
}
