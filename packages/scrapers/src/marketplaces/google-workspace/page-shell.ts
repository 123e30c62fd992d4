import { escapeHtml } from '../../shared/page-markup.ts';
import { CATEGORIES } from './page-facts.ts';

/** A whole page: head, header with the categories, main part, data blocks. */
export function document(
  title: string,
  address: string,
  main: string,
  blocks: string,
  viewer: string | null = null,
): string {
  return `<!doctype html><html lang="en" dir="ltr"><head><base href="https://workspace.google.com/"><meta charset="utf-8"><title>${escapeHtml(title)} - Google Workspace Marketplace</title><link rel="canonical" href="${address}">${STYLES}</head><body jscontroller="pjICDe"><div class="MCcOAc IqBfM ecJEib EWZcud" id="yDmH0d"><header class="gb_Qa" id="gb" role="banner"><a class="gb_8d" aria-label="Google Workspace Marketplace" href="/marketplace" title="Google Workspace Marketplace"></a>${account(viewer)}</header>${NAVIGATION}${main}</div>${blocks}</body></html>`;
}

function account(viewer: string | null): string {
  return viewer
    ? `<div class="gb_Fc"><div>Google Account</div><div class="gb_Fb">${viewer}</div><div>viewer@example.com</div></div>`
    : '<a class="gb_Va" href="https://accounts.google.com/ServiceLogin">Sign in</a>';
}

const NAVIGATION = `<nav class="ivuSA">${CATEGORIES.map(
  ({ path, title }) =>
    `<div data-tooltip="${escapeHtml(title)}" class="eqVmXb" role="tooltip"><a tabindex="0" class="G3sBi O3zbCe GvQOfe" href="./marketplace/category/${path}">${escapeHtml(title)}</a></div>`,
).join('')}<p>Sample data: nothing here exists.</p></nav>`;

// Real pages are mostly style and script: a parser has to get past them.
const STYLES = `<style nonce="sample">${Array.from({ length: 240 }, (_, n) => `.w${n.toString(36)}pL{display:flex;margin:${n % 32}px}`).join('')}</style>`;
