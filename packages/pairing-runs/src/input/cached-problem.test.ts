import { describe, expect } from 'vitest';
import { test } from '../../test/fixture.ts';
import { createRule, deleteRule } from '../rules/change-rules.ts';
import { cachedProblem } from './cached-problem.ts';
import { readInput } from './read-input.ts';

const SETTINGS = { objective: 'total', seed: 1, effort: 1 } as const;

describe('cachedProblem', () => {
  test('knows a rule that was deleted and made again by its new id', async ({ club }) => {
    const event = await club.ended(['Ann', 'Ben', 'Cem']);
    const people: [string, string] = [event.people.Ann?.id ?? '', event.people.Ben?.id ?? ''];
    const read = async () => {
      const found = await club.repository.getEvent(event.id);
      if (!found) throw new Error('the event is gone');
      return cachedProblem(await readInput(club.runs, found), SETTINGS);
    };
    const first = await createRule(club.runs, event.owner, event.id, { kind: 'apart', people });
    expect((await read()).problem.rules.map(({ id }) => id)).toContain(first.id);
    await deleteRule(club.runs, event.owner, first.id);
    const second = await createRule(club.runs, event.owner, event.id, { kind: 'apart', people });
    const again = await read();
    expect(again.problem.rules.map(({ id }) => id)).toContain(second.id);
    expect(again.notes.map(({ id }) => id)).not.toContain(first.id);
    expect((await read()).problem.scores).toBe(again.problem.scores);
  });
});
