import { OIDC_PROVIDER } from '@pi/accounts';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeading } from '#components/page-heading.tsx';
import { Link } from '#components/ui/link.tsx';
import { getMail, getSignInState } from '#lib/session/auth.ts';
import { safePath } from '#lib/session/safe-path.ts';
import { signInError } from '#lib/session/sign-in-errors.ts';
import { viewer } from '#lib/session/viewer.ts';
import { OidcButton } from './oidc-button.tsx';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

interface Props {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  const path = safePath(first(next));
  if (await viewer()) redirect(path);
  const state = getSignInState();
  if (!state.isOn)
    return (
      <PageHeading title="Sign-in is off">
        Nobody can sign in on this site yet: its operator has to set {new Intl.ListFormat('en').format(state.missing)}.
      </PageHeading>
    );
  const problem = signInError(first(error), state.oidcName);
  return (
    <div className="max-w-[26rem]">
      <PageHeading title="Sign in">
        Enter your e-mail address; a code comes by e-mail. An account is made when you use it for the first time.
      </PageHeading>
      {problem && (
        <p role="alert" className="mb-4 text-down text-sm">
          {problem}
        </p>
      )}
      {state.byCode && <SignInForm next={path} />}
      {state.byCode && getMail().mode === 'mailbox' && (
        <p className="mt-4 text-ink-2 text-sm">
          This site runs on one machine and sends no mail: its letters are in the{' '}
          <Link href="/mailbox" className="underline" target="_blank">
            local mailbox
          </Link>
          .
        </p>
      )}
      {state.oidcName && <OidcButton provider={OIDC_PROVIDER} name={state.oidcName} next={path} />}
    </div>
  );
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
