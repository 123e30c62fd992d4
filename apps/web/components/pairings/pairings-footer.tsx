import { Link } from '#components/ui/link.tsx';

const STYLE =
  'inline-block underline decoration-hairline-strong underline-offset-3 hover:decoration-current max-md:py-2.5';

export function PairingsFooter() {
  return (
    <footer className="border-hairline border-t text-ink-2 text-xs leading-5">
      <div className="wrap flex flex-wrap justify-between gap-x-8 gap-y-1 pt-6 pb-8">
        <p>
          End dates are UTC days, inclusive. Of what you answer, your group sees only what it has in common with you.
        </p>
        <nav aria-label="About">
          <Link href="/events/privacy" className={STYLE}>
            What is kept, and who sees it
          </Link>
        </nav>
      </div>
    </footer>
  );
}
