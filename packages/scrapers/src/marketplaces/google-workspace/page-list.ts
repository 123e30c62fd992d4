import { escapeHtml } from '../../shared/page-markup.ts';
import { listBlock } from './page-data.ts';
import { type AppFacts, installsText } from './page-facts.ts';
import { document } from './page-shell.ts';

/** The page of a category: its apps as embedded entries and as cards. */
export function listPage(title: string, address: string, apps: AppFacts[]): string {
  const main = `<c-wiz><h1 class="UL2LKb">${escapeHtml(title)}</h1><div class="wrapper">${apps.map(card).join('')}</div></c-wiz>`;
  return document(title, address, main, listBlock(apps));
}

function card(facts: AppFacts, n: number): string {
  const stars =
    facts.rating === null ? '' : `<span class="wUhZA" aria-description=", Rating">${facts.rating.toFixed(1)}</span>`;
  return `<div data-card-index="${n}"><div><a class="RwHvCd" href="./marketplace/app/${facts.slug}/${facts.id}"><img jsname="DlICee" src="${facts.banner}" alt=""><div class="M0atNd">${escapeHtml(facts.name)}</div><span class="y51Cnd">${escapeHtml(facts.developer)}</span><div class="BiEFEd">${escapeHtml(facts.summary)}</div>${stars}<span class="wUhZA"><span aria-label=", Number of users">${installsText(facts)}</span></span></a></div></div>`;
}
