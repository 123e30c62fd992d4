/** Signs, codes and words beside an amount, by currency; `$` alone is of the United States. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  USD: ['$', 'US$', 'USD', 'dollars', 'dollar', 'dólares', 'dólar', 'dolares', 'dollari', 'долларов', 'доллара'],
  CAD: ['CA$', 'C$', 'CAD'],
  AUD: ['AU$', 'A$', 'AUD'],
  NZD: ['NZ$', 'NZD'],
  HKD: ['HK$', 'HKD'],
  SGD: ['S$', 'SGD'],
  TWD: ['NT$', 'TWD'],
  MXN: ['MX$', 'MXN'],
  BRL: ['R$', 'BRL', 'reais'],
  EUR: ['€', 'EUR', 'euros', 'euro', 'euró', 'eura', 'евро', 'ευρώ'],
  GBP: ['£', 'GBP', 'pounds'],
  JPY: ['¥', '￥', 'JPY', '円', 'yen'],
  CNY: ['元', 'CNY', 'RMB'],
  KRW: ['₩', '원', 'KRW'],
  INR: ['₹', 'INR', 'Rs.', 'Rs', 'rupees'],
  RUB: ['₽', 'руб.', 'руб', 'рублей', 'рубля', 'RUB'],
  TRY: ['₺', 'TRY', 'TL'],
  UAH: ['₴', 'UAH', 'грн'],
  ILS: ['₪', 'ILS'],
  PLN: ['zł', 'zl', 'złotych', 'złote', 'PLN'],
  CZK: ['Kč', 'korun', 'CZK'],
  HUF: ['Ft', 'HUF', 'forint', 'forintért', 'forintba'],
  RON: ['lei', 'RON'],
  CHF: ['CHF', 'Franken', 'francs'],
  SEK: ['SEK', 'kronor'],
  NOK: ['NOK'],
  DKK: ['DKK'],
};

/** Codes that are words too, in lower case. */
const ONLY_AS_WRITTEN = new Set(['TRY', 'ILS', 'TL', 'RON', 'lei']);

/** Each way to write a currency, in the cases in which texts have it. */
export const CURRENCIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(WRITTEN).flatMap(([code, signs]) => signs.flatMap(casesOf).map((sign) => [sign, code])),
);

/** Crowns of which only the language tells the country. */
export const CROWNS = ['kr.', 'kr', 'Kr', 'kroner', 'Kroner'];

/** Names of currencies, by which a page says what its prices are in. */
export const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  ...{ 'us dollars': 'USD', 'u.s. dollars': 'USD', 'american dollars': 'USD', 'australian dollars': 'AUD' },
  ...{ 'canadian dollars': 'CAD', 'new zealand dollars': 'NZD', 'singapore dollars': 'SGD' },
  ...{ 'hong kong dollars': 'HKD', 'mexican pesos': 'MXN', 'british pounds': 'GBP', euros: 'EUR' },
};

function casesOf(sign: string): string[] {
  if (ONLY_AS_WRITTEN.has(sign) || !/^\p{L}{2}/u.test(sign)) return [sign];
  const lower = sign.toLowerCase();
  return [...new Set([sign, lower, sign.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)])];
}
