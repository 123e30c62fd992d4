import { checkConstraints, PairingRunsRepository } from '@pi/pairing-runs';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const found = await checkConstraints(new PairingRunsRepository(deps), user, params.event);
    const message = `${countNoun(found.people, 'person', 'people')} can be put into ${countNoun(found.sizes.length, 'group')}.`;
    return { message, ...found };
  }),
});
