import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ObjectLinks } from '../../ports.ts';
import { keyParts } from '../object-key.ts';

/** The address of an object's file. It expires with the file alone. */
export function folderLinks(root: string): ObjectLinks {
  return { linkTo: async (key) => pathToFileURL(join(resolve(root), ...keyParts(key))).href };
}
