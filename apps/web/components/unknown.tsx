/** An unknown number: a dash with its reason, never 0. */
export function Unknown({ reason }: { reason: string }) {
  return (
    <span title={`Unknown: ${reason}`} className="text-ink-3">
      <span aria-hidden>–</span>
      <span className="sr-only">unknown: {reason}</span>
    </span>
  );
}
