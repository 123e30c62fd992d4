import { isChangeOfHands } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { ownerChangesOf } from './owner-changes.ts';

const site = (host: string) => ({ developer: { name: 'Quiet Lake', externalId: '1', site: `https://${host}` } });
const privacy = (host: string) => ({ privacyUrl: `https://${host}/privacy` });
const on = (day: number, content: object) => ({
  seenAt: new Date(Date.UTC(2026, 0, day, 3)),
  content: { name: 'Tidy Tabs', ...content },
});
const BEFORE = { ...site('quiet-lake.com'), ...privacy('quiet-lake.com') };
const NEW_SITE = { ...site('loud.com'), ...privacy('quiet-lake.com') };
const SOLD = { ...site('loud.com'), ...privacy('loud.com') };
const handsOf = (...timeline: Parameters<typeof ownerChangesOf>[0][number][]) =>
  ownerChangesOf(timeline).map((change) => change && isChangeOfHands(change));

describe('ownerChangesOf', () => {
  test('has nothing for the first revision, and none without revisions', () => {
    expect(ownerChangesOf([])).toEqual([]);
    expect(ownerChangesOf([on(1, BEFORE)])).toEqual([null]);
  });

  test('weighs contacts that change within 30 days together', () => {
    const timeline = [on(1, BEFORE), on(2, NEW_SITE), on(4, SOLD)];
    expect(handsOf(...timeline)).toEqual([null, false, true]);
    expect(ownerChangesOf(timeline)[2]?.details.changed.map(({ field }) => field)).toEqual([
      'claimed_site',
      'privacy_site',
    ]);
  });

  test('does not weigh together what lies further apart', () => {
    expect(handsOf(on(1, BEFORE), on(2, NEW_SITE), on(40, SOLD))).toEqual([null, false, false]);
  });

  test('weighs what is 30 days apart together over other revisions in between', () => {
    const version = { ...NEW_SITE, version: '2' };
    expect(handsOf(on(1, BEFORE), on(2, NEW_SITE), on(20, version), on(31, SOLD))).toEqual([null, false, null, true]);
  });

  test('reports a change of hands once, though more follows', () => {
    const mail = { ...SOLD, developer: { ...SOLD.developer, email: 'a@loud-labs.com' } };
    const later = { ...mail, developer: { ...mail.developer, email: 'a@louder-harbour.com' } };
    expect(handsOf(on(1, BEFORE), on(2, SOLD), on(3, mail), on(4, later))).toEqual([null, true, null, false]);
  });

  test('starts anew after another product took the id over', () => {
    const other = { name: 'Coin Miner', developer: { name: 'Loud Harbour', site: 'https://loud.com' } };
    const moved = { ...other, privacyUrl: 'https://third.com' };
    const timeline = [
      on(1, { ...BEFORE, developer: { name: 'Quiet Lake' } }),
      on(2, { ...other, ...privacy('quiet-lake.com') }),
      on(3, moved),
    ];
    expect(handsOf(...timeline)).toEqual([null, false, false]);
  });

  test('sees another owner behind days on which nothing shows', () => {
    const hidden = { developer: { name: 'Quiet Lake', externalId: '1', site: null }, privacyUrl: null };
    expect(ownerChangesOf([on(1, BEFORE), on(2, hidden), on(3, SOLD)]).at(-1)?.kind).toBe('contact_changed');
    expect(handsOf(on(1, BEFORE), on(2, hidden), on(3, SOLD))).toEqual([null, null, true]);
    expect(handsOf(on(1, BEFORE), on(2, hidden), on(3, BEFORE))).toEqual([null, null, null]);
  });

  test('sees nothing in a page that changes for a day and back', () => {
    expect(handsOf(on(1, BEFORE), on(2, NEW_SITE), on(3, BEFORE))).toEqual([null, false, false]);
  });
});
