import type { Letter } from '@pi/mail';

/** Minutes for which a code opens an account. */
export const CODE_MINUTES = 10;

/** The letter with a one-time code, and a link that fills it in. The subject tells no code. */
export function signInLetter(email: string, code: string, appUrl: URL, now: Date): Letter {
  const url = new URL('/sign-in', appUrl);
  // Behind the #, which no server and no log sees. The page asks before it signs in: programs that
  // look at the links of a letter use up no code.
  url.hash = new URLSearchParams({ email, code }).toString();
  return {
    kind: 'sign_in',
    recipient: email,
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    content: {
      subject: 'Your code to sign in',
      paragraphs: [
        `Enter this code where you signed in, or use the link. Both work once, for ${CODE_MINUTES} minutes.`,
      ],
      code,
      link: { label: 'Sign in', url: url.href },
      footer: ['If you did not ask to sign in, ignore this letter: without the code nobody can.'],
    },
  };
}
