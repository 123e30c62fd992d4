import { expect, test } from 'vitest';
import { isOnlyMentioned } from './is-only-mentioned.ts';

const of = (description: string) => ({ marketplace: 'chrome-web-store', name: 'Folder', description });

test.each([
  ['A better mailbox, unlike Trello and Asana.', 'Asana', true],
  ['Much faster than Zapier.', 'Zapier', true],
  ['Works with Trello and Gmail.', 'Trello', false],
  ['Unlike Trello it is quick. Connects to Trello in a minute.', 'Trello', false],
  ['Syncs with Obscurotron.', 'Obscurotron', false],
])('in "%s" %s is only mentioned: %s', (text, product, expected) =>
  expect(isOnlyMentioned(of(text), product)).toBe(expected),
);
