import { gzipSync } from 'node:zlib';
import type { Fault } from './fault.ts';

const PART_BYTES = 2 ** 20;
const PARTS = 64;

export const gzipBomb = {
  name: 'gzip_bomb',
  does: `sends a gzip stream of some kilobytes that unpacks to ${PARTS} MiB`,
  async *transport(_, response) {
    response.setHeader('content-encoding', 'gzip');
    response.removeHeader('content-length');
    const part = gzipSync(Buffer.alloc(PART_BYTES, ' '));
    for (let sent = 0; sent < PARTS; sent++) yield part;
  },
} as const satisfies Fault;
