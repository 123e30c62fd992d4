import { setImmediate } from 'node:timers/promises';
import { checkFeasibility, GROUP_SIZES } from '@pi/pairing';
import { listValid } from '../input/not-paired.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import { EVENT_RULES } from '../rules/rule-note.ts';
import type { RunPlan } from '../runs/plan-run.ts';
import type { StoredRemedy } from './stored-conflict.ts';

/** A change of the input that could resolve a conflict. */
interface Attempt {
  remedy: StoredRemedy;
  input: PairingInput;
}

const MOST_REMEDIES = 5;
/** Of more people only the smallest change of a kind is tried: each check takes seconds. */
const MOST_THOROUGH = 500;
const LARGEST_CAPACITY = 11;

/**
 * Ways out of rules that clash: each is a small change of the event, and groups are proved to exist
 * after it. Of changes by degrees, the smallest that works.
 * @param clash the ids of the rules
 */
export async function findRemedies(
  input: PairingInput,
  plan: RunPlan,
  clash: readonly string[],
): Promise<StoredRemedy[]> {
  const works = ({ input: changed }: Attempt) =>
    checkFeasibility(plan.build(changed, false).problem).answer === 'feasible';
  const found: StoredRemedy[] = [];
  for (const attempts of listAttempts(input, plan, clash)) {
    const first = await findFirst(input.people.length > MOST_THOROUGH ? attempts.slice(0, 1) : attempts, works);
    if (first) found.push(first.remedy);
    if (found.length === MOST_REMEDIES) return found;
  }
  if (plan.before && plan.build(input, false).problem.fixed.length > 0) found.push({ kind: 'unlock' });
  const open = input.people.length - listValid(input).length;
  return found.length > 0 ? found : [{ kind: 'reopen', open }];
}

/** Lets other work run between the checks. */
async function findFirst(attempts: readonly Attempt[], works: (attempt: Attempt) => boolean): Promise<Attempt | null> {
  for (const attempt of attempts) {
    await setImmediate();
    if (works(attempt)) return attempt;
  }
  return null;
}

/** Changes by kind: of each kind the smallest first. */
function listAttempts(input: PairingInput, plan: RunPlan, clash: readonly string[]): Attempt[][] {
  const { criteria } = input.event;
  const has = (id: string) => clash.includes(id);
  const down = (from: number) => [...new Set([from - 1, from - 2, 0])].filter((to) => to >= 0);
  const change = (kind: 'common_hours' | 'no_repeat' | 'capacity', from: number, to: number): Attempt => {
    const key = { common_hours: 'commonHours', no_repeat: 'noRepeatEvents', capacity: 'mentorCapacity' }[kind];
    const event = { ...input.event, criteria: { ...criteria, [key]: to } };
    return { remedy: { kind, from, to }, input: { ...input, event } };
  };
  const capacity = criteria.mentorCapacity;
  return [
    ...groupAttempts(input, plan, clash),
    has(EVENT_RULES.commonHours)
      ? down(criteria.commonHours).map((to) => change('common_hours', criteria.commonHours, to))
      : [],
    has(EVENT_RULES.noRepeat)
      ? down(criteria.noRepeatEvents).map((to) => change('no_repeat', criteria.noRepeatEvents, to))
      : [],
    has(EVENT_RULES.capacity) && capacity !== null
      ? Array.from({ length: Math.min(3, LARGEST_CAPACITY - capacity) }, (_, at) =>
          change('capacity', capacity, capacity + 1 + at),
        )
      : [],
    ...input.rules
      .filter(({ id, rule }) => has(id) || (has(EVENT_RULES.capacity) && rule.kind === 'capacity'))
      .map(({ id }): Attempt[] => {
        const rules = input.rules.filter((one) => one.id !== id);
        return [{ remedy: { kind: 'delete_rule', rule: id }, input: { ...input, rules } }];
      }),
  ];
}

/** Fewer groups, and more of them, where their number is the event's to say. */
function groupAttempts(input: PairingInput, plan: RunPlan, clash: readonly string[]): Attempt[][] {
  const { sizes, scoredPairs, fixed } = plan.build(input, false).problem;
  if (scoredPairs !== 'all' || fixed.length > 0) return [];
  const from = sizes.length;
  const attempt = (to: number): Attempt => {
    const groupCountRule = to < from ? ('at_most' as const) : ('at_least' as const);
    return {
      remedy: { kind: 'groups', from, to },
      input: { ...input, event: { ...input.event, groupCountRule, groupCount: to } },
    };
  };
  const isOfSizes = clash.includes(GROUP_SIZES);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const fewer = Array.from({ length: Math.min(from - 1, isOfSizes ? from : 2) }, (_, at) => attempt(from - 1 - at));
  const more = Array.from(
    { length: Math.max(0, Math.min(Math.floor(people / 2) - from, isOfSizes ? from : 2)) },
    (_, at) => attempt(from + 1 + at),
  );
  return [fewer, more];
}
