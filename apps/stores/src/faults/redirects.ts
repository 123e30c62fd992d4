import { type Reply, text } from '../store.ts';
import type { Fault } from './fault.ts';

const LOOP = 'again';

export const redirectLoop = {
  name: 'redirect_loop',
  does: 'redirects to an address that redirects back',
  answer: (_, { url }) => {
    const next = new URL(url);
    if (url.searchParams.has(LOOP)) next.searchParams.delete(LOOP);
    else next.searchParams.set(LOOP, '1');
    return redirect(next.href);
  },
} as const satisfies Fault;

export const redirectElsewhere = {
  name: 'redirect_elsewhere',
  does: 'redirects to a host that is not the store’s',
  answer: (_, { url }) => redirect(`https://elsewhere.example${url.pathname}${url.search}`),
} as const satisfies Fault;

// Keeps the method: a POST comes back as one.
function redirect(location: string): Reply {
  return { ...text('Temporary redirect\n', 307), headers: { location } };
}
