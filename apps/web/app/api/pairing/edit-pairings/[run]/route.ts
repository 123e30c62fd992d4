import { PairingEdit } from '@pi/domain/events';
import { editPairings, PairingRunsRepository } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: RunParams, body: PairingEdit }, async ({ deps, user, params, body }) => {
    const board = await editPairings(new PairingRunsRepository(deps), user, params.run, body);
    return { message: `${board.revision.step}: revision ${board.revision.number}.`, board };
  }),
});
