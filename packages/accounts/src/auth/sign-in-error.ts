/** The errors of ours with which the page is opened where people sign in; the library has more. */
export const SIGN_IN_ERROR = {
  notVerified: 'email_not_verified',
  notVouched: 'email_not_vouched',
  unavailable: 'provider_unavailable',
} as const;
