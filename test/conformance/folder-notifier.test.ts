import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderNotifier } from '../../shared/adapters/local/folder-notifier.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { notifierContract } from './notifier.ts';

notifierContract(async (audiences) => {
  const folder = await mkdtemp(join(tmpdir(), 'mails-'));
  const objects = folderStore(folder);
  return {
    notifier: folderNotifier(objects, audiences),
    arrived: async (audience) => {
      const found = await objects.list(`outbox/mails/${audience}`);
      const texts = await Promise.all(found.map(async ({ key }) => new TextDecoder().decode(await objects.read(key))));
      return texts.map((text) => {
        const [, subject = '', rest = ''] = /^Subject: ([^\n]*)\n\n(.*)$/s.exec(text) ?? [];
        return { subject, text: rest };
      });
    },
    dispose: () => rm(folder, { recursive: true }),
  };
});
