import { StorageError } from '../../contracts/errors.ts';
import type { ObjectStore } from '../../ports.ts';

/**
 * A store in which the keys below some prefixes are read from other stores, which are never written: the folder with the
 * exports and the one with the definitions, wherever they lie. `mounts` maps a prefix such as `exports/` to its store.
 */
export function mountedStore(store: ObjectStore, mounts: Readonly<Record<string, ObjectStore>>): ObjectStore {
  const mounted = (key: string) => {
    const prefix = Object.keys(mounts).find((candidate) => key.startsWith(candidate));
    const other = prefix === undefined ? undefined : mounts[prefix];
    return prefix === undefined || other === undefined
      ? undefined
      : { prefix, store: other, key: key.slice(prefix.length) };
  };
  const writable = (key: string) => {
    if (mounted(key) !== undefined) throw new StorageError(`${key} is input: it is read, never written`);
    return store;
  };
  const readable = (key: string) => mounted(key) ?? { store, key };
  return {
    read: (key) => readable(key).store.read(readable(key).key),
    openRead: (key) => readable(key).store.openRead(readable(key).key),
    readTagged: (key) => readable(key).store.readTagged(readable(key).key),
    create: async (key, body) => writable(key).create(key, body),
    write: async (key, body) => writable(key).write(key, body),
    swap: async (key, body, tag) => writable(key).swap(key, body, tag),
    removeAll: async (prefix) => writable(prefix).removeAll(prefix),
    list: async (prefix) => {
      const mount = mounted(prefix);
      if (mount === undefined) return store.list(prefix);
      const found = await mount.store.list(mount.key);
      return found.map(({ key, bytes }) => ({ key: `${mount.prefix}${key}`, bytes }));
    },
  };
}
