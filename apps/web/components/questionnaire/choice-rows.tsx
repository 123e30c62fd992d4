interface Props {
  /** The name of the group of controls. */
  name: string;
  options: readonly string[];
  chosen: readonly string[];
  /** Options that may be chosen at most; null: one, the last one chosen. */
  most: number | null;
  change(chosen: string[]): void;
}

/** Options as rows: of a choice of one, or of several up to a limit. */
export function ChoiceRows({ name, options, chosen, most, change }: Props) {
  const isFull = most !== null && chosen.length >= most;
  return (
    <div className="border-hairline border-t">
      {options.map((option) => {
        const isChosen = chosen.includes(option);
        const others = most === null ? [] : chosen.filter((one) => one !== option);
        return (
          <label
            key={option}
            className="flex min-h-10 cursor-pointer items-center gap-3 border-hairline border-b py-1 max-md:min-h-12 has-checked:font-medium has-disabled:cursor-default has-enabled:hover:bg-hover has-enabled:hover:shadow-[-0.5rem_0_0_var(--hover),0.5rem_0_0_var(--hover)]"
          >
            <input
              type={most === null ? 'radio' : 'checkbox'}
              name={name}
              value={option}
              checked={isChosen}
              disabled={isFull && !isChosen}
              onChange={({ target }) =>
                change(target.checked ? options.filter((one) => one === option || others.includes(one)) : others)
              }
              className="size-4 shrink-0 scroll-mb-24 accent-(--accent)"
            />
            <span className={`wrap-anywhere ${isFull && !isChosen ? 'text-ink-3' : ''}`}>{option}</span>
          </label>
        );
      })}
    </div>
  );
}
