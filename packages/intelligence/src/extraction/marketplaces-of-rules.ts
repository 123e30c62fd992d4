import { BY_USERS, HOSTS } from './integrations/vocabulary/hosts.ts';
import { BY_STORE } from './tags/usual-tags.ts';
import { AMBIGUOUS } from './tags/vocabulary/ambiguous-phrases.ts';

/** The names of marketplaces that the rules mention, each once. */
export const MARKETPLACES_OF_RULES: readonly string[] = [
  ...new Set([
    ...Object.keys(HOSTS),
    ...BY_USERS,
    ...Object.keys(BY_STORE),
    ...AMBIGUOUS.flatMap(({ stores }) => stores),
  ]),
];
