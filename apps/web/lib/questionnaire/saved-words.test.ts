import { expect, test } from 'vitest';
import { describeSave } from './saved-words.ts';

const now = new Date('2026-11-29T17:42:00Z');

test('the time is on the clock of UTC until the reader’s zone is known', () =>
  expect(describeSave({ kind: 'saved', at: now }, null, now)).toBe('Saved 29 Nov, 17:42 UTC.'));

test('the time of today is said without its day', () =>
  expect(describeSave({ kind: 'saved', at: now }, 'Europe/Berlin', now)).toBe('Saved 18:42.'));

test('an earlier day is named', () =>
  expect(describeSave({ kind: 'saved', at: new Date('2026-11-28T17:42:00Z') }, 'Europe/Berlin', now)).toBe(
    'Saved 28 Nov, 18:42.',
  ));

test('what is not saved is kept on this device, and says why', () => {
  expect(describeSave({ kind: 'unsaved', since: now, message: null }, 'Europe/Berlin', now)).toBe(
    'Not saved since 18:42, kept on this device. The server cannot be reached.',
  );
  expect(describeSave({ kind: 'unsaved', since: now, message: 'Sign in first.' }, 'Europe/Berlin', now)).toBe(
    'Not saved since 18:42, kept on this device. Sign in first.',
  );
});

test('nothing is saved before the first answer', () =>
  expect(describeSave({ kind: 'none' }, null, now)).toBe('Nothing saved yet.'));
