/** A dash for an unknown value, never 0; the reason on hover. */
export function Unknown({ reason }: { reason: string }) {
  return (
    <span title={`Unknown: ${reason}`} className="text-ink-3">
      <span aria-hidden>–</span>
      <span className="sr-only">unknown: {reason}</span>
    </span>
  );
}
