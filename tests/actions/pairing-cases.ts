import { EventsRepository, moveEvent } from '@pi/events';
import { PairingRunsRepository, planEventRounds } from '@pi/pairing-runs';
import { endedWithPeople, type Paired, paired, published, ruled } from './pairing-things.ts';
import type { Call, RouteCase } from './route-case.ts';
import type { People, Things } from './world.ts';

type Made = (things: Things, people: People) => Promise<Pick<Paired, 'event'> & Partial<Paired>>;

/** A call about the event, or the run, of something that was made for it. */
const ofEvent =
  (make: Made, more: (made: Paired) => Partial<Call> = () => ({})) =>
  async (things: Things, people: People): Promise<Call> => {
    const made = (await make(things, people)) as Paired;
    return { path: { event: made.event }, ...more(made) };
  };
const ofRun =
  (make: Made, more: (made: Paired) => Partial<Call> = () => ({})) =>
  async (things: Things, people: People): Promise<Call> => {
    const made = (await make(things, people)) as Paired;
    return { path: { run: made.run }, ...more(made) };
  };

const started: Made = (things) => things.started();
const waiting: Made = (things, people) => paired(things, people, true);
const reopened: Made = async (things, people) => {
  const made = await paired(things, people);
  await moveEvent(new EventsRepository(things.deps), people.owner.user, made.event, 'reopen');
  return made;
};
const planned: Made = async (things, people) => {
  const made = await endedWithPeople(things, people);
  await planEventRounds(new PairingRunsRepository(things.deps), people.owner.user, made.event, 2);
  return made;
};
const PUBLISHED = /TERMINATED.*PAIRING_PUBLISHED/;
const OF_ORGANIZERS = { as: 'admin', others: { participant: 403 } } as const;

/** What organizers do with the groups of an event. */
export const PAIRING_CASES: RouteCase[] = [
  { ...OF_ORGANIZERS, route: 'GET /api/pairing/check-constraints/[event]', status: 200, call: ofEvent(paired) },
  {
    ...OF_ORGANIZERS,
    route: 'POST /api/pairing/create-pairings/[event]',
    status: 201,
    again: [201, 409],
    malformed: { body: { seed: -1 }, field: 'seed' },
    wrongState: { call: ofEvent(started, () => ({ body: {} })), message: /TERMINATED.*STARTED/ },
    call: ofEvent(endedWithPeople, () => ({ body: { objective: 'fair' } })),
  },
  { ...OF_ORGANIZERS, route: 'GET /api/pairing/view-progress/[run]', status: 200, call: ofRun(waiting) },
  {
    ...OF_ORGANIZERS,
    route: 'POST /api/pairing/cancel-pairings/[run]',
    status: 200,
    again: 409,
    wrongState: { call: ofRun(paired), message: /waiting or running.*done/ },
    call: ofRun(waiting),
  },
  { ...OF_ORGANIZERS, route: 'GET /api/pairing/view-pairings/[event]', status: 200, call: ofEvent(paired) },
  { ...OF_ORGANIZERS, route: 'GET /api/pairing/view-revisions/[run]', status: 200, call: ofRun(paired) },
  {
    ...OF_ORGANIZERS,
    route: 'GET /api/pairing/view-difference/[run]',
    status: 200,
    call: ofRun(paired, () => ({ query: 'from=0&to=0' })),
  },
  {
    ...OF_ORGANIZERS,
    route: 'PATCH /api/pairing/edit-pairings/[run]',
    status: 200,
    again: 409,
    malformed: { body: { revision: 0, step: { kind: 'shuffle' } }, field: 'step.kind' },
    wrongState: {
      call: ofRun(published, () => ({ body: { revision: 0, step: { kind: 'restore', revision: 0 } } })),
      message: PUBLISHED,
    },
    call: ofRun(paired, ({ other }) => ({ body: { revision: 0, step: { kind: 'take_out', person: other } } })),
  },
  {
    ...OF_ORGANIZERS,
    route: 'GET /api/pairing/view-places/[run]',
    status: 200,
    call: ofRun(paired, ({ other }) => ({ query: `person=${other}&revision=0` })),
  },
  {
    ...OF_ORGANIZERS,
    route: 'GET /api/pairing/view-suggestions/[event]',
    status: 200,
    call: ofEvent(paired, ({ other }) => ({ query: `person=${other}` })),
  },
  {
    ...OF_ORGANIZERS,
    route: 'POST /api/pairing/repair-pairings/[run]',
    status: 201,
    again: [201, 409],
    wrongState: { call: ofRun(reopened), message: /TERMINATED.*STARTED/ },
    call: ofRun(paired),
  },
  {
    ...OF_ORGANIZERS,
    route: 'GET /api/pairing/export-pairings/[event]',
    status: 200,
    call: ofEvent(paired, () => ({ query: 'format=csv' })),
  },
  {
    ...OF_ORGANIZERS,
    route: 'POST /api/pairing/plan-rounds/[event]',
    status: 200,
    malformed: { body: { rounds: 1 }, field: 'rounds' },
    wrongState: { call: ofEvent(started, () => ({ body: { rounds: 2 } })), message: /TERMINATED.*STARTED/ },
    call: ofEvent(endedWithPeople, () => ({ body: { rounds: 2 } })),
  },
  { ...OF_ORGANIZERS, route: 'GET /api/pairing/view-rounds/[event]', status: 200, call: ofEvent(planned) },
  {
    ...OF_ORGANIZERS,
    route: 'DELETE /api/pairing/remove-rounds/[event]',
    status: 200,
    again: 404,
    wrongState: { call: ofEvent(published), message: PUBLISHED },
    call: ofEvent(planned),
  },
  {
    ...OF_ORGANIZERS,
    route: 'PATCH /api/pairing/edit-criteria/[event]',
    status: 200,
    malformed: { body: { groupSize: 1 }, field: 'groupSize' },
    wrongState: { call: ofEvent(published, () => ({ body: {} })), message: PUBLISHED },
    call: ofEvent(endedWithPeople, () => ({ body: { criteria: { commonHours: 0 } } })),
  },
];

