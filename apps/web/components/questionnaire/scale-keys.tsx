import type { KeyboardEvent } from 'react';

interface Props {
  name: string;
  steps: number;
  lowest: string | null;
  highest: string | null;
  value: number | undefined;
  change(step: number): void;
}

const KEY =
  'relative grid h-10 min-w-0 flex-1 cursor-pointer place-items-center border border-hairline-strong bg-raised -ml-px first-of-type:ml-0 first-of-type:rounded-l-md last-of-type:rounded-r-md hover:bg-hover max-md:h-12 md:w-16 md:flex-none has-checked:z-1 has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-paper has-focus-visible:z-2 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 has-disabled:cursor-default';

/** The steps of a scale as joined keys; arrows and digits choose one. */
export function ScaleKeys({ name, steps, lowest, highest, value, change }: Props) {
  function chooseByDigit({ key }: KeyboardEvent<HTMLElement>) {
    const step = key === '0' ? 10 : Number(key);
    if (!/^\d$/.test(key) || step > steps) return;
    change(step);
    document.getElementById(`${name}-${step}`)?.focus();
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-md:justify-between">
      {lowest && <span className="text-ink-2 max-md:order-1">{lowest}</span>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short way to its controls */}
      <div className="flex max-md:order-3 max-md:w-full" onKeyDown={chooseByDigit}>
        {Array.from({ length: steps }, (_, index) => index + 1).map((step) => (
          <label key={step} className={KEY}>
            <input
              id={`${name}-${step}`}
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => change(step)}
              className="absolute inset-0 cursor-[inherit] scroll-mb-24 appearance-none outline-none"
            />
            <span className="pointer-events-none">{step}</span>
            <span className="sr-only">{step === 1 ? lowest : step === steps ? highest : ''}</span>
          </label>
        ))}
      </div>
      {highest && <span className="text-ink-2 max-md:order-2 max-md:text-right">{highest}</span>}
    </div>
  );
}
