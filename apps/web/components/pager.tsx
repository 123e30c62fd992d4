import { Link } from '#components/ui/link.tsx';

interface Props {
  page: number;
  hasNext: boolean;
  /** With the anchor of the list's heading: the next page begins there, with focus. */
  href(page: number): string;
  /** Which entries are shown and how many there are, in words. */
  words: string;
}

/** Which part of a list is shown, with links to the previous and the next part. */
export function Pager({ page, hasNext, href, words }: Props) {
  const style = 'inline-flex h-10 items-center border border-hairline-strong px-4 hover:bg-hover';
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-2">{words}</p>
      <div className="flex gap-2">
        {page > 1 && (
          <Link href={href(page - 1)} rel="prev" className={style}>
            Previous
          </Link>
        )}
        {hasNext && (
          <Link href={href(page + 1)} rel="next" className={style}>
            Next
          </Link>
        )}
      </div>
    </nav>
  );
}
