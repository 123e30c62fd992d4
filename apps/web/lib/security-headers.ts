/** Headers of every answer. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Strict-Transport-Security': 'max-age=31536000',
};

const headers = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

/** The same as Next takes them: an embed alone may be framed by other sites. */
export const NEXT_HEADERS = [
  { source: '/((?!embed/).*)', headers },
  { source: '/embed/:path*', headers: headers.filter(({ key }) => key !== 'X-Frame-Options') },
];
