import type { Dispatcher } from 'undici';

/**
 * An undici interceptor that sends every request to one local server in place of the stores.
 * The real host travels in the Host header, so that the server knows which store it plays.
 * @param storesUrl http origin of that server
 */
export function storesInterceptor(storesUrl: string): Dispatcher.DispatcherComposeInterceptor {
  const { origin } = new URL(storesUrl);
  return (dispatch) => (options, handler) => {
    const host = new URL(String(options.origin)).host;
    return dispatch({ ...options, origin, headers: { ...options.headers, host } }, handler);
  };
}
