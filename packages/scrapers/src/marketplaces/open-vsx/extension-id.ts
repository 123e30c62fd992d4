import type { StoreResponse } from '../../contract.ts';

const EXTENSION_PATH = /^\/api\/(?!-\/)([^/]+)\/([^/]+)(?:\/(?:latest|[a-z0-9]+-[a-z0-9]+))?\/?$/;

/** Where people look at an extension. */
export function extensionUrl(namespace: string, name: string): string {
  const [first, second] = [namespace, name].map((part) => encodeURIComponent(part.toWellFormed()));
  return `https://open-vsx.org/extension/${first}/${second}`;
}

/** The id of the requested extension, where the address is one of an extension. */
export function wantedId({ url }: Pick<StoreResponse, 'url'>): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const [, namespace, name] = EXTENSION_PATH.exec(new URL(url).pathname) ?? [];
  return namespace && name ? decoded(`${namespace}.${name}`) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
