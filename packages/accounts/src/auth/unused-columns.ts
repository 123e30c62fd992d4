/** Columns of the library that stay empty: names are in the profile, which people fill in. */
export const WITHOUT_PROFILE = { name: '', image: null };

/** A provider's tokens are of no use to us, and of much use to a thief. */
export const WITHOUT_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
};
