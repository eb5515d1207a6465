import { type IdentifiedExport, identifyExport } from '../identify-export.ts';
import { snakeCase } from '../snake-case.ts';
import { SOURCE_PRESETS } from '../source-preset.ts';
import type { ProfiledExport } from './profile-export.ts';

/** A file with what it is, where a preset knows it; `isSure` where its columns leave no other object. */
export type SettledExport = ProfiledExport & { readonly is?: IdentifiedExport; readonly isSure: boolean };

/** Fewer signs than these may be there by chance: two columns of such names prove no system by themselves. */
const SURE_SIGNS = { read: 3, counted: 4 } as const;

/**
 * Which object of which system each file is. One system and shape is settled by the files with many signs; what has few
 * signs belongs to a system only beside those. Of objects with the same columns the name of the file tells.
 */
export function settlePresets(exports: readonly ProfiledExport[]): readonly SettledExport[] {
  const candidates = exports.map((each) => likeliest(each));
  const proven = new Set(
    candidates.flatMap(([first]) => (first === undefined || !isProof(first) ? [] : [systemOf(first)])),
  );
  return exports.map((each, index) => {
    const possible = (candidates[index] ?? []).filter((candidate) => proven.has(systemOf(candidate)));
    const [is, ...others] = sortedByName(each.key, possible);
    return is === undefined ? { ...each, isSure: true } : { ...each, is, isSure: others.length === 0 };
  });
}

/** Those for which as many columns speak as for any other; a system's own export where a loader adds nothing. */
function likeliest({ table }: ProfiledExport): readonly IdentifiedExport[] {
  const all = identifyExport(table.names);
  const most = all.filter(({ signs }) => signs.length === all[0]?.signs.length);
  const [first] = most;
  return most.filter(({ preset, shape }) => preset === first?.preset && shape === first.shape);
}

function isProof({ preset, object, signs }: IdentifiedExport): boolean {
  const isRead = SOURCE_PRESETS[preset].objects[object]?.holds !== undefined;
  return signs.length >= (isRead ? SURE_SIGNS.read : SURE_SIGNS.counted);
}

function systemOf({ preset, shape }: IdentifiedExport): string {
  return `${preset} ${shape}`;
}

function sortedByName(key: string, candidates: readonly IdentifiedExport[]): readonly IdentifiedExport[] {
  const name = snakeCase(key);
  const fits = ({ object }: IdentifiedExport) => (name.includes(snakeCase(object)) ? snakeCase(object).length : 0);
  return [...candidates].sort((one, other) => fits(other) - fits(one));
}
