/** A reader who takes nothing for so long has gone, whether or not it was noticed. */
const IDLE_MS = 60_000;
/** Bytes a second that a reader takes at least, over the whole file. */
export const LEAST_RATE = 100_000;

/**
 * Watches whether a reader takes what is sent: `sent` begins to wait for it, `taken` ends that.
 * Only its own time counts, not that of reading rows.
 * @param breakOff is called once, where it takes nothing for a minute, or too little in all
 */
export function readerTimeout(breakOff: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let left = IDLE_MS;
  let since = 0;
  return {
    sent(bytes: number): void {
      left += (bytes / LEAST_RATE) * 1000;
      since = performance.now();
      timer = setTimeout(breakOff, Math.max(0, Math.min(IDLE_MS, left)));
      timer.unref();
    },
    taken(): void {
      if (timer) left -= performance.now() - since;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
