import { Criteria, type Event } from '@pi/domain/events';
import { expect, test } from 'vitest';
import { describeRules } from './rule-words.ts';
import { describeWeight } from './weight-words.ts';

const event = (more: Partial<Event> = {}, criteria: Partial<Criteria> = {}) => ({
  groupCountRule: 'nearest' as const,
  groupCount: null,
  roles: null,
  organizationName: 'Elmfield',
  ...more,
  criteria: Criteria.parse(criteria),
});
const namesOf = (...given: Parameters<typeof event>) => describeRules(event(...given), null).map(({ name }) => name);

test('everyone is in one group, and may wish whom not to meet', () =>
  expect(namesOf()).toEqual(['Everyone once', 'Private wishes']));

test('roles are named as the event names them', () => {
  const rules = describeRules(event({ roles: { mentor: 'big', mentee: 'little' } }, { mentorCapacity: 3 }), null);
  expect(rules).toContainEqual({ name: 'One big in each group', text: 'You register as big or little.' });
  expect(rules).toContainEqual({ name: 'Three to one', text: 'At most 3 littles for one big.' });
});

test('repeats name the organization and how many events', () => {
  const [, rule] = describeRules(event({}, { noRepeatEvents: 2 }), null);
  expect(rule?.text).toBe('Nobody you were grouped with at the last two events of Elmfield.');
});

test('common hours name the question they are taken from, where the reader sees it', () => {
  expect(describeRules(event({}, { commonHours: 2 }), 5)[1]).toEqual({
    name: 'Two common hours',
    text: 'A week, at least, taken from question 5.',
  });
  expect(describeRules(event({}, { commonHours: 1 }), null)[1]).toEqual({
    name: 'One common hour',
    text: 'A week, at least, taken from the hours that you mark.',
  });
});

test('a bound on groups is said as one', () =>
  expect(namesOf({ groupCountRule: 'at_most', groupCount: 5 })).toContain('At most 5 groups'));

test('earlier groups count for or against meeting again', () => {
  expect(namesOf({}, { againWeight: 2 })).toContain('Rather again');
  expect(namesOf({}, { againWeight: -2 })).toContain('New faces');
});

test('facts of makers are named by which way they count, where one does', () => {
  const none = { marketplaces: 0, categories: 0, worksWith: 0, users: 0, competitors: 0 };
  expect(namesOf({}, { factWeights: none })).toEqual(namesOf());
  const factWeights = { ...none, marketplaces: 3, worksWith: 1, competitors: -4 };
  expect(describeRules(event({}, { factWeights }), null)).toContainEqual({
    name: 'Your plugins',
    text: 'Rather alike: marketplaces and products that plugins work with. Rather not alike: competing plugins. Of companies that people confirmed, from one day; never revenue.',
  });
});

test('weights are said by their sign', () => {
  const scale = { type: 'scale', steps: 5, lowest: null, highest: null } as const;
  expect(describeWeight({ content: scale, weight: 3 }, 0)).toBe('Alike: similar answers come together');
  expect(describeWeight({ content: scale, weight: -1 }, 0)).toBe('Mixed: a group gets different answers');
  expect(describeWeight({ content: scale, weight: 0 }, 0)).toBe('Not used for pairing');
  expect(describeWeight({ content: { type: 'availability' }, weight: 0 }, 2)).toBe(
    'Alike: a group needs two common hours',
  );
});
