import type { ReactNode } from 'react';
import { PageHeading } from './page-heading.tsx';

interface Props {
  title: string;
  intro: ReactNode;
  /** Sections of text, by their anchors. */
  sections: { id: string; title: string; text: ReactNode }[];
}

/** A page of text: its sections with anchors, and a list of them on top. */
export function ProsePage({ title, intro, sections }: Props) {
  return (
    <>
      <PageHeading title={title}>{intro}</PageHeading>
      <nav aria-label="On this page">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 border-hairline border-y py-3">
          {sections.map(({ id, title: name }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block text-accent hover:underline max-md:py-2.5">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="prose mt-8 grid gap-8 text-ink-2">
        {sections.map(({ id, title: name, text }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} className="scroll-mt-4 text-ink">
              {name}
            </h2>
            <div className="mt-2 grid gap-3 [&_a]:text-accent [&_a]:underline [&_a]:underline-offset-3 [&_dt]:font-medium [&_dt]:text-ink">
              {text}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
