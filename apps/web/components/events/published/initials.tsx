/** The first letters of a name in a circle: decoration, the name stands beside it. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return (
    <span
      aria-hidden="true"
      className="inline-grid size-8 shrink-0 place-items-center rounded-full border border-hairline bg-hover font-semibold text-[0.6875rem] text-ink-2 leading-none"
    >
      {letters.join('').toUpperCase()}
    </span>
  );
}
