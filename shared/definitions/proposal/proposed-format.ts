import type { FileFormat } from '../../contracts/definitions.ts';
import type { ProfiledExport } from '../../ingest/profile/profile-export.ts';
import { ask, guess, type Note, type Proposed } from './note.ts';

/** What of a file's format is not as usual; notes are on the object that the file is of. */
export function proposedFormat({ format, columns }: ProfiledExport): Proposed<{ readonly format?: FileFormat }> {
  const { delimiter, encoding, records } = format;
  const orders = new Set(
    columns.flatMap(({ dates }) => (dates.length === 1 ? dates : [])).filter((order) => order !== 'iso'),
  );
  const [dates] = [...orders];
  const numbers = new Set(columns.map(({ decimals }) => decimals).filter((mark) => mark !== undefined));
  const stated: FileFormat = {
    ...(delimiter === ',' ? {} : { delimiter }),
    ...(encoding === 'utf-8' ? {} : { encoding }),
    ...(records === undefined ? {} : { records }),
    ...(orders.size === 1 && dates !== undefined ? { dates } : {}),
    ...(numbers.has(',') && !numbers.has('.') ? { decimals: ',' as const } : {}),
  };
  const notes: Note[] = [];
  if (records !== undefined) notes.push(guess(['format', 'records'], 'by its first bytes, as its name has no ending'));
  if (orders.size === 1) notes.push(guess(['format', 'dates'], 'some dates of the file are days in this order only'));
  if (orders.size > 1)
    notes.push(
      ask(
        ['files'],
        `its columns write dates in several orders (${[...orders].join(', ')}): of which is \`dates\` of its format?`,
      ),
    );
  if (stated.decimals === undefined && !numbers.has('.'))
    for (const { name, decimals } of columns) if (decimals === 'either') notes.push(ask(['files'], whatIsEither(name)));
  for (const { name, dates: possible } of columns) {
    if (possible.length < 2) continue;
    notes.push(
      ask(
        ['files'],
        `which part of ${name} is the day? Nothing tells: add format: { dates: ${possible.map((order) => JSON.stringify(order)).join(' or ')} }; until then it is not read`,
      ),
    );
  }
  return { value: Object.keys(stated).length === 0 ? {} : { format: stated }, notes };
}

function whatIsEither(name: string): string {
  return `is 1.500 in ${name} one and a half, or fifteen hundred? Nothing tells: it is read as one and a half until you add format: { decimals: "," }`;
}
