import type { PageKind, ReadApi } from './page-kinds.ts';
import { OWNER, PARTICIPANT } from './sample-people.ts';

const eventPath =
  (title: string, part = '') =>
  async (read: ReadApi) => {
    const { events } = await read('../student-dashboard/view-events');
    return `/events/${events.find((event) => event.title === title)?.id}${part}`;
  };

const organizationPath =
  (part = '') =>
  async (read: ReadApi) => {
    const { organizations } = await read('../organizations/view-organizations');
    return `/organizations/${organizations.find(({ isSample }) => isSample)?.id}${part}`;
  };

const ACTIVE = 'Autumn project groups';
const OVER = 'Mentors and newcomers';
const PAIRED = 'Winter build groups';
const PUBLISHED = 'Bridge build';

/** The board of the sample event that is paired and not published. */
export const boardPath = eventPath(PAIRED, '/pairings');

/** The board loads more than other pages: cards that are dragged, with a twin of every key. */
const BOARD_SCRIPT = 40_000;

/** One address of every kind of page of organizations, events and accounts. */
export const PAIRINGS_KINDS: PageKind[] = [
  { name: 'sign in', path: '/sign-in', isReal: true },
  { name: 'local mailbox', path: '/mailbox', isReal: true },
  { name: 'what is kept of people', path: '/events/privacy', isReal: true },
  { name: 'events', path: '/events', isReal: true },
  { name: 'events of makers', path: '/events/makers', isReal: true },
  { name: 'event for a stranger', path: eventPath(ACTIVE) },
  { name: 'event for a participant', path: eventPath(ACTIVE), as: PARTICIPANT },
  { name: 'event that is over', path: eventPath(OVER), as: PARTICIPANT },
  { name: 'published event for a participant', path: eventPath(PUBLISHED), as: PARTICIPANT },
  { name: 'questionnaire', path: eventPath(ACTIVE, '/questionnaire'), as: PARTICIPANT },
  { name: 'questionnaire that is closed', path: eventPath(OVER, '/questionnaire'), as: PARTICIPANT },
  { name: 'my events', path: '/events/mine', as: OWNER, isReal: true },
  { name: 'overview of an event', path: eventPath(ACTIVE, '/manage'), as: OWNER },
  { name: 'questions of an event', path: eventPath(ACTIVE, '/questions'), as: OWNER },
  { name: 'people of an event', path: eventPath(ACTIVE, '/people'), as: OWNER },
  { name: 'answers of an event', path: eventPath(OVER, '/answers'), as: OWNER },
  { name: 'rules of an event', path: eventPath(OVER, '/rules'), as: OWNER },
  { name: 'rules of a published event', path: eventPath(PUBLISHED, '/rules'), as: OWNER },
  { name: 'before people are paired', path: eventPath(OVER, '/pairings'), as: OWNER, mostScript: BOARD_SCRIPT },
  { name: 'board of a pairing', path: boardPath, as: OWNER, mostScript: BOARD_SCRIPT },
  { name: 'groups that are published', path: eventPath(PUBLISHED, '/pairings'), as: OWNER, mostScript: BOARD_SCRIPT },
  { name: 'new event', path: '/events/new', as: OWNER, isReal: true },
  { name: 'organizations', path: '/organizations', as: PARTICIPANT, isReal: true },
  { name: 'organization', path: organizationPath(), as: OWNER },
  { name: 'edit organization', path: organizationPath('/edit'), as: OWNER, isReal: true },
  { name: 'new organization', path: '/organizations/new', as: OWNER, isReal: true },
  { name: 'my account', path: '/me', as: PARTICIPANT, isReal: true },
  { name: 'my companies', path: '/me/companies', as: PARTICIPANT, isReal: true },
  { name: 'operator', path: '/operator', as: OWNER, isReal: true },
  { name: 'nothing of pairings', path: '/events/nowhere', isRefusal: true, isReal: true },
];
