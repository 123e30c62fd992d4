import type { Plugin } from '@pi/domain/api';

/** Whether the stars on GitHub are the only count that the store has of a plugin. */
export function hasOnlyStars({ users, downloads, githubStars }: Pick<Plugin, 'users' | 'downloads' | 'githubStars'>) {
  return users === null && downloads === null && githubStars !== null;
}
