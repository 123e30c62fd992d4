/** A line to copy: a click selects all of it. */
export function Snippet({ label, text }: { label: string; text: string }) {
  return (
    <input
      readOnly
      aria-label={label}
      value={text}
      className="mt-1.5 block h-8 w-full min-w-0 select-all text-ellipsis rounded-md border border-hairline bg-soft px-2 font-mono text-ink-2 text-xs max-md:h-10"
    />
  );
}
