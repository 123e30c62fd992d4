/** Exit codes a shell expects of a program that a signal ended before it was done. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export class Interrupted extends Error {
  override name = 'Interrupted' as const;
  readonly code: number;
  constructor(reason: string, code: number) {
    super(reason);
    this.code = code;
  }
}

/**
 * A promise that rejects with Interrupted on Ctrl-C, SIGTERM, SIGHUP, or when the process that started us is gone:
 * npm's shell does not pass SIGTERM on.
 */
export function interruption(): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {}); // whoever races against it handles it
  for (const [signal, code] of Object.entries(CODES))
    process.on(signal, () => reject(new Interrupted(`ended by ${signal}`, code)));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) reject(new Interrupted('the process that started this one is gone', CODES.SIGTERM));
  }, 500).unref();
  return promise;
}
