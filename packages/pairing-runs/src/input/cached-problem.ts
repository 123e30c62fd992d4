import { type BuiltProblem, buildProblem, type SearchSettings } from './build-problem.ts';
import { hashInput, hashOf } from './input-hash.ts';
import type { PairingInput } from './pairing-input.ts';

/** Scores of so many events are kept: they take seconds for thousands of people. */
const MOST = 4;
const built = new Map<string, BuiltProblem>();

/**
 * The problem of all who are valid, with its scores: computed once in a process for the same input,
 * with the same ids of rules in the same order and the same names of roles.
 */
export function cachedProblem(input: PairingInput, settings: SearchSettings): BuiltProblem {
  const key = hashOf([hashInput(input), input.rules.map(({ id }) => id), input.event.roles]);
  const { objective, seed, effort } = settings; // and nothing else that callers have
  const found = built.get(key) ?? buildProblem(input, settings);
  built.delete(key);
  built.set(key, found);
  for (const oldest of [...built.keys()].slice(0, -MOST)) built.delete(oldest);
  return { ...found, problem: { ...found.problem, objective, seed, effort } };
}
