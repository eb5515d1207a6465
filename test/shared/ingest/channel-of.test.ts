import { describe, expect, it } from 'vitest';
import { channelOf, withoutAddress } from '../../../shared/ingest/channel-of.ts';

const listed = channelOf([
  { id: 'email', label: 'Email', match: ['Email', 'E-Mail'] },
  { id: 'event', label: 'Event', match: ['Trade  show'] },
]);
const open = channelOf(undefined);

describe('the channel of a touch', () => {
  it.each([
    ['Email', 'email'],
    ['  e-MAIL ', 'email'],
    ['trade show', 'event'],
    ['Fax', 'unmapped'],
    ['none', 'unmapped'],
    ['', 'blank'],
    [undefined, 'blank'],
  ])('with a list: %s is %s', (raw, channel) => {
    expect(listed(raw)).toBe(channel);
  });

  it.each([
    [' Trade   show ', 'Trade show'],
    ['Fax', 'Fax'],
    ['None', 'blank'],
    ['Other', 'other'],
    ['  ', 'blank'],
    ['ada@example.org', 'unmapped'],
    ['x'.repeat(61), 'unmapped'],
    ['x'.repeat(60), 'x'.repeat(60)],
  ])('without one: %s is %s', (raw, channel) => {
    expect(open(raw)).toBe(channel);
  });

  it('passes no address for a campaign', () => {
    expect(withoutAddress('mail to ada@example.org')).toBeUndefined();
    expect(withoutAddress('Cafe\u0301  tour')).toBe('Café tour');
  });
});
