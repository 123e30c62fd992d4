import type { Fault } from './fault.ts';

const ELEMENTS = 6_000_000;
let bomb: string | undefined;

export const elementBomb = {
  name: 'element_bomb',
  does: `answers 18 MB of ${ELEMENTS} empty objects`,
  answer: (reply, { url }) => {
    if (url.pathname === '/robots.txt') return reply;
    bomb ??= `[${'{},'.repeat(ELEMENTS - 1)}{}]`;
    return { ...reply, body: bomb };
  },
} as const satisfies Fault;
