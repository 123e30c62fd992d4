import { PairingRunsRepository, viewBoard } from '@pi/pairing-runs';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const { event, board, progress } = await viewBoard(new PairingRunsRepository(deps), user, params.event);
    const message = board
      ? `Run ${board.run.number}, revision ${board.revision.number}.`
      : `Nobody was paired yet. The event is ${event.status}.`;
    return { message, board, progress };
  }),
});
