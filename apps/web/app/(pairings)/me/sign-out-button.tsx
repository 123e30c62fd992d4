import { ApiButton } from '#components/forms/api-button.tsx';

/** Ends this session. */
export function SignOutButton() {
  return (
    <ApiButton action="/api/auth/sign-out" body={{}} done="/events">
      Sign out
    </ApiButton>
  );
}
