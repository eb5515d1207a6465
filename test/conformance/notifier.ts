import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../shared/contracts/errors.ts';
import type { Notifier } from '../../shared/ports.ts';

type Arrived = { readonly subject: string; readonly text: string };
export type MadeNotifier = {
  readonly notifier: Notifier;
  /** What the readers of an audience were sent. */
  readonly arrived: (audience: string) => Promise<readonly Arrived[]>;
  readonly dispose: () => Promise<void>;
};

/** What every notifier does. `make` gives one with these audiences. */
export function notifierContract(make: (audiences: readonly string[]) => Promise<MadeNotifier>): void {
  let made: MadeNotifier;
  beforeEach(async () => {
    made = await make(['executive', 'sales']);
  });
  afterEach(() => made.dispose());
  const mail = { id: 'reports/a/v0001/sales', audience: 'sales', subject: 'Report: October 2026', text: 'Told.\n' };

  describe('a notifier', () => {
    it('sends a mail to the readers of its audience and to no others, and says under which id', async () => {
      expect((await made.notifier.send(mail)).messageId).not.toBe('');
      expect(await made.arrived('sales')).toEqual([{ subject: mail.subject, text: mail.text }]);
      expect(await made.arrived('executive')).toEqual([]);
    });

    it('changes nothing of the text', async () => {
      const text = 'Zürich 名前 🦆 & <b> "quoted" 100% + a=b\n\n- one\n- two\nhttps://a.example/?x=1&y=~2\n';
      await made.notifier.send({ ...mail, text, subject: 'a & b = 100% + "c"' });
      expect(await made.arrived('sales')).toEqual([{ subject: 'a & b = 100% + "c"', text }]);
    });

    it.each([
      ['an audience that is not there', { audience: 'finance' }],
      ['an audience by the name of a property', { audience: 'constructor' }],
      ['no id', { id: '' }],
      ['no subject', { subject: '' }],
      ['a subject of two lines', { subject: 'one\ntwo' }],
      ['a subject with an accent', { subject: 'Zürich' }],
      ['a subject of 100 characters', { subject: 'x'.repeat(100) }],
      ['no text', { text: ' \n' }],
      ['more text than a message takes', { text: 'ü'.repeat(131_073) }],
    ])('refuses %s', async (_, change) => {
      await expect(made.notifier.send({ ...mail, ...change })).rejects.toThrow(ContractError);
      expect(await made.arrived('sales')).toEqual([]);
    });

    it('takes the longest subject and text that there may be', async () => {
      const longest = { ...mail, subject: 'x'.repeat(99), text: 'ü'.repeat(131_072) };
      await made.notifier.send(longest);
      expect(await made.arrived('sales')).toEqual([{ subject: longest.subject, text: longest.text }]);
    });
  });
}
