import type { Issue } from '@pi/domain/api';

const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fcfcfb,#131412);--ink:light-dark(#1b1b19,#edede8);--ink-2:light-dark(#54544e,#b6b6ae);--line:light-dark(#c9c9c2,#484943);--accent:light-dark(#0a58ca,#8bb8ff)}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/24px system-ui,sans-serif}
header{border-bottom:1px solid var(--line)}header a{color:inherit;text-decoration:none;font-weight:600;line-height:55px}
header div,main{max-width:1200px;margin:0 auto;padding:0 16px}main{padding-top:32px}
h1{font-size:28px;line-height:32px;margin:0 0 8px}p{max-width:68ch;color:var(--ink-2);margin:0 0 16px;overflow-wrap:anywhere}a{color:var(--accent)}
form{display:flex;gap:8px;max-width:480px}input,button{font:inherit;height:40px;box-sizing:border-box;border:1px solid var(--line);border-radius:6px;background:none;color:inherit;padding:0 12px}input{flex:1;min-width:0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

/** Nothing on the page runs or loads. */
export const REFUSAL_PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

/**
 * The page for a request that no route sees. It is made without Next, which cannot read some of
 * these addresses, and whose pages cannot set their status: a page that Next's proxy rewrites to
 * loses it where the server listens on a loopback address.
 * @param issues what is wrong, in sentences of which every part may come from the request
 */
export function refusalPage(issues: readonly Pick<Issue, 'message'>[], title = 'This address cannot be read'): string {
  const messages = issues.map(({ message }) => `<p>${escapeHtml(message)}</p>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · Plugin Intelligence</title><style>${STYLE}</style></head>
<body><header><div><a href="/">Plugin Intelligence</a></div></header>
<main><h1>${title}</h1>${messages}
<form action="/search"><input type="search" name="q" aria-label="Search plugins and companies of all marketplaces" placeholder="Plugin, company, id or store address"><button>Search</button></form>
<p style="margin-top:16px"><a href="/plugins">All plugins</a></p></main></body></html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
