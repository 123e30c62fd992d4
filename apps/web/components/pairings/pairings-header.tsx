import { nameOfUser } from '@pi/domain/events';
import { cookies } from 'next/headers';
import { ThemeToggle } from '#components/theme-toggle.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { viewer } from '#lib/session/viewer.ts';
import { parseTheme, THEME_COOKIE } from '#lib/theme.ts';
import { PairingsNav } from './pairings-nav.tsx';

/** Name, main pages and account. */
export async function PairingsHeader() {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const user = await viewer();
  return (
    <header className="border-hairline border-b">
      <div className="wrap flex flex-wrap items-center gap-x-5 md:h-14">
        <Link href="/events" className="inline-flex items-center gap-2 font-semibold tracking-tight max-md:h-11">
          <Mark />
          Pairings
        </Link>
        <nav aria-label="Main" className="flex gap-4 max-md:order-last max-md:w-full lg:gap-5">
          <PairingsNav isSignedIn={user !== null} />
        </nav>
        <div className="ml-auto flex items-center gap-2">
          {user ? (
            <Link href="/me" className="inline-flex h-10 items-center gap-2 hover:underline">
              <span className="max-w-40 truncate">{user.firstName ? nameOfUser(user) : 'My account'}</span>
            </Link>
          ) : (
            <ButtonLink href="/sign-in">Sign in</ButtonLink>
          )}
          <ThemeToggle chosen={theme} />
        </div>
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 fill-none" strokeWidth={2}>
      <circle cx="7" cy="10" r="4.5" className="stroke-current" />
      <circle cx="13" cy="10" r="4.5" className="stroke-accent" />
    </svg>
  );
}
