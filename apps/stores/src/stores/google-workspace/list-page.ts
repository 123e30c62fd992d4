import { escapeHtml } from '@pi/scrapers/pages';
import { listBlock } from './data.ts';
import type { Facts } from './facts.ts';
import { page } from './shell.ts';

/** The page of a category: its apps as embedded entries and as cards. */
export function listPage(title: string, address: string, apps: Facts[]): string {
  const main = `<c-wiz><h1 class="UL2LKb">${escapeHtml(title)}</h1><div class="wrapper">${apps.map(card).join('')}</div></c-wiz>`;
  return page(title, address, main, listBlock(apps));
}

function card(facts: Facts, n: number): string {
  const stars =
    facts.rating === null ? '' : `<span class="wUhZA" aria-description=", Rating">${facts.rating.toFixed(1)}</span>`;
  return `<div data-card-index="${n}"><div><a class="RwHvCd" href="./marketplace/app/${facts.path}"><img jsname="DlICee" src="${facts.banner}" alt=""><div class="M0atNd">${escapeHtml(facts.name)}</div><span class="y51Cnd">${escapeHtml(facts.developer)}</span><div class="BiEFEd">${escapeHtml(facts.summary)}</div>${stars}<span class="wUhZA"><span aria-label=", Number of users">${facts.installsText}</span></span></a></div></div>`;
}
