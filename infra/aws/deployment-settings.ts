import { type DeliverySettings, deliverySettings } from '../../shared/contracts/delivery-settings.ts';
import { type ModelSettings, modelSettings } from '../../shared/contracts/model-settings.ts';
import type { Architecture } from './bundle-functions.ts';
import { type OperationsSettings, operationsSettings } from './operations-settings.ts';
import { type StorageSettings, storageSettings } from './storage-settings.ts';

/** What differs between deployments: the context of `cdk.json`, or `--context name=value`. */
export type DeploymentSettings = {
  readonly architecture: Architecture;
  /** The reporting timezone and `softCloseDays` of the definitions: the schedule follows the period's soft close. */
  readonly timezone: string;
  readonly softCloseDays: number;
  /** Of the definitions' calendar what a schedule needs: in which months quarters begin, or on which weekday months of weeks end. */
  readonly calendar: { readonly fiscalYearStart: number } | { readonly yearEndsOn: Weekday };
  /** File name of the definitions, below `definitions/` in the bucket; `latest.json` stands for what was pushed last. */
  readonly definitions: string;
  /** Whether there is an address on the internet that ticket systems send signed requests to. */
  readonly webhook: boolean;
  /** Whether every function reserves its share of the account's functions at a time; an account of ten has none to reserve. */
  readonly reserveConcurrency: boolean;
  /** For how many days events are kept to be replayed. */
  readonly archiveDays: number;
  /** How reports are delivered to their audiences; not at all where it is not said. */
  readonly delivery?: DeliverySettings;
  /** The language model of Bedrock that words the reports; our templates do where none is named. */
  readonly model?: ModelSettings;
  readonly operations: OperationsSettings;
  readonly storage: StorageSettings;
};

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The schedules fire on the two days after the soft close, and every month has 28 days. */
const LATEST_SOFT_CLOSE = 26;
const LONGEST_ARCHIVE_DAYS = 3650;

/** Throws Error for a setting that is missing or that a schedule cannot follow. */
export function deploymentSettings(context: (name: string) => unknown): DeploymentSettings {
  const text = (name: string): string => {
    const value = context(name);
    if (typeof value === 'string' && value !== '') return value;
    throw new Error(`The context lacks "${name}"; say it in cdk.json or by --context ${name}=…`);
  };
  const architecture = text('architecture');
  if (architecture !== 'arm64' && architecture !== 'x64')
    throw new Error(`architecture: found "${architecture}"; allowed: arm64, x64`);
  const softCloseDays = Number(context('softCloseDays'));
  if (!Number.isInteger(softCloseDays) || softCloseDays < 0 || softCloseDays > LATEST_SOFT_CLOSE)
    throw new Error(
      `softCloseDays: found "${context('softCloseDays')}"; allowed: whole days from 0 to ${LATEST_SOFT_CLOSE}, as in the definitions`,
    );
  const archiveDays = Number(context('archiveDays'));
  if (!Number.isInteger(archiveDays) || archiveDays < 1 || archiveDays > LONGEST_ARCHIVE_DAYS)
    throw new Error(
      `archiveDays: found "${context('archiveDays')}"; allowed: whole days from 1 to ${LONGEST_ARCHIVE_DAYS}`,
    );
  const [model, delivery] = [context('model'), context('delivery')];
  return {
    ...{ architecture, timezone: text('timezone'), softCloseDays, definitions: text('definitions') },
    calendar: calendarOf(context),
    archiveDays,
    webhook: yesOrNo('webhook', context('webhook')),
    reserveConcurrency: yesOrNo('reserveConcurrency', context('reserveConcurrency')),
    operations: operationsSettings(context),
    storage: storageSettings(context),
    ...(isSaid(model) ? { model: modelSettings(objectOf('model', model)) } : {}),
    ...(isSaid(delivery) ? { delivery: deliverySettings(objectOf('delivery', delivery)) } : {}),
  };
}

/** The command line gives texts. */
function yesOrNo(name: string, value: unknown): boolean {
  if (value === undefined || value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  throw new Error(`${name}: found "${value}"; allowed: true, false`);
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== '';
}

/** An object of cdk.json, or a text of the command line, which is JSON. */
function objectOf(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Error(`${name}: found "${value}"; allowed: an object of settings as JSON`);
  }
}

function calendarOf(context: (name: string) => unknown): DeploymentSettings['calendar'] {
  const [start, weekday] = [context('fiscalYearStart'), context('yearEndsOn')];
  if (weekday !== undefined) {
    const yearEndsOn = WEEKDAYS.find((name) => name === weekday);
    if (yearEndsOn === undefined || start !== undefined)
      throw new Error(`yearEndsOn: found "${weekday}"; allowed: a weekday such as saturday, and no fiscalYearStart`);
    return { yearEndsOn };
  }
  const fiscalYearStart = Number(start ?? 1);
  if (!Number.isInteger(fiscalYearStart) || fiscalYearStart < 1 || fiscalYearStart > 12)
    throw new Error(`fiscalYearStart: found "${start}"; allowed: a month from 1 to 12, as in the definitions`);
  return { fiscalYearStart };
}
