import { describe, expect, it } from 'vitest';
import type { DraftStatement, Refusal } from '../../../../shared/contracts/narrative.ts';
import { askForWording } from '../../../../shared/narrative/model/ask-for-wording.ts';
import type { WordingAnswer, WordingOutcome, WordingRequest } from '../../../../shared/ports.ts';
import { factOfTest } from './fact-of-test.ts';

const facts = (count: number) => Array.from({ length: count }, (_, index) => factOfTest(`f${index + 1}`));
const draft = (id: string, text = `{{${id}.share}} below`): DraftStatement => ({
  factIds: [id],
  kind: 'finding',
  text,
});
const saying = (...statements: unknown[]): WordingOutcome => ({ kind: 'answer', text: JSON.stringify({ statements }) });
const idsIn = ({ facts: told }: WordingRequest): string[] => JSON.parse(told).facts.map(({ id }: { id: string }) => id);
/** Stands for the verifier. */
const verify = ({ text }: DraftStatement): Refusal[] =>
  text.includes('should') ? [{ rule: 'directive', span: 'should', message: 'No advice.' }] : [];

async function asked(
  count: number,
  reply: (request: WordingRequest, number: number) => WordingOutcome,
  { budget = { milliseconds: 1000, tokens: 1000 }, each = { milliseconds: 10, inputTokens: 5, outputTokens: 5 } } = {},
) {
  const requests: WordingRequest[] = [];
  const lefts: object[] = [];
  const ask = async (request: WordingRequest, left: object): Promise<WordingAnswer> => {
    lefts.push(left);
    requests.push(request);
    return { outcome: reply(request, requests.length - 1), spent: each, sent: {}, responses: [] };
  };
  const result = await askForWording(facts(count), { ask, budget }, verify);
  return { ...result, words: [...result.accepted].map(([id, { text }]) => `${id}: ${text}`), asks: requests, lefts };
}

describe('a model', () => {
  it('is asked for a few facts at a time, once each where its statements are accepted', async () => {
    const { asks, accepted, refused, stopped } = await asked(14, (request) =>
      saying(...idsIn(request).map((id) => draft(id))),
    );
    expect(asks.map((request) => idsIn(request).length)).toEqual([6, 6, 2]);
    expect([...accepted.keys()]).toEqual(facts(14).map(({ id }) => id));
    expect({ refused, stopped }).toEqual({ refused: [], stopped: undefined });
  });

  it('is asked again for what was refused alone, with the rule and the words', async () => {
    const { asks, words, refused } = await asked(2, (_, number) =>
      number === 0 ? saying(draft('f1'), draft('f2', 'You should look.')) : saying(draft('f2')),
    );
    expect(words).toEqual(['f1: {{f1.share}} below', 'f2: {{f2.share}} below']);
    expect(asks.map(idsIn)).toEqual([['f1', 'f2'], ['f2']]);
    expect(JSON.parse(asks[1]?.facts ?? '').refused).toEqual([
      { factId: 'f2', text: 'You should look.', rules: [{ rule: 'directive', span: 'should' }] },
    ]);
    expect(refused).toEqual([{ factId: 'f2', text: 'You should look.', refusals: verify(draft('f2', 'should')) }]);
  });

  it('hears of a refused text where its fact is asked for again', async () => {
    const { asks } = await asked(7, (request) =>
      saying(...idsIn(request).map((id) => draft(id, `It should be ${id}.`))),
    );
    const refusedIn = ({ facts: told }: WordingRequest) =>
      (JSON.parse(told).refused ?? []).map(({ factId }: { factId: string }) => factId);
    expect(asks.slice(2, 4).map(refusedIn)).toEqual([['f1', 'f2', 'f3', 'f4', 'f5', 'f6'], ['f7']]);
  });

  it('hears of a text that was of no fact', async () => {
    const { asks } = await asked(1, () => saying(draft('f9')));
    expect(JSON.parse(asks[1]?.facts ?? '').refused).toMatchObject([{ factId: 'f9', rules: [{ rule: 'fact_asked' }] }]);
  });

  it('is asked three times for a fact, and no more', async () => {
    const { asks, accepted, refused } = await asked(1, () => saying(draft('f1', 'You should.')));
    expect(asks).toHaveLength(3);
    expect(accepted.size).toBe(0);
    expect(refused).toHaveLength(3);
  });

  it('is asked again for facts that it left out', async () => {
    const { asks, words } = await asked(2, (_, number) => (number === 0 ? saying(draft('f2')) : saying(draft('f1'))));
    expect(asks.map(idsIn)).toEqual([['f1', 'f2'], ['f1']]);
    expect(words).toHaveLength(2);
  });

  it('is not asked for nothing', async () => {
    expect((await asked(0, () => saying())).asks).toEqual([]);
  });
});

