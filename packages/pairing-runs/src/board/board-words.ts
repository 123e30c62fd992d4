import type { PairingInput } from '../input/pairing-input.ts';
import type { ViolationWords } from '../rules/broken-rule.ts';
import type { Run } from '../runs/run.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';

/** What the words about a run are made of, with the names of these people. */
export async function readWords(
  repository: RunsRepository,
  input: PairingInput,
  run: Pick<Run, 'rules'>,
  ids: readonly string[],
): Promise<ViolationWords> {
  return {
    names: await repository.listNames([...ids, ...idsOfRules(run), ...input.people.map(({ user }) => user.id)]),
    questions: input.questions,
    roles: input.event.roles,
    notes: new Map(run.rules.map((note) => [note.id, note])),
    earlierPairs: input.earlierPairs,
  };
}

function idsOfRules({ rules }: Pick<Run, 'rules'>): string[] {
  return rules.flatMap((note) => {
    if (note.kind !== 'organizer') return [];
    if ('people' in note.rule) return [...note.rule.people];
    return 'person' in note.rule ? [note.rule.person] : [];
  });
}
