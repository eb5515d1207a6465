import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './storage-problem.ts';

const TOKEN = /^([0-9a-f]{12})\.(\d+)\.(\d+)\.[0-9a-f-]{36}$/;

/** A fresh name that tells which process made it, and so whether what bears it was left behind. */
export function processToken(): string {
  return `${machine()}.${process.pid}.${processState(process.pid)?.startedAt ?? 0}.${randomUUID()}`;
}

/**
 * True only where the process that made the token is certainly gone. A process id alone does not tell, since ids are
 * given again, so the time at which the process began is compared where the system says it; and a process of another
 * machine or container cannot be seen from here, so it is never called gone.
 */
export function isLeftBehind(token: string): boolean {
  const [, madeOn, pidText, startedAt] = TOKEN.exec(token) ?? [];
  if (madeOn !== machine() || pidText === undefined) return false;
  const pid = Number(pidText);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true;
    if (errorCode(error) !== 'EPERM') throw error;
  }
  const present = processState(pid);
  if (present === undefined) return false;
  return present.ended || (startedAt !== '0' && startedAt !== present.startedAt);
}

/** Containers may share a host name but not their process ids, so the namespace of the ids is part of it. */
function machine(): string {
  const namespace = readOr(() => readlinkSync('/proc/self/ns/pid'), '');
  return createHash('sha256').update(`${hostname()} ${namespace}`).digest('hex').slice(0, 12);
}

/** From proc(5): after the name in brackets come the state (field 3) and, as field 22, the start in ticks since boot. */
function processState(pid: number): { readonly startedAt: string; readonly ended: boolean } | undefined {
  const stat = readOr(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const startedAt = fields[19];
  if (startedAt === undefined) return undefined;
  return { startedAt, ended: fields[0] === 'Z' || fields[0] === 'X' };
}

function readOr(read: () => string, otherwise: string): string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
