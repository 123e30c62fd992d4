import { addDays, dayOf } from '@pi/domain';
import sharp from 'sharp';
import type { RouteCase } from './route-case.ts';
import type { Things } from './world.ts';

const soon = () => addDays(dayOf(new Date()), 5);
const draft = () => ({ title: 'Groups', endDay: soon() });
const question = { text: 'Why?', content: { type: 'free_text' } };
const event = async (things: Things) => ({ path: { event: (await things.event()).event } });
const started = async (things: Things) => ({ path: { event: (await things.started()).event } });
const ended = async (things: Things) => ({ path: { event: (await things.ended()).event } });
const asked = async (things: Things) => ({ path: { question: (await things.event()).question } });
const askedStarted = async (things: Things) => ({ path: { question: (await things.started()).question } });
const picture = () =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
/** Strangers know nothing of an event that has not started. */
const HIDDEN = { stranger: 404, otherOwner: 404, participant: 404 };
const ROLES = { roles: { mentor: 'Big', mentee: 'Little' } };

/** What organizers do with events. */
export const EVENT_CASES: RouteCase[] = [
  {
    route: 'GET /api/student-dashboard/view-events',
    as: 'nobody',
    status: 200,
    call: async () => ({ query: 'tab=active' }),
  },
  {
    route: 'GET /api/organization-dashboard/view-events',
    as: 'admin',
    status: 200,
    call: async (things) => ({ query: `organization=${await things.organization()}` }),
  },
  {
    route: 'POST /api/organization-dashboard/create-event',
    as: 'admin',
    status: 201,
    malformed: {
      body: { organization: '00000000-0000-4000-8000-000000000000', event: { ...draft(), groupSize: 1 } },
      field: 'event.groupSize',
    },
    call: async (things) => ({ body: { organization: await things.organization(), event: draft() } }),
  },
  {
    route: 'PUT /api/organization-dashboard/edit-event/[event]',
    as: 'admin',
    others: HIDDEN,
    status: 200,
    malformed: { body: { ...draft(), status: 'STARTED' }, field: 'status' },
    wrongState: {
      call: async (things) => ({ ...(await started(things)), body: draft() }),
      message: /NOT_STARTED.*STARTED/,
    },
    call: async (things) => ({ ...(await event(things)), body: draft() }),
  },
  {
    route: 'PATCH /api/organization-dashboard/move-end-day/[event]',
    as: 'admin',
    status: 200,
    malformed: { body: { endDay: 'tomorrow' }, field: 'endDay' },
    wrongState: {
      call: async (things) => ({ ...(await event(things)), body: { endDay: soon() } }),
      message: /STARTED/,
    },
    call: async (things) => ({ ...(await started(things)), body: { endDay: soon() } }),
  },
  {
    route: 'DELETE /api/organization-dashboard/delete-event/[event]',
    as: 'admin',
    others: HIDDEN,
    status: 200,
    again: 404,
    call: event,
  },
  {
    route: 'PATCH /api/event-status/start-event/[event]',
    as: 'admin',
    others: HIDDEN,
    status: 200,
    again: 409,
    wrongState: { call: ended, message: /NOT_STARTED.*TERMINATED/ },
    call: event,
  },
  {
    route: 'PATCH /api/event-status/end-event/[event]',
    as: 'admin',
    status: 200,
    again: 409,
    wrongState: { call: event, message: /STARTED.*NOT_STARTED/ },
    call: started,
  },
  {
    route: 'PATCH /api/event-status/reopen-event/[event]',
    as: 'admin',
    status: 200,
    again: 409,
    malformed: { body: { endDay: 1 }, field: 'endDay' },
    wrongState: { call: async (things) => ({ ...(await started(things)), body: {} }), message: /TERMINATED.*STARTED/ },
    call: async (things) => ({ ...(await ended(things)), body: {} }),
  },
  {
    route: 'POST /api/question-management/create-question/[event]',
    as: 'admin',
    others: HIDDEN,
    status: 201,
    malformed: { body: { text: 'Why?', content: { type: 'essay' } }, field: 'content.type' },
    wrongState: { call: async (things) => ({ ...(await started(things)), body: question }), message: /NOT_STARTED/ },
    call: async (things) => ({ ...(await event(things)), body: question }),
  },
  {
    route: 'PATCH /api/question-management/edit-question/[question]',
    as: 'admin',
    others: HIDDEN,
    status: 200,
    malformed: { body: { ...question, weight: 9 }, field: 'weight' },
    wrongState: {
      call: async (things) => ({ ...(await askedStarted(things)), body: question }),
      message: /NOT_STARTED/,
    },
    call: async (things) => ({ ...(await asked(things)), body: question }),
  },
  {
    route: 'PATCH /api/question-management/edit-weight/[question]',
    as: 'admin',
    status: 200,
    malformed: { body: { weight: 'much' }, field: 'weight' },
    call: async (things) => ({ ...(await askedStarted(things)), body: { weight: -5 } }),
  },
  {
    route: 'DELETE /api/question-management/delete-question/[question]',
    as: 'admin',
    others: HIDDEN,
    status: 200,
    again: 404,
    wrongState: { call: askedStarted, message: /NOT_STARTED/ },
    call: asked,
  },
  {
    route: 'PUT /api/question-management/order-questions/[event]',
    as: 'admin',
    others: HIDDEN,
    status: 200,
    malformed: { body: { questions: [1] }, field: 'questions.0' },
    wrongState: {
      call: async (things) => ({ ...(await started(things)), body: { questions: [] } }),
      message: /NOT_STARTED/,
    },
    call: async (things) => {
      const made = await things.event();
      return { path: { event: made.event }, body: { questions: [made.question] } };
    },
  },
  {
    route: 'GET /api/event-people/view-people/[event]',
    as: 'admin',
    status: 200,
    others: { participant: 403 },
    call: started,
  },
  {
    route: 'GET /api/event-answers/view-charts/[event]',
    as: 'admin',
    status: 200,
    others: { participant: 403 },
    call: started,
  },
  {
    route: 'PUT /api/event-image/upload-image/[event]',
    as: 'admin',
    others: HIDDEN,
    status: 201,
    malformed: { body: 'no picture', field: 'image' },
    call: async (things) => ({ ...(await event(things)), body: await picture() }),
  },
  {
    route: 'DELETE /api/event-image/remove-image/[event]',
    as: 'admin',
    others: HIDDEN,
    status: 200,
    again: 404,
    call: async (things, people) => {
      const made = await event(things);
      await people.admin.call('PUT', `/api/event-image/upload-image/${made.path.event}`, await picture());
      return made;
    },
  },
  {
    route: 'GET /api/event-image/view-image/[event]',
    as: 'nobody',
    status: 200,
    call: async (things, people) => {
      const made = await started(things);
      await people.admin.call('PUT', `/api/event-image/upload-image/${made.path.event}`, await picture());
      return made;
    },
  },
];

