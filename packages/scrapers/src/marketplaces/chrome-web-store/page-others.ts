import { dataBlock } from '../../shared/page-markup.ts';
import { relatedCards } from './page-cards.ts';
import type { ItemFacts } from './page-facts.ts';
import { item } from './page-item.ts';
import { LAYOUTS } from './page-layouts.ts';
import { detailRequests, document, STORE_PICTURE } from './page-shell.ts';

const [LAYOUT_OF_2024, , LAYOUT_OF_2026] = LAYOUTS;
const STORE_HEAD = {
  title: 'Chrome Web Store',
  description: 'Add new features to your browser and personalize your browsing experience.',
  image: STORE_PICTURE,
};

/** The page of an item that was taken down: status 200, and a data block that holds an error. */
export function unavailablePage(path: string, id: string): string {
  const head = { ...STORE_HEAD, address: `https://chromewebstore.google.com/detail/${path}`, noIndex: true };
  const main = `<main><div class="VuNdOd"><h1 class="eFHPDf">This item is not available</h1><p class="Yj1nkb">Please sign in to view this item, or choose from other themes and extensions on the Chrome Web Store</p></div></main>`;
  const error = `<script class="ds:0" nonce="sample">AF_initDataCallback({key: 'ds:0',  data:[5],errorHasStatus: true,});</script>`;
  const blocks = `${error}${dataBlock('ds:1', 1, [[]])}`;
  return document(LAYOUT_OF_2024, head, main, detailRequests(LAYOUT_OF_2024, id), blocks);
}

/** The front page: what the store answers to an id it never gave out. Full of other items. */
export function homePage(items: ItemFacts[]): string {
  const head = { ...STORE_HEAD, address: 'https://chromewebstore.google.com/' };
  const list = items.map((facts) => [[item(facts, LAYOUT_OF_2026)]]);
  const data = [[[[null, null, null, null, null, [[list]]]]], null, ['sample-token', null, null, items.length]];
  const main = `<main class="LDZgRb"><h1>Sample extensions of the day</h1>${relatedCards(items)}</main>`;
  const requests = "{'ds:0' : {id:'zTyKYc',request:[[null,[null,null,null,null]]]}}";
  return document(LAYOUT_OF_2026, head, main, requests, dataBlock('ds:0', 1, data));
}