describe('a statement is taken only where', () => {
  it.each([
    ['it cites a fact that was asked for', { factIds: ['f9'], kind: 'finding', text: 'x' }, 'fact_asked'],
    ['it cites one fact', { factIds: ['f1', 'f1'], kind: 'finding', text: 'x' }, 'fact_asked'],
    ['it cites a fact', { factIds: [], kind: 'finding', text: 'x' }, 'fact_asked'],
    ['it has the kind of its fact', { factIds: ['f1'], kind: 'flag', text: 'x' }, 'kind'],
    ['the verifier takes it', draft('f1', 'It should.'), 'directive'],
  ])('%s', async (_, statement, rule) => {
    const { accepted, refused } = await asked(1, () => saying(statement));
    expect(accepted.size).toBe(0);
    expect(refused[0]?.refusals.map((refusal) => refusal.rule)).toEqual([rule]);
  });

  it('it is the first of its fact', async () => {
    const { words, refused } = await asked(1, () => saying(draft('f1', 'one'), draft('f1', 'other')));
    expect(words).toEqual(['f1: one']);
    expect(refused.map(({ text, refusals }) => [text, refusals[0]?.rule])).toEqual([['other', 'one_statement']]);
  });
});

describe('an answer is given up', () => {
  it.each<[string, WordingOutcome, string]>([
    ['that is none', { kind: 'unusable', reason: 'filtered' }, 'filtered'],
    ['that is no JSON', { kind: 'answer', text: 'Sure! Here you go' }, 'not_json'],
    ['that is empty', { kind: 'answer', text: '' }, 'not_json'],
    ['of JSON that is something else', { kind: 'answer', text: '[]' }, 'not_statements'],
    [
      'with more in it than was asked for',
      { kind: 'answer', text: '{"statements":[],"advice":"x"}' },
      'not_statements',
    ],
    ['with a kind that there is not', saying({ factIds: ['f1'], kind: 'advice', text: 'x' }), 'not_statements'],
    ['with text that is none', saying({ factIds: ['f1'], kind: 'finding', text: 7 }), 'not_statements'],
    ['with more statements than anybody asked for', saying(...Array(41).fill(draft('f1'))), 'not_statements'],
    ['with a text that nobody reads', saying(draft('f1', 'x'.repeat(801))), 'too_large'],
    ['that reaches for a prototype', { kind: 'answer', text: '{"__proto__":{"statements":[]}}' }, 'not_statements'],
  ])('%s', async (_, outcome, reason) => {
    const { accepted, unusable, asks } = await asked(1, () => outcome);
    expect(accepted.size).toBe(0);
    expect(unusable).toEqual([reason, reason, reason]);
    expect(asks).toHaveLength(3);
  });
});

describe('the budget', () => {
  it('of each request is what is left of all', async () => {
    const { lefts } = await asked(1, () => saying());
    expect(lefts).toEqual([
      { milliseconds: 1000, tokens: 1000 },
      { milliseconds: 990, tokens: 990 },
      { milliseconds: 980, tokens: 980 },
    ]);
  });

  it('is not waited for: with the model gone nothing is asked further, and what was accepted stays', async () => {
    const { words, asks, stopped, refused } = await asked(13, (request, number) =>
      number === 0
        ? saying(
            draft('f1', 'It should.'),
            ...idsIn(request)
              .slice(1)
              .map((id) => draft(id)),
          )
        : { kind: 'unavailable', reason: 'throttled' },
    );
    expect(asks).toHaveLength(2);
    expect(stopped).toBe('throttled');
    expect(words).toHaveLength(5);
    expect(refused).toHaveLength(1);
  });
});
