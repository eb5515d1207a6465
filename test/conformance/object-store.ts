import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContractError, ExportError } from '../../shared/contracts/errors.ts';
import type { ObjectStore } from '../../shared/ports.ts';

export type MadeStore = { readonly store: ObjectStore; readonly dispose: () => Promise<void> };

/** What every object store does, whatever it keeps its objects in. `make` gives an empty store. */
export function objectStoreContract(make: () => Promise<MadeStore>): void {
  let made: MadeStore;
  let store: ObjectStore;
  beforeEach(async () => {
    made = await make();
    store = made.store;
  });
  afterEach(() => made.dispose());

  const keys = async (prefix: string) => (await store.list(prefix)).map((object) => object.key);

  describe('an object store: reading and writing', () => {
    it('has nothing at first', async () => {
      expect(await store.read('runs/a/plan.json')).toBeUndefined();
      expect(await store.readTagged('latest.json')).toBeUndefined();
      expect(await store.list('')).toEqual([]);
      expect(await store.list('reports/')).toEqual([]);
      await expect(store.openRead('exports/leads.csv')).rejects.toThrow(ExportError);
    });

    it('reads what was written, at once', async () => {
      expect(await store.create('reports/a/manifest.json', bytes('first'))).toBe('created');
      expect(await text(store, 'reports/a/manifest.json')).toBe('first');
      await store.write('runs/a/plan.json', bytes('one'));
      expect(await text(store, 'runs/a/plan.json')).toBe('one');
      await store.write('runs/a/plan.json', bytes('two, longer'));
      expect(await text(store, 'runs/a/plan.json')).toBe('two, longer');
    });

    it('leaves what is there untouched on create', async () => {
      await store.create('reports/a.json', bytes('first'));
      expect(await store.create('reports/a.json', bytes('second'))).toBe('exists');
      expect(await text(store, 'reports/a.json')).toBe('first');
    });

    it('holds empty objects and every byte', async () => {
      const all = Uint8Array.from({ length: 256 }, (_, value) => value);
      await store.create('runs/a/empty', new Uint8Array());
      await store.create('runs/a/all', all);
      expect(await store.read('runs/a/empty')).toEqual(new Uint8Array());
      expect(await store.read('runs/a/all')).toEqual(all);
      expect(await store.list('runs/a')).toEqual([
        { key: 'runs/a/all', bytes: 256 },
        { key: 'runs/a/empty', bytes: 0 },
      ]);
    });

    it('writes the part of a buffer that it is given', async () => {
      await store.write('runs/a/part', bytes('0123456789').subarray(3, 6));
      expect(await text(store, 'runs/a/part')).toBe('345');
    });

    it.each(['runs/名前/🦆.json', 'runs/Zürich & Söhne/a b+c%20d.json', "runs/a/it's (1) [x] {y} $z ~ #?.csv"])(
      'takes the key %s',
      async (key) => {
        expect(await store.create(key, bytes(key))).toBe('created');
        expect(await text(store, key)).toBe(key);
        expect(await keys('runs')).toEqual([key]);
      },
    );

    it.each([
      '',
      '/',
      '/etc/passwd',
      'runs//a',
      'runs/a/',
      '..',
      '../a',
      'runs/../../a',
      'runs/./a',
      'runs\\a',
      'runs/a\0b',
      '.tmp',
      '.tmp/a',
      'runs/.hidden',
      'runs/\ud83e',
    ])('refuses the key %j', async (key) => {
      await expect(store.read(key)).rejects.toThrow(ContractError);
      await expect(store.openRead(key)).rejects.toThrow(ContractError);
      await expect(store.create(key, bytes('x'))).rejects.toThrow(ContractError);
      await expect(store.write(key, bytes('x'))).rejects.toThrow(ContractError);
      await expect(store.readTagged(key)).rejects.toThrow(ContractError);
      await expect(store.swap(key, bytes('x'), undefined)).rejects.toThrow(ContractError);
      await expect(store.swap(key, bytes('x'), 'tag')).rejects.toThrow(ContractError);
      expect(await store.list('')).toEqual([]);
    });

    it('streams a large object', async () => {
      const large = new Uint8Array(24 * 1024 * 1024 + 17);
      for (let index = 0; index < large.length; index += 997) large[index] = index % 251;
      await store.create('exports/large.csv', large);
      const hash = createHash('sha256');
      let chunks = 0;
      for await (const chunk of await store.openRead('exports/large.csv')) {
        hash.update(chunk);
        chunks++;
      }
      expect(chunks).toBeGreaterThan(1);
      expect(hash.digest('hex')).toBe(createHash('sha256').update(large).digest('hex'));
    });

    it('can leave a stream unread', async () => {
      await store.create('exports/large.csv', new Uint8Array(5_000_000));
      const stream = await store.openRead('exports/large.csv');
      for await (const chunk of stream) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
      expect(stream.destroyed).toBe(true);
    });
  });

  describe('an object store: listing and removing', () => {
    it('lists every object below a prefix, by key order', async () => {
      const all = ['b/1', 'a/z', 'a/Z', 'a/10', 'a/9', 'a/b/c/d', 'a/b-c', 'ab/1', 'a/é'].map((key) => `runs/${key}`);
      for (const key of all) await store.create(key, bytes(key));
      expect(await keys('')).toEqual([...all].sort());
      expect(await keys('runs/a')).toEqual(all.filter((key) => key.startsWith('runs/a/')).sort());
      expect(await keys('runs/a/')).toEqual(await keys('runs/a'));
      expect(await keys('runs/a/b/c')).toEqual(['runs/a/b/c/d']);
    });

    it('lists nothing below an object or an absent prefix', async () => {
      await store.create('runs/a/one', bytes('1'));
      expect(await keys('runs/a/one')).toEqual([]);
      expect(await keys('runs/a/on')).toEqual([]);
      expect(await keys('drafts')).toEqual([]);
    });

    it.each(['/', '..', '../a', 'runs/../..', '.tmp', 'runs//a', 'runs\\a'])('refuses to list %j', async (prefix) => {
      await expect(store.list(prefix)).rejects.toThrow(ContractError);
    });

    it.each(['runs/a', 'runs/a/', 'drafts/a'])('removes all below %s and nothing else', async (prefix) => {
      const gone = `${prefix.replace(/\/$/, '')}/deep/er/one`;
      const kept = ['drafts/ab/one', 'reports/a/one', 'runs/ab/one'];
      for (const key of [gone, ...kept]) await store.create(key, bytes(key));
      await store.removeAll(prefix);
      expect(await keys('')).toEqual(kept);
      expect(await store.read(gone)).toBeUndefined();
      await store.removeAll(prefix);
      expect(await store.create(gone, bytes('again'))).toBe('created');
    });

    it.each([
      '',
      'runs',
      'runs/',
      'reports',
      'reports/a',
      'exports/a',
      'runsx/a',
      'runs/../reports/a',
      '/runs/a',
      'outbox/events',
    ])('refuses to remove %j', async (prefix) => {
      await store.create('reports/a/one', bytes('1'));
      await store.create('runs/a/one', bytes('1'));
      await expect(store.removeAll(prefix)).rejects.toThrow(ContractError);
      expect(await keys('')).toEqual(['reports/a/one', 'runs/a/one']);
    });
  });

  describe('an object store: one winner', () => {
    it('swaps only what still has the tag', async () => {
      expect(await store.swap('latest.json', bytes('1'), 'no such tag')).toBe('conflict');
      expect(await store.swap('latest.json', bytes('1'), undefined)).toBe('swapped');
      expect(await store.swap('latest.json', bytes('2'), undefined)).toBe('conflict');
      const first = await store.readTagged('latest.json');
      expect(first?.body).toEqual(bytes('1'));
      expect(await store.swap('latest.json', bytes('2'), first?.tag)).toBe('swapped');
      expect(await store.swap('latest.json', bytes('3'), first?.tag)).toBe('conflict');
      expect(await text(store, 'latest.json')).toBe('2');
    });

    it('tells objects apart by their tags, and gives the same tag for what has not changed', async () => {
      await store.create('latest.json', bytes('1'));
      const tags = [await store.readTagged('latest.json'), await store.readTagged('latest.json')].map(
        (object) => object?.tag,
      );
      expect(tags[0]).toBe(tags[1]);
      await store.write('latest.json', bytes('2'));
      expect((await store.readTagged('latest.json'))?.tag).not.toBe(tags[0]);
    });

    it('lets one of twenty concurrent creates win', async () => {
      for (const size of [1, 200_000]) {
        const key = `reports/${size}/manifest.json`;
        const bodies = twenty(size);
        const outcomes = await Promise.all(bodies.map((body) => store.create(key, body)));
        expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
        expect(await store.read(key)).toEqual(bodies[outcomes.indexOf('created')]);
      }
    });

    it.each([
      ['a first pointer', undefined],
      ['a pointer', 'old'],
    ])('lets one of twenty concurrent swaps of %s win', async (_, old) => {
      if (old !== undefined) await store.create('latest.json', bytes(old));
      const tag = (await store.readTagged('latest.json'))?.tag;
      const bodies = twenty(100);
      const outcomes = await Promise.all(bodies.map((body) => store.swap('latest.json', body, tag)));
      expect(outcomes.filter((outcome) => outcome === 'swapped')).toHaveLength(1);
      expect(await store.read('latest.json')).toEqual(bodies[outcomes.indexOf('swapped')]);
    });

    it('loses no step of a counter that many move', async () => {
      await store.create('latest.json', bytes('0'));
      const step = async (): Promise<void> => {
        const present = await store.readTagged('latest.json');
        const next = bytes(String(Number(new TextDecoder().decode(present?.body)) + 1));
        if ((await store.swap('latest.json', next, present?.tag)) === 'conflict') await step();
      };
      await Promise.all(Array.from({ length: 12 }, step));
      expect(await text(store, 'latest.json')).toBe('12');
    });

    it('shows a reader whole objects only, while they are written over', async () => {
      const bodies = [new Uint8Array(300_000).fill(1), new Uint8Array(200_000).fill(2)] as const;
      await store.write('runs/a/table', bodies[0]);
      let writing = true;
      const writer = (async () => {
        for (let round = 1; round <= 20; round++) await store.write('runs/a/table', bodies[round % 2 === 0 ? 0 : 1]);
        writing = false;
      })();
      while (writing) {
        const read = await store.read('runs/a/table');
        expect([300_000, 200_000]).toContain(read?.length);
        expect(read?.every((byte) => byte === read[0])).toBe(true);
      }
      await writer;
    });
  });
}

function twenty(size: number): readonly Uint8Array[] {
  return Array.from({ length: 20 }, (_, index) => new Uint8Array(size).fill(index + 1));
}

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

async function text(store: ObjectStore, key: string): Promise<string | undefined> {
  const body = await store.read(key);
  return body && new TextDecoder().decode(body);
}
