import type { PairingRule } from '@pi/domain/events';
import { GROUP_SIZES, type HardRule } from '@pi/pairing';
import { hoursQuestion } from '../input/not-paired.ts';
import type { PairingInput, Registered } from '../input/pairing-input.ts';
import { selectPeople } from '../input/select-people.ts';
import { EVENT_RULES, type RuleNote } from './rule-note.ts';

const QUARTERS_AN_HOUR = 4;

/** The rules that a pairing of these people follows, each with its note. */
export function toHardRules(
  input: PairingInput,
  people: readonly Registered[],
  { sizes, hasCapacities }: { sizes: number[]; hasCapacities: boolean },
): { rules: HardRule[]; notes: RuleNote[] } {
  const found = [...ofEvent(input, people, hasCapacities), ...ofOrganizers(input, people)];
  return {
    rules: found.map(({ rule }) => rule),
    notes: [{ id: GROUP_SIZES, kind: 'sizes', sizes }, ...found.map(({ note }) => note)],
  };
}

type Made = { rule: HardRule; note: RuleNote };

function* ofEvent(input: PairingInput, people: readonly Registered[], hasCapacities: boolean): Generator<Made> {
  const { roles, criteria } = input.event;
  const byRole = (role: 'mentor' | 'mentee') => selectPeople(people, { by: 'role', role });
  const inEach = (id: string, role: 'mentor' | 'mentee', roleName: string): Made => ({
    rule: { id, kind: 'count', each: null, of: byRole(role), least: 1, most: null },
    note: { id, kind: 'role_in_each', roleName },
  });
  if (roles) {
    yield inEach(EVENT_RULES.mentorInEach, 'mentor', roles.mentor);
    yield inEach(EVENT_RULES.menteeInEach, 'mentee', roles.mentee);
  }
  if (hasCapacities)
    yield {
      rule: { id: EVENT_RULES.capacity, kind: 'capacity' },
      note: { id: EVENT_RULES.capacity, kind: 'capacity', mentees: criteria.mentorCapacity, roles },
    };
  if (criteria.commonHours > 0) {
    const [id, hours] = [EVENT_RULES.commonHours, criteria.commonHours];
    yield {
      rule: { id, kind: 'common_quarters', quarters: hours * QUARTERS_AN_HOUR },
      note: { id, kind: 'common_hours', hours, isAsked: hoursQuestion(input) !== undefined },
    };
  }
  const ids = new Set(people.map(({ user }) => user.id));
  const here = (pairs: readonly (readonly [string, string])[]) => pairs.filter(([a, b]) => ids.has(a) && ids.has(b));
  const events = criteria.noRepeatEvents;
  const repeats = here(input.earlierPairs.filter(({ eventsAgo }) => eventsAgo <= events).map((pair) => pair.people));
  if (repeats.length > 0)
    yield {
      rule: { id: EVENT_RULES.noRepeat, kind: 'apart', pairs: repeats },
      note: { id: EVENT_RULES.noRepeat, kind: 'no_repeat', events },
    };
  const wishes = here(input.blocks);
  if (wishes.length > 0)
    yield {
      rule: { id: EVENT_RULES.privateWishes, kind: 'apart', pairs: wishes },
      note: { id: EVENT_RULES.privateWishes, kind: 'private_wishes' },
    };
}

/** Rules that name nobody who takes part rule nothing, and are left out. */
function* ofOrganizers(input: PairingInput, people: readonly Registered[]): Generator<Made> {
  const ids = new Set(people.map(({ user }) => user.id));
  for (const { id, rule } of input.rules) {
    const made = toHardRule(id, rule, people, ids);
    if (made) yield { rule: made, note: { id, kind: 'organizer', rule } };
  }
}

function toHardRule(
  id: string,
  rule: PairingRule,
  people: readonly Registered[],
  ids: ReadonlySet<string>,
): HardRule | null {
  switch (rule.kind) {
    case 'together': {
      const here = rule.people.filter((one) => ids.has(one));
      return here.length > 1 ? { id, kind: 'together', people: here } : null;
    }
    case 'apart': {
      const here = rule.people.filter((one) => ids.has(one));
      const pairs = here.flatMap((a, at) => here.slice(at + 1).map((b) => [a, b] as const));
      return pairs.length > 0 ? { id, kind: 'apart', pairs } : null;
    }
    case 'count': {
      const { least, most, of, each } = rule;
      return { id, kind: 'count', each: each && selectPeople(people, each), of: selectPeople(people, of), least, most };
    }
    // A capacity is of the person, and a wish changes scores.
    case 'capacity':
    case 'prefer':
      return null;
  }
}
