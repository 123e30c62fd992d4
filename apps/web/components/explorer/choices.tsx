interface Props {
  name: string;
  chosen: readonly string[];
  choices: readonly { value: string; label: string }[];
}

/**
 * Values of which any may be chosen; beside each how many plugins have it, where script counts
 * them.
 */
export function Choices({ name, chosen, choices }: Props) {
  return (
    <div className={`grid max-h-72 gap-x-6 overflow-y-auto ${choices.length > 6 ? 'grid-cols-2' : ''}`}>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-8 items-center gap-2 max-md:min-h-11">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0 flex-1">{label}</span>
          <span data-count={value} className="text-ink-3" />
        </label>
      ))}
    </div>
  );
}