/** What people do who take part. */
export const PARTICIPANT_CASES: RouteCase[] = [
  {
    route: 'GET /api/student-dashboard/view-my-events',
    as: 'participant',
    status: 200,
    others: { stranger: 200, otherOwner: 200 },
    call: async () => ({}),
  },
  {
    route: 'POST /api/event-registration/register-user',
    as: 'stranger',
    status: 201,
    again: 409,
    others: { otherOwner: 201 },
    malformed: { body: { event: '00000000-0000-4000-8000-000000000000', consent: false }, field: 'consent' },
    wrongState: {
      call: async (things) => ({ body: { event: (await things.ended()).event, consent: true } }),
      message: /STARTED.*TERMINATED/,
    },
    call: async (things) => ({ body: { event: (await things.started()).event, consent: true } }),
  },
  {
    route: 'DELETE /api/event-registration/unregister-user/[event]',
    as: 'participant',
    status: 200,
    again: 404,
    others: { stranger: 404, otherOwner: 404 },
    call: started,
  },
  {
    route: 'PATCH /api/event-registration/change-role/[event]',
    as: 'participant',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    malformed: { body: { role: 'admin' }, field: 'role' },
    wrongState: {
      call: async (things) => ({ ...(await ended(things)), body: { role: 'mentor' } }),
      message: /TERMINATED/,
    },
    call: async (things) => ({ path: { event: (await things.started(ROLES)).event }, body: { role: 'mentor' } }),
  },
  {
    route: 'GET /api/questionnaire/view-questionnaire/[event]',
    as: 'participant',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    call: started,
  },
  {
    route: 'PUT /api/questionnaire/submit-answers/[event]',
    as: 'participant',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    malformed: { body: { answers: [] }, field: 'answers' },
    wrongState: {
      call: async (things) => ({ ...(await ended(things)), body: { answers: {} } }),
      message: /TERMINATED/,
    },
    call: async (things) => {
      const made = await things.started();
      return { path: { event: made.event }, body: { answers: { [made.question]: 'Robots' } } };
    },
  },
  {
    route: 'GET /api/private-blocks/view-blocks/[event]',
    as: 'participant',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    call: started,
  },
  {
    route: 'POST /api/private-blocks/add-block/[event]',
    as: 'participant',
    status: 201,
    again: 409,
    others: { stranger: 404, otherOwner: 404 },
    malformed: { body: { email: 'them' }, field: 'email' },
    wrongState: {
      call: async (things) => ({ ...(await ended(things)), body: { email: 'a@b.example' } }),
      message: /TERMINATED/,
    },
    call: async (things) => ({ ...(await started(things)), body: { email: 'them@b.example' } }),
  },
  {
    route: 'DELETE /api/private-blocks/remove-block/[event]',
    as: 'participant',
    status: 200,
    again: 404,
    others: { stranger: 404, otherOwner: 404 },
    malformed: { body: {}, field: 'email' },
    wrongState: {
      call: async (things) => ({ ...(await ended(things)), body: { email: 'a@b.example' } }),
      message: /TERMINATED/,
    },
    call: async (things, people) => {
      const made = await started(things);
      await people.participant.call('POST', `/api/private-blocks/add-block/${made.path.event}`, {
        email: 'them@b.example',
      });
      return { ...made, body: { email: 'them@b.example' } };
    },
  },
];
