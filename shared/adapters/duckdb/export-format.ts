import type { FileFormat } from '../../contracts/definitions.ts';

/** A format with every part stated; Required<FileFormat> has each part, but leaves it the type `undefined` from Zod. */
export type ExportFormat = { readonly [Part in keyof FileFormat]-?: NonNullable<FileFormat[Part]> };
