import { ButtonLink } from '../ui/button.tsx';

interface Props {
  /** Addresses of the pages before and after this one; null where there is none. */
  previous: string | null;
  next: string | null;
  /** Which rows are shown, and of how many, in words. */
  words: string;
  /** How many rows the next page has. */
  rows: number;
}

/** Links to the pages before and after; their focus goes to the list's heading. */
export function ListPager({ previous, next, words, rows }: Props) {
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-2">
        {words}
        <span className="text-ink-3 max-lg:hidden"> · ↑ ↓ move along rows, Enter opens, x selects</span>
      </p>
      <div className="flex gap-2">
        {previous && (
          <ButtonLink href={`${previous}#list`} rel="prev">
            Previous
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={`${next}#list`} rel="next">
            Next {rows}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
