import { html } from '../store.ts';
import type { Fault } from './fault.ts';

export const captcha = {
  name: 'captcha',
  does: 'answers 200 with a page that asks for a captcha',
  answer: () => html(CAPTCHA),
} as const satisfies Fault;

/**
 * What some stores answer to an id they do not know, here to ids they do know. Sitemaps are left as
 * they are.
 */
export const homePage = {
  name: 'home_page',
  does: 'answers 200 with its home page where one listing, or a list, was asked for',
  answer: (reply, { store, shelf, day, url }) => {
    if (reply.type.includes('xml') || url.pathname === '/robots.txt') return reply;
    const own = store.homePath && store.answer(new URL(store.homePath, url), shelf, day);
    return own || html(WELCOME);
  },
} as const satisfies Fault;

const CAPTCHA = `<!doctype html><html lang="en"><title>Sample store</title><body><form id="captcha-form" action="index" method="post">
<p>Our systems have detected unusual traffic from your computer network. Please show that you are not a robot.</p></form></body></html>
`;
const WELCOME = `<!doctype html><html lang="en"><title>Welcome to the sample store</title><body><h1>Welcome</h1>
<p>Everything in this store is invented.</p></body></html>
`;
