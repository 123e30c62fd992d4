import { setTimeout } from 'node:timers/promises';
import type { Fault } from './fault.ts';

const PAUSE_MS = 100;

export const slowDrip = {
  name: 'slow_drip',
  does: `sends a byte every ${PAUSE_MS} ms`,
  async *transport(pieces) {
    for await (const piece of pieces) {
      for (const byte of piece) {
        yield Buffer.of(byte);
        await setTimeout(PAUSE_MS);
      }
    }
  },
} as const satisfies Fault;
