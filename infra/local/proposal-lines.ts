import type { ProposedDefinitions } from '../../shared/definitions/proposal/propose-definitions.ts';
import { readYaml } from '../../shared/definitions/read-yaml.ts';
import type { SettledExport } from '../../shared/ingest/profile/settle-presets.ts';
import { countText } from '../../shared/narrative/plain-number.ts';
import type { ProfiledFolder } from './profile-folder.ts';

/** What each file of the folder is, or why it was not read. */
export function foundLines(
  folder: string,
  settled: readonly SettledExport[],
  { unread }: ProfiledFolder,
  { left }: ProposedDefinitions,
): readonly string[] {
  const widest = Math.max(0, ...[...settled, ...unread].map(({ key }) => key.length));
  const line = (key: string, text: string) => `  ${key.padEnd(widest)}  ${text}`;
  return [
    `Found in ${folder}`,
    ...settled.map(({ key, is, table }) => {
      const rows = `${table.isWhole ? '' : 'more than '}${countText(table.rows.length)} rows`;
      const known =
        is === undefined
          ? 'no preset knows it'
          : `${is.preset} ${is.object}${is.shape === 'export' ? '' : `, by ${is.shape}`}`;
      return line(key, `${rows}, ${table.names.length} columns: ${known}${left.includes(key) ? '; not used' : ''}`);
    }),
    ...unread.map(({ key, why }) => line(key, `not read: ${why}`)),
  ];
}

/** Every guess and every question with the line that it is about. */
export function noteLines({ notes, yaml }: ProposedDefinitions, out: string): readonly string[] {
  const { lineOf } = readYaml(yaml);
  const lines = (kind: 'GUESS' | 'ASK') =>
    notes.filter((note) => note.kind === kind).map(({ path, text }) => `  ${out}:${lineOf(path) ?? 1}  ${text}`);
  const [guessed, asked] = [lines('GUESS'), lines('ASK')];
  return ['', `Guessed (${guessed.length})`, ...guessed, '', `Asked (${asked.length})`, ...asked];
}
