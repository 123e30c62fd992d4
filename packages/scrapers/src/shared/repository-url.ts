import { urlOf } from './raw-value.ts';

/**
 * The address of a source repository as package manifests write it (`git+https://…`), or null where
 * it is no web address.
 */
export function repositoryUrl(value: unknown): string | null {
  return typeof value === 'string' ? urlOf(value.trim().replace(/^git\+(?=https?:)/, '')) : null;
}
