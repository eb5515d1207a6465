import { describe, expect, it } from 'vitest';
import { grammarRefusals } from '../../../../shared/narrative/verifier/grounding/grammar-refusals.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { FACTS } from './facts-of-test.ts';

const BELOW = '{f1.segment} lies below {f1.comparator} from {f1.stage}';
const ABOVE = '{f3.segment} lies above {f3.comparator} at {f3.stage}';
const SLOWER = '{f2.segment} is slower than {f2.comparator} at {f2.stage}';

/** `{f1.share}` stands for its placeholder; facts are cited whose parts stand there, or those given. */
function refusalsOf(said: string, given?: readonly string[]) {
  const text = said.replaceAll(/\{\w+\.\w+\}/gu, '{$&}');
  const factIds = given ?? [...new Set([...said.matchAll(/\{(\w+)\./gu)].map(([, id = '']) => id))];
  return grammarRefusals(readDraft({ text, factIds: [...factIds], kind: 'finding' }, FACTS));
}

const isTold = (text: string, given?: readonly string[]) => refusalsOf(text, given).length === 0;

describe('a statement', () => {
  it.each([
    [`${BELOW}.`, true],
    [`${BELOW}. This is new.`, true],
    [`This is new. ${BELOW}.`, true],
    [`New: this is new; ${BELOW}.`, true],
    ['This is new.', false],
    ['New. This is new. New.', false],
    [`${BELOW}. This is resolved.`, false],
    ['', false],
    ['.', false],
  ])('tells something, whatever is said besides: %j', (text, told) => {
    expect(isTold(text, ['f1'])).toBe(told);
  });

  it('has its sentences in any order', () => {
    const sentences = [SLOWER, 'This is directional', '{f2.caveat}', 'It has persisted since {f2.since}'];
    const refused = ordersOf(sentences).filter((order) => !isTold(order.map((one) => `${one}.`).join(' ')));
    expect(refused).toEqual([]);
  });

  it.each([
    ['.', true],
    [';', true],
    [':', true],
    [',', false],
    ['', false],
    [' and', false],
    ['. .', false],
    ['!', false],
  ])('has its sentences parted by a mark: %j', (mark, told) => {
    expect(isTold(`${BELOW}${mark} this is new.`)).toBe(told);
    expect(isTold(`This is new${mark} ${BELOW}.`)).toBe(told);
    expect(isTold(`${BELOW}${mark} ${BELOW}.`)).toBe(told);
  });

  it.each([
    ['.', true],
    ['', false],
    [';', false],
    [':', false],
    ['..', false],
    [', which', false],
  ])('ends with a full stop: %j', (end, told) => {
    expect(isTold(`${BELOW}${end}`)).toBe(told);
    expect(isTold(`${BELOW}. This is new${end}`)).toBe(told);
  });

  it('is read whatever its letters are, capital or not', () => {
    expect(isTold(`${BELOW.replace('lies below', 'LIES Below')}.`)).toBe(true);
  });
});

describe('two facts', () => {
  it('are told by their own grammars, one after the other', () => {
    expect(isTold(`${BELOW}; ${ABOVE}.`)).toBe(true);
    expect(isTold(`${ABOVE}. ${BELOW}.`)).toBe(true);
    expect(isTold(`${BELOW}; ${ABOVE}.`, ['f1'])).toBe(false);
    expect(isTold(`${BELOW}; ${ABOVE}.`, ['f3'])).toBe(false);
  });

  it.each(['segment', 'comparator', 'stage'])('have no %s in one another’s sentences', (name) => {
    for (const sentence of [BELOW, ABOVE]) {
      const [own, other] = sentence === BELOW ? ['f1', 'f3'] : ['f3', 'f1'];
      const mixed = sentence.replace(`{${own}.${name}}`, `{${other}.${name}}`);
      expect(mixed).not.toBe(sentence);
      expect(isTold(`${mixed}.`, ['f1', 'f3'])).toBe(false);
      expect(isTold(`${BELOW}; ${mixed}; ${ABOVE}.`)).toBe(false);
    }
  });

  it('have no words of one another: each side is told of its own fact', () => {
    expect(isTold(`${BELOW.replace('below', 'above')}; ${ABOVE}.`)).toBe(false);
    expect(isTold(`${BELOW}; ${ABOVE.replace('above', 'below')}.`)).toBe(false);
  });
});

describe('that it is directional', () => {
  it.each([
    [`${SLOWER} (directional).`, true],
    [`${SLOWER} (directional): {f2.caveat}.`, true],
    [`{f2.caveat} (directional). ${SLOWER}.`, true],
    [`Directional: ${SLOWER}.`, true],
    [`${SLOWER} (directional) (directional).`, false],
    [`${SLOWER} (new).`, false],
    [`(directional) ${SLOWER}.`, false],
    [`${SLOWER} (directional`, false],
    [`${BELOW} (directional).`, false],
    [`This is new (directional). ${BELOW}.`, false],
    [`Directional: ${BELOW}.`, false],
    [`${BELOW}; ${SLOWER} (directional).`, true],
    [`${BELOW} (directional); ${SLOWER}.`, false],
  ])('stands at the end of a sentence of a fact that is so: %j', (text, told) => {
    expect(isTold(text)).toBe(told);
  });
});

describe('what is refused', () => {
  const wantedOf = (message: string | undefined) => message?.replace(/^.*Here may stand: /u, '').split(' ') ?? [];

  it('is refused once, at the furthest place that was read, with what may stand there', () => {
    const refusals = refusalsOf(`${BELOW}. This is old.`);
    expect(refusals).toEqual([
      { rule: 'grammar', span: 'old', message: '"old" is not how f1 (finding) is told. Here may stand: new' },
    ]);
  });

  it('names the part that may stand there by its fact', () => {
    const [refusal] = refusalsOf('The difference between {f1.segment} and {f1.stage} is {f1.difference}.');
    expect(refusal?.span).toBe('{{f1.stage}}');
    expect(wantedOf(refusal?.message)).toContain('{f1.comparator}');
  });

  it('names the full stop where a sentence can end', () => {
    const [refusal] = refusalsOf(`${BELOW} hardly.`);
    expect(refusal?.span).toBe('hardly');
    expect(wantedOf(refusal?.message)).toContain('.');
    const [hedged] = refusalsOf(`${SLOWER} (directional) hardly.`);
    expect(hedged).toMatchObject({ span: 'hardly', message: expect.stringMatching(/Here may stand: \.$/u) });
  });

  it('names the last words where the statement is too short', () => {
    expect(refusalsOf('The difference between {f1.segment}')).toEqual([
      expect.objectContaining({ span: '{{f1.segment}}' }),
    ]);
    expect(refusalsOf(`${BELOW}`)[0]?.span).toBe('{{f1.stage}}');
    expect(refusalsOf('', ['f1'])[0]?.span).toBe('');
  });

  it('names every cited fact, or that there is none', () => {
    expect(refusalsOf(`${BELOW}; ${SLOWER} hardly.`)[0]?.message).toContain('how f1 (finding), f2 (finding) is told.');
    expect(refusalsOf('Nothing was told.', [])).toEqual([
      { rule: 'grammar', span: 'Nothing', message: '"Nothing" is not how no fact is told. Here may stand: ' },
    ]);
  });

  it('names no more than twelve of what may stand there', () => {
    const ids = FACTS.map(({ id }) => id);
    const wanted = wantedOf(refusalsOf('Hardly.', ids)[0]?.message);
    expect(wanted).toHaveLength(12);
    expect(new Set(wanted).size).toBe(12);
  });
});

function ordersOf(some: readonly string[]): string[][] {
  if (some.length === 0) return [[]];
  return some.flatMap((one, at) => ordersOf(some.toSpliced(at, 1)).map((others) => [one, ...others]));
}
