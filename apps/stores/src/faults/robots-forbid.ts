import { text } from '../store.ts';
import type { Fault } from './fault.ts';

export const robotsForbid = {
  name: 'robots_forbid',
  does: 'forbids every address in its robots.txt',
  answer: (reply, { url }) =>
    url.pathname === '/robots.txt' ? text('# Sample store\nUser-agent: *\nDisallow: /\n') : reply,
} as const satisfies Fault;
