/**
 * Whether a link of the navigation leads to the page that is shown (`page`) or to the page above it
 * (`true`), in the words of `aria-current`.
 */
export function currentMark(href: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page';
  return pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
