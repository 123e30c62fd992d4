import { escapeHtml } from '../../shared/page-markup.ts';
import type { Layout } from './page-layouts.ts';

/** What stands in the head of a page. */
export interface Head {
  title: string;
  description: string;
  image: string;
  address: string;
  noIndex?: boolean;
}

/** The address of the store. */
export const STORE = 'https://chromewebstore.google.com';
export const STORE_PICTURE = 'https://ssl.gstatic.com/chrome/webstore/images/chrome_web_store_v2_1200x630.png';

/**
 * A whole page: head, header, main part, footer, data blocks. `requests` says which block answers
 * which call.
 */
export function document(layout: Layout, head: Head, main: string, requests: string, blocks: string): string {
  return `<!doctype html><html lang="${layout.year === 2024 ? 'en-US' : 'en'}" dir="ltr"><head><base href="${STORE}/">${headOf(layout, head)}<script nonce="sample">var AF_initDataKeys = ["ds:0","ds:1"]; var AF_dataServiceRequests = ${requests}; var AF_initDataChunkQueue = []; var AF_initDataCallback; if (!AF_initDataCallback) {AF_initDataCallback = function(chunk) {AF_initDataChunkQueue.push(chunk);};}</script></head><body id="yDmH0d" class="tQj5Y ghyPEc IqBfM ecJEib EWZcud xvs5Zb" data-has-header="true" data-has-footer="true">${HEADER}<c-wiz jsrenderer="sample" class="SSPGKf"><div class="T4LgNb">${main}</div></c-wiz>${FOOTER}${blocks}<script id="wiz_jd" nonce="sample">if (window['_wjdc']) {const wjd = {}; window['_wjdc'](wjd); delete window['_wjdc'];}</script></body></html>`;
}

/** Which block of a detail page answers which call. */
export function detailRequests(layout: Layout, id: string): string {
  const second = layout.second === 'x1DgCd' ? `["${id}",[3],2,null,null,null,true]` : `["${id}"]`;
  return `{'ds:0' : {id:'xY2Ddd',request:["${id}"]},'ds:1' : {id:'${layout.second}',request:${second}}}`;
}

function headOf(layout: Layout, head: Head): string {
  const [title, description, image, address] = [head.title, head.description, head.image, head.address].map(escapeHtml);
  const size = '<meta property="og:image:width" content="128"><meta property="og:image:height" content="128">';
  return `<link rel="preconnect" href="//www.gstatic.com"><meta name="referrer" content="origin"><link rel="canonical" href="${address}"><meta name="viewport" content="width=device-width, initial-scale=1.0">${globals(layout)}${STYLES}<title>${title}</title><meta property="og:type" content="website">${layout.year === 2024 ? '' : `<meta name="description" content="${description}">`}<meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:image" content="${image}">${layout.year === 2024 ? '' : size}<meta property="og:url" content="${address}">${head.noIndex ? '<meta name="robots" content="noindex">' : ''}`;
}

function globals(layout: Layout): string {
  return `<script data-id="_gd" nonce="sample">window.WIZ_global_data = {"FdrFJe":"-1000000000000000001","Im6cmf":"/_/ChromeWebStoreConsumerFeUi","MUE6Ne":"chrome-webstore-consumerfe-ui","cfb2h":"boq_chrome-webstore-consumerfe-ui_${layout.build}","eptZe":"/_/ChromeWebStoreConsumerFeUi/","sample":"This is an invented store with invented items."};</script>`;
}

// Real pages are mostly style and script: a parser has to get past them.
const STYLES = `<style nonce="sample">${Array.from({ length: 240 }, (_, n) => `.s${n.toString(36)}pL{display:flex;margin:${n % 32}px}`).join('')}</style>`;

const HEADER = `<header class="nc05Db" role="banner"><div class="YuSVae"><div class="QrPGR"><a href="./" class="I1b9kc"><span class="DpcOrc">Chrome Web Store</span></a></div><div role="search" aria-label="Sitewide"><input type="text" value="" class="qdOxv-fmcmS-wGMbrd" aria-label="Search Chrome Web Store" placeholder="Search extensions and themes"></div><a class="gb_Va" aria-label="Sign in" href="https://accounts.google.com/ServiceLogin">Sign in</a></div><nav class="KUaPle"><a href="./">Discover</a><a href="./category/extensions">Extensions</a><a href="./category/themes">Themes</a></nav></header>`;

const FOOTER = `<footer class="V7KWYd"><ul class="KUaPle"><li class="DFyPAd"><a class="S3E6zd" href="https://chrome.google.com/webstore/devconsole/">Developer Dashboard</a></li><li class="DFyPAd">Sample data: nothing here exists.</li></ul></footer>`;
