import { EVENT_KINDS } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { eventLabel, eventSentence } from './event-words.ts';

describe('eventSentence', () => {
  test('tells what was and what is', () =>
    expect(eventSentence({ kind: 'version_released', before: '1.0', after: '1.1' })).toBe(
      'Version 1.1 released, after 1.0',
    ));

  test('names both products when an id is taken over', () =>
    expect(eventSentence({ kind: 'taken_over', before: 'Tidy Tabs', after: 'Coin Miner' })).toBe(
      'Another product under the same address: “Coin Miner” in place of “Tidy Tabs”',
    ));

  test('needs no reason for a delisting', () =>
    expect(eventSentence({ kind: 'delisted', before: null, after: null })).toBe('Delisted'));

  test.each(EVENT_KINDS)('never shows a missing value of %s as a word', (kind) => {
    expect(eventSentence({ kind, before: null, after: null })).not.toMatch(/null|undefined/);
    expect(eventLabel(kind)).toMatch(/^[A-Z]/);
  });
});
