import { profileExport } from '../../../../shared/ingest/profile/profile-export.ts';
import { type SettledExport, settlePresets } from '../../../../shared/ingest/profile/settle-presets.ts';

/** Exports from tables written by hand: a header and rows, parted by commas without quotes. */
export function exportsOf(files: Readonly<Record<string, string>>): readonly SettledExport[] {
  const profiled = Object.entries(files).map(([key, text]) => {
    const [names = [], ...rows] = text
      .trim()
      .split('\n')
      .map((line) => line.split(',').map((field) => field.trim()));
    return profileExport(key, { delimiter: ',', encoding: 'utf-8' }, { names, rows, isWhole: true });
  });
  return settlePresets(profiled);
}
