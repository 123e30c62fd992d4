import type { createBodyStore } from '@pi/ingestion/archive';
import type { Scheduler } from './scheduler.ts';

const WRITE_ERRORS: Record<string, NodeJS.ErrnoException> = {
  'the disk is full': Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
  'input or output error': Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' }),
};
const LOST_ANSWER = 'written, but the answer is lost';
export const WRITE_FAULTS = [...Object.keys(WRITE_ERRORS), LOST_ANSWER];

/** An archive in memory; its writes go through a scheduler, where there is one. */
export function faultyFolder(
  blobs: Map<string, Uint8Array>,
  scheduler?: Scheduler,
): Parameters<typeof createBodyStore>[0] {
  const put = (name: string, bytes: Uint8Array) => {
    const write = async (fault?: string) => {
      if (fault !== undefined && fault !== LOST_ANSWER) throw WRITE_ERRORS[fault];
      blobs.set(name, bytes);
      if (fault === LOST_ANSWER) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    };
    return scheduler ? scheduler.perform('write', name, write) : write();
  };
  return {
    put,
    replace: put,
    get: async (name) => blobs.get(name) ?? null,
    async remove(name) {
      blobs.delete(name);
    },
    async *list() {
      yield* blobs.keys();
    },
    async *listDeep(folder) {
      for (const name of blobs.keys()) if (name.startsWith(`${folder}/`)) yield name;
    },
    async *listUnfinished() {},
  };
}
