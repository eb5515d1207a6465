import { execFileSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { preparedFolder, removeFolder, signals, signalsProcess } from './command-line.ts';

// each test runs whole reports, also on a machine that is busy with other things
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder: string;
const path = (...parts: string[]) => join(folder, ...parts);
const RUN = ['run', '--definitions', 'definitions.yaml', '--exports', 'exports', '--period', '2026-10'];
const filesBelow = async (store: string) =>
  (await readdir(path(store), { recursive: true })).filter((name) => !/^(\.tmp|runs|runs\/failures)$/.test(name));

beforeAll(async () => {
  folder = await preparedFolder();
});
afterAll(() => removeFolder(folder));

describe('an interruption', () => {
  it.concurrent.each([
    ['SIGTERM', 'IngestObject salesforce.Account'],
    ['SIGINT', 'BuildJourneys'],
  ] as const)('by %s after %s leaves nothing behind', async (signal, step) => {
    const store = `stopped-${step.replace(/\W/g, '-')}`;
    let sent = 0;
    const { code, stdout, stderr } = await signalsProcess(folder, [...RUN, '--store', store], (soFar, kill) => {
      if (sent > 0 || !soFar.includes(step)) return;
      sent = performance.now();
      kill(signal);
    });
    expect(performance.now() - sent).toBeLessThan(30_000);
    expect([code, stderr]).toEqual([130, 'interrupted; nothing was published\n']);
    expect(stdout).not.toContain('PublishVersion');
    expect(await filesBelow(store)).toEqual([]);
  });

  it.concurrent('after the report was published says so', async () => {
    let sent = false;
    const { code, stderr } = await signalsProcess(folder, [...RUN, '--store', 'published'], (soFar, kill) => {
      if (sent || !soFar.includes('PublishVersion')) return;
      sent = true;
      kill('SIGINT');
    });
    expect([code, stderr]).toEqual([130, 'interrupted; reports/monthly/2026-10/v0001 was published already\n']);
    expect(await readdir(path('published/reports/monthly'))).toEqual(['2026-10', 'latest.json']);
  });
});

describe('a full disk', () => {
  const disk = () => path('disk');
  const mounted = () => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk()], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };

  it('ends in one message, and nothing is published', async ({ skip }) => {
    await mkdir(disk());
    if (!mounted()) return skip('only the superuser may mount a small disk');
    try {
      const { code, stderr } = await signals(folder, [...RUN, '--store', 'disk/store']);
      expect(stderr).toMatch(/^The store cannot be used: .*disk is full.*\nNo new version was published\.\n$/i);
      expect(code).toBe(7);
      expect((await readdir(disk(), { recursive: true })).filter((name) => name.endsWith('manifest.json'))).toEqual([]);
    } finally {
      execFileSync('umount', [disk()]);
    }
  });
});

describe('a command line that is not understood', () => {
  it.concurrent.each([
    [['runn'], "error: unknown command 'runn'"],
    [['run', '--period', '2026-10'], "error: required option '--definitions <file>' not specified"],
    [[...RUN, '--threads', 'many'], 'Not understood: --threads takes a whole number of at least 1, not "many"'],
    [[...RUN, '--memory', 'all'], 'Not understood: --memory takes an amount such as 4GB or 512MB, not "all"'],
    [
      [...RUN, '--draft', '--as-of', '2026-02-30'],
      'Not understood: --as-of takes a day such as 2026-10-15, not "2026-02-30"',
    ],
  ])('%j', async (args, message) => {
    const { code, stderr } = await signals(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it.concurrent('is helped by a list of commands and exit codes', async () => {
    const { code, stdout } = await signals(folder, ['--help']);
    expect(code).toBe(0);
    for (const command of ['example', 'run', 'validate', 'explain', 'verify', 'compare'])
      expect(stdout).toContain(`\n  ${command} `);
    expect(stdout).toContain('Exit codes:\n    0  done\n    2  ');
    expect(stdout).toContain('\n  130  interrupted by Ctrl-C or SIGTERM\n');
  });
});
