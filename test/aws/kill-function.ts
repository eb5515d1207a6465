import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Kills every process that runs a function of an emulator, as AWS does with one that takes more memory than it has: nothing of it gets
 * to end what it does. `folder` is the emulator's own, in the command line or the working folder of its processes.
 */
export async function killFunction(folder: string, name: string): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,args=']);
  const ours = stdout.split('\n').filter((line) => line.includes(folder) && line.includes(`-${name}`));
  if (ours.length === 0) throw new Error(`no process runs ${name}`);
  for (const line of ours) process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');
}
