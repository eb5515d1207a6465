import type { FileFormat } from '../../contracts/definitions.ts';
import type { StatedFormat } from '../../ports.ts';

/** A format with every part stated; Required<FileFormat> has each part, but leaves it the type `undefined` from Zod. */
export type ExportFormat = {
  readonly [Part in Exclude<keyof FileFormat, 'each'>]-?: NonNullable<FileFormat[Part]>;
} & Pick<StatedFormat, 'each'>;
