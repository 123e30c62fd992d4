import type { ChangeItem } from '@pi/domain/api';
import { expect, test } from 'vitest';
import { eventMarks } from './compare-events.ts';

const anEvent = (values: Partial<ChangeItem>) =>
  ({ day: '2026-11-20', pluginName: 'Acorn', kind: 'renamed', before: 'Oak', after: 'Acorn', ...values }) as ChangeItem;

test('eventMarks names changes of hands, and leaves others a tick with its sentence, oldest first', () => {
  const hands = anEvent({ group: 'hands', kind: 'owner_changed', pluginName: 'A very long name of a plugin' });
  expect(eventMarks([hands, anEvent({ group: 'renamed', day: '2026-11-01' })])).toEqual([
    { day: '2026-11-01', label: null, sentence: 'Acorn: was called “Oak”', isKey: false },
    {
      day: '2026-11-20',
      label: expect.stringMatching(/^A very long.*…: changed hands$/),
      sentence: 'A very long name of a plugin: changed hands',
      isKey: true,
    },
  ]);
});
