import { setImmediate } from 'node:timers/promises';
import type { Fault } from './fault.ts';

export const cutBody = {
  name: 'cut_body',
  does: 'breaks off half-way: fewer bytes than Content-Length says, or a gzip stream without its end',
  async *transport(pieces, response, { chance }) {
    const onlyUnpackingTells = response.getHeader('content-encoding') === 'gzip' && chance < 0.5;
    if (onlyUnpackingTells) response.removeHeader('content-length');
    for await (const piece of pieces) {
      yield piece.subarray(0, piece.length / 2);
      break;
    }
    if (onlyUnpackingTells) return;
    // The half has left by the next turn of the event loop.
    await setImmediate();
    throw new Error('cut off');
  },
} as const satisfies Fault;
