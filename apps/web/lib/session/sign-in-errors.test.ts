import { describe, expect, test } from 'vitest';
import { signInError } from './sign-in-errors.ts';

describe('signInError', () => {
  test('says nothing where nobody was led back', () => expect(signInError(undefined, 'Club')).toBeNull());

  test.for([
    ['email_not_verified', 'Club has not checked your e-mail address, so it opens no account here.'],
    ['email_not_vouched', 'Club may not open an account with your e-mail address. Sign in with a code.'],
    ['<b>other</b>', 'Club did not sign you in. Try again.'],
    ['constructor', 'Club did not sign you in. Try again.'],
  ])('says %s in words', ([error, words]) => expect(signInError(error, 'Club')).toBe(words));
});
