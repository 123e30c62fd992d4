import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Unit, period or as-of day under the number. */
  note?: ReactNode;
}

/** The key numbers of a page in a row of cells, the main one first. */
export function KeyFacts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="mb-10 grid grid-cols-2 gap-x-6 gap-y-5 border-hairline border-y py-4 sm:flex sm:flex-wrap sm:gap-x-10">
      {facts.map((fact) => (
        <div key={fact.label} className="min-w-0">
          <dt className="text-ink-2 text-xs">{fact.label}</dt>
          <dd className="mt-1 font-semibold text-2xl tracking-tight">{fact.value}</dd>
          {fact.note && <dd className="mt-0.5 text-ink-2 text-xs">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface FactListProps {
  facts: Fact[];
  /** Whether the values are sentences: on a phone each is under its label. */
  long?: boolean;
}

/** Facts, a label and its value a line. */
export function FactList({ facts, long }: FactListProps) {
  const stack = long ? 'max-sm:block' : '';
  return (
    <dl className={`grid grid-cols-[minmax(6rem,auto)_1fr] ${stack}`}>
      {facts.map((fact) => (
        <div
          key={fact.label}
          className={`col-span-2 grid grid-cols-subgrid gap-x-4 border-hairline border-b py-2 ${stack}`}
        >
          <dt className="text-ink-2">{fact.label}</dt>
          <dd className="wrap-anywhere min-w-0">
            {fact.value}
            {fact.note && <span className="block text-ink-2 text-xs">{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
