import { deleteRule, PairingRunsRepository } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { IdParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: IdParams }, async ({ deps, user, params }) => {
    const rule = await deleteRule(new PairingRunsRepository(deps), user, params.id);
    return { message: `Deleted: ${rule.text}.`, rule };
  }),
});
