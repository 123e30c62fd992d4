import { moveEvent, RegistrationsRepository } from '@pi/events';
import type { RouteCase } from './route-case.ts';

const body = { text: 'Keep first-years with at least one senior' };

/** What organizers do with rules in words. */
export const INSTRUCTION_CASES: RouteCase[] = [
  {
    route: 'POST /api/pairing-rules/propose-rules/[event]',
    as: 'admin',
    status: 200,
    malformed: { body: { text: '  ' }, field: 'text' },
    call: async (things) => ({ path: { event: (await things.started()).event }, body }),
    wrongState: {
      call: async (things, { owner }) => {
        const { event } = await things.ended();
        await moveEvent(new RegistrationsRepository(things.deps), owner.user, event, 'publish');
        return { path: { event }, body };
      },
      message: /PAIRING_PUBLISHED/,
    },
  },
];
