import { PairingRunsRepository, viewRules } from '@pi/pairing-runs';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const rules = await viewRules(new PairingRunsRepository(deps), user, params.event);
    return { message: `${countNoun(rules.length, 'rule')}.`, rules };
  }),
});
