import type { ReactNode } from 'react';

interface Props {
  /** The section's anchor; its heading is the section's name for screen readers. */
  id: string;
  title: string;
  /** One line under the title: period, unit, what is left out. */
  note?: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, note, children }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="scroll-mt-4">
        {title}
      </h2>
      {note && <p className="mt-0.5 text-ink-2">{note}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
