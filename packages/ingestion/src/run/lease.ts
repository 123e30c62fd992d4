/** The run was taken over: its lease ran out, for example while the machine slept. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError' as const;
  readonly kind = 'lease_lost';

  constructor(runId: string) {
    super(`run ${runId} is somebody else's by now`);
  }
}
