import { categoryLinks } from './shell.ts';

/** The page that welcomes people. */
export const HOME_PAGE = page('Shopify App Store', categoryLinks());

/** What is answered for apps and pages that are not there. */
export const NOT_FOUND_PAGE = page('404 Not Found | Shopify App Store', '<h1>Sample data: there is no such page</h1>');

function page(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body class="tw-font-sans"><main role="main">${main}</main></body></html>`;
}
