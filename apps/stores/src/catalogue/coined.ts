import { words } from './words.ts';

// Halves of invented words. No word of two halves is a word of a name in the recordings of the real
// marketplaces: they were compared, and halves that gave one were left out.
const MAKERS = [
  words(
    'Abre Bald Brask Brenn Calv Cress Dalm Dorv Drask Eldr Ester Fald Fenn Fjoll Galv Gresk Hald Hest Hollv Inger Jarv Jost Kald Kresk Lind Lorv Mald Merv Morr Nald Norv Olm Ostr Pald Perl Quar Rask Rens Sald Selv Skarr Sund Tald Torv Ulv Vald Verr Wend Yarr Zell',
  ),
  words(
    'abeck adal afoss agate ahult akko alund amora andel anvik arby asken astro avand aviken ebro edahl egaard ekval elmont embrook enquist erholt eskil estad etorp evard ibrand icott idotti ifaro igrove ikon ildo imoor inberg ingate irello isund itavo ivance oberg odrick ofsen ogard olander omark onvale orwick osette otelli ovane',
  ),
] as const;
const PRODUCTS = [
  words(
    'Balo Bimi Bravu Cavo Ceri Clavi Dabo Dovi Drini Eblo Efra Faro Fexi Flimo Gaku Geno Glipo Havo Hubri Imbo Ixo Jabi Jolu Kaba Klevo Kubi Lavu Lemo Lixo Mabo Mivi Moku Navu Nimbo Obli Orvi Pabo Plivo Pomi Quibo Rabi Rivu Sabo Slevi Tabu Tivo Trobi Ubri Vabo Vemi Vobu Wabi Wivo Yabo Zabi Zimo',
  ),
  words(
    'ba brix cle cora dash dex dita dora fen fold gam gine grid hop jo kit lune lane leaf lex lio lume max mint mira na nest nova pad pia quil rack rella rino rova sta stra tap ter tia toll tra tura vant vera vox wick yo zel zo',
  ),
] as const;

/** How many makers have a word of their own. */
export const MAKER_WORDS = MAKERS[0].length * MAKERS[1].length;
/** How many words there are for products. */
export const PRODUCT_WORDS = PRODUCTS[0].length * PRODUCTS[1].length;

/** The invented word of a maker: another one for each number below `MAKER_WORDS`. */
export function makerWord(number: number): string {
  return coined(MAKERS, number);
}

/** The invented word of a product: another one for each number below `PRODUCT_WORDS`. */
export function productWord(number: number): string {
  return coined(PRODUCTS, number);
}

function coined([starts, ends]: typeof MAKERS | typeof PRODUCTS, number: number): string {
  return `${starts[number % starts.length]}${ends[Math.floor(number / starts.length) % ends.length]}`;
}
