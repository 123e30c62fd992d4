/** Where pictures of a marketplace's listings may come from, and what one may cost. */
export interface PictureRules {
  hosts: readonly string[];
  maxBytes: number;
  /** For all of it, redirects included. */
  timeoutMs: number;
  userAgent: string;
  /** The server of all sample stores; nothing else is asked where it is set. */
  storesUrl?: string;
}

/** Logos are small in lists of hundreds. */
export const ICON_BYTES = 512 * 1024;
/** The largest that stores take for a screenshot of 1280 × 800 as PNG. */
export const SCREENSHOT_BYTES = 2 * 1024 * 1024;
export const PICTURE_TIMEOUT_MS = 5000;

/** Whether a picture may be fetched from an address: https, one of the hosts, no port or user. */
export function isPictureAddress(url: URL, hosts: readonly string[]): boolean {
  const { protocol, username, password, port, hostname } = url;
  return protocol === 'https:' && !username && !password && port === '' && hosts.includes(hostname);
}
