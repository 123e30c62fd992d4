import { gzipSync } from 'node:zlib';
import type { Fault } from './fault.ts';

const ELEMENTS = 6_000_000;
let packed: Buffer | undefined;

export const elementBomb = {
  name: 'element_bomb',
  does: `answers 18 MB of ${ELEMENTS} empty objects`,
  async *transport(pieces, response, { url }) {
    if (url.pathname === '/robots.txt') return yield* pieces;
    response.setHeader('content-encoding', 'gzip');
    response.removeHeader('content-length');
    packed ??= gzipSync(`[${'{},'.repeat(ELEMENTS - 1)}{}]`);
    yield packed;
  },
} as const satisfies Fault;
