/** What scripts of other sites may read of an answer. */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Link, Data-Origin, RateLimit, RateLimit-Policy, Retry-After, Content-Disposition, WWW-Authenticate',
};

/** What they are told before they send a request that is more than a plain GET. */
export function preflightHeaders(methods: string): Record<string, string> {
  return {
    ...CORS_HEADERS,
    'Access-Control-Allow-Methods': methods,
    // The star stands for every header but this one.
    'Access-Control-Allow-Headers': 'Authorization, *',
    'Access-Control-Max-Age': '86400',
  };
}