/** What is published of groups, and what people say of them. */
export const RESULT_CASES: RouteCase[] = [
  {
    ...OF_ORGANIZERS,
    route: 'PATCH /api/event-status/publish-pairings/[event]',
    status: 200,
    again: 409,
    malformed: { body: { run: 'x', revision: 0 }, field: 'run' },
    wrongState: { call: ofEvent(published, ({ run }) => ({ body: { run, revision: 0 } })), message: PUBLISHED },
    call: ofEvent(paired, ({ run }) => ({ body: { run, revision: 0 } })),
  },
  {
    route: 'GET /api/pairing/view-my-match/[event]',
    as: 'participant',
    status: 200,
    others: { stranger: 404, otherOwner: 404, admin: 404 },
    call: ofEvent(published),
  },
  {
    route: 'POST /api/pairing/submit-feedback/[event]',
    as: 'participant',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    malformed: { body: { person: 'x', again: 'yes' }, field: 'person' },
    wrongState: {
      call: ofEvent(paired, ({ other }) => ({ body: { person: other, again: 'yes' } })),
      message: /PAIRING_PUBLISHED.*TERMINATED/,
    },
    call: ofEvent(published, ({ other }) => ({ body: { person: other, again: 'yes' } })),
  },
];

const together = ({ event, participant, other }: Paired) => ({
  body: { event, rule: { kind: 'together', people: [participant, other] } },
});

/** The rules of organizers. */
export const RULE_CASES: RouteCase[] = [
  { ...OF_ORGANIZERS, route: 'GET /api/pairing-rules/view-rules/[event]', status: 200, call: ofEvent(paired) },
  {
    ...OF_ORGANIZERS,
    route: 'POST /api/pairing-rules/create-rule',
    status: 201,
    malformed: { body: { event: 'x', rule: { kind: 'together', people: [] } }, field: 'rule.people' },
    wrongState: { call: ofEvent(published, together), message: PUBLISHED },
    call: async (things, people) => together((await endedWithPeople(things, people)) as Paired),
  },
  {
    ...OF_ORGANIZERS,
    route: 'DELETE /api/pairing-rules/delete-rule/[id]',
    status: 200,
    again: 404,
    call: async (things, people) => ({ path: { id: await ruled(things, people) } }),
  },
];
