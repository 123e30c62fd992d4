import { appUrl } from '@pi/domain/env';
import { PairingRunsRepository, repairPairings } from '@pi/pairing-runs';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';
import { RunParams } from '#lib/session/params.ts';
import { settings } from '#lib/settings.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: RunParams }, async ({ deps, user, params }) => {
    const { board, moved } = await repairPairings(
      new PairingRunsRepository(deps),
      user,
      params.run,
      appUrl(settings()),
    );
    return { status: 201, message: `Repaired: ${countNoun(moved.length, 'person', 'people')} moved.`, board, moved };
  }),
});
