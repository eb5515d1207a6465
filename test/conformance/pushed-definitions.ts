import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFINITIONS_POINTER, definitionsInForce } from '../../functions/definitions-in-force.ts';
import { pushDefinitions, pushedDefinitions } from '../../functions/push-definitions.ts';
import { AlreadyRunningError, ContractError, DefinitionsError, IntegrityError } from '../../shared/contracts/errors.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import type { MadeStore } from './object-store.ts';

const example = readFileSync(new URL('../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const now = new Date('2026-11-01T12:00:00Z');
const named = (name: string) => example.replace(/^name: .*$/m, `name: ${name}`);

/** How definitions are pushed and found, in whatever store. `make` gives an empty one. */
export function pushedDefinitionsContract(make: () => Promise<MadeStore>): void {
  let made: MadeStore;
  let store: ObjectStore;
  beforeEach(async () => {
    made = await make();
    store = made.store;
  });
  afterEach(() => made.dispose());
  const push = (text: string, at = now) => pushDefinitions(store, { text, file: 'mine.yaml', now: at });
  const inForce = () => definitionsInForce(store, DEFINITIONS_POINTER);

  describe('pushed definitions', () => {
    it('hold from then on, and those before stay as they were', async () => {
      await push(named('One'));
      const first = await inForce();
      await push(named('Two'), new Date('2026-11-02T12:00:00Z'));
      expect((await inForce()).text).toBe(named('Two'));
      // whoever asked before stays with what was told
      expect(await definitionsInForce(store, first.key)).toEqual({ key: first.key, text: named('One') });
      expect((await pushedDefinitions(store)).map(({ name, pushedAt }) => [name, pushedAt])).toEqual([
        ['One', '2026-11-01T12:00:00.000Z'],
        ['Two', '2026-11-02T12:00:00.000Z'],
      ]);
    });

    it('are there once where they are pushed again, and come back after others', async () => {
      for (const text of [named('One'), named('One'), named('Two'), named('One')]) await push(text);
      expect(await push(named('One'))).toMatchObject({ outcome: 'unchanged' });
      expect((await pushedDefinitions(store)).map(({ name }) => name)).toEqual(['One', 'Two', 'One']);
      expect((await store.list('definitions/')).map(({ key }) => key.replace(/[0-9a-f]{16}/, 'HASH'))).toEqual([
        'definitions/HASH.yaml',
        'definitions/HASH.yaml',
        DEFINITIONS_POINTER,
      ]);
    });

    it('are those of one of many who push at once, and the others hear of it', async () => {
      const texts = Array.from({ length: 6 }, (_, at) => named(`Version ${at}`));
      const outcomes = await Promise.allSettled(texts.map((text) => push(text)));
      const pushed = await pushedDefinitions(store);
      const won = texts.filter((_, at) => outcomes[at]?.status === 'fulfilled');
      expect(won.length).toBeGreaterThanOrEqual(1);
      expect(pushed).toHaveLength(won.length);
      expect(won).toContain((await inForce()).text);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AlreadyRunningError);
    });

    it('take nothing from who moved the pointer after it was read', async () => {
      await push(named('One'));
      const late: ObjectStore = {
        ...store,
        create: async (key, body) => {
          const created = await store.create(key, body);
          await push(named('Theirs'));
          return created;
        },
      };
      const ours = pushDefinitions(late, { text: named('Ours'), file: 'mine.yaml', now });
      await expect(ours).rejects.toThrow(AlreadyRunningError);
      expect((await inForce()).text).toBe(named('Theirs'));
    });

    it.each([
      [/^approved: .*\n/m, '', /mine\.yaml:9 owner: found no approval; allowed: .*by: Revenue Operations/],
      [
        /by: Revenue Operations/,
        'by: Somebody',
        /mine\.yaml:10 approved\.by: found "Somebody"; .*"Revenue Operations"/,
      ],
      ['on: 2026-09-28', 'on: 2026-11-02', /mine\.yaml:10 approved\.on: found 2026-11-02; allowed: a day that has/],
      ['on: 2026-09-28', 'on: 2026-09-27', /mine\.yaml:10 approved\.on: found 2026-09-27; allowed: 2026-09-28 or/],
      ['timezone: America/New_York', 'timezone: America/New_Yrk', /mine\.yaml:13 timezone: .*Did you mean "America/],
    ] as const)('are refused with the line where %s is %j', async (from, to, complaint) => {
      await push(named('One'));
      const text = example.replace(from, to);
      expect(text).not.toBe(example);
      const refused = push(text);
      await expect(refused).rejects.toThrow(DefinitionsError);
      await expect(refused).rejects.toThrow(complaint);
      expect((await inForce()).text).toBe(named('One'));
      expect(await store.list('definitions/')).toHaveLength(2);
    });

    it('are not guessed where there are none, nor taken where they are not what was pushed', async () => {
      await expect(inForce()).rejects.toThrow(ContractError);
      await expect(inForce()).rejects.toThrow(/signals definitions push/);
      const { definitions } = await push(example);
      await store.write(definitions.key, new TextEncoder().encode(named('Other')));
      await expect(inForce()).rejects.toThrow(IntegrityError);
      await push(named('Two'));
      await expect(push(example)).rejects.toThrow(IntegrityError);
    });
  });
}
