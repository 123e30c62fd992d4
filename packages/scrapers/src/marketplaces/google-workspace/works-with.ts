import { loadMarkup, type Markup } from '../../shared/markup.ts';
import { positionsIn } from '../../shared/positions.ts';

/**
 * The programs of Google by their codes. Seven stand beside their names on a recorded page; Forms
 * and Gmail are the codes of the apps in a recorded list that name these programs.
 */
export const HOSTS: ReadonlyMap<unknown, string> = new Map([
  [2, 'Google Drive'],
  [5, 'Google Docs'],
  [6, 'Google Sheets'],
  [7, 'Google Forms'],
  [8, 'Gmail'],
  [9, 'Google Slides'],
  [10, 'Google Chat'],
  [11, 'Google Calendar'],
  [13, 'Google Meet'],
]);

const LABEL = /^This app works with (.+)$/;

/**
 * The programs that an app works with. An unknown code takes its name from the icons of an English
 * page, which stand in the order of the codes, and is left for validation where they are missing.
 * @param codes null for an app that runs by itself
 */
export function worksWithOf(codes: unknown, page: string): unknown {
  const list = positionsIn(codes);
  if (list.length === 0) return codes === undefined ? undefined : null;
  if (list.every((code) => HOSTS.has(code))) return list.map((code) => HOSTS.get(code));
  const shown = shownHosts(loadMarkup(overviewIn(page))) ?? [];
  return list.map((code, index) => HOSTS.get(code) ?? (shown.length === list.length ? shown[index] : code));
}

/** The programs whose icons a page shows; undefined where it shows none. */
export function shownHosts($: Markup): string[] | undefined {
  const labels = $('[aria-label^="This app works with "]').toArray();
  const names = labels.flatMap((element) => LABEL.exec($(element).attr('aria-label') ?? '')?.[1] ?? []);
  return names.length > 0 ? names : undefined;
}

// The icons stand at the top, before the tabs.
function overviewIn(page: string): string {
  const start = page.indexOf('This app works with ');
  return start === -1 ? '' : page.slice(page.lastIndexOf('<', start), start + 20_000);
}
