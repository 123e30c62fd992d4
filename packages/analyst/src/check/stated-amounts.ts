/** Signs and words of currencies, and the currency that each means. */
const SIGNS: Record<string, string> = {
  ...{ $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₺': 'TRY' },
  ...{ dollar: 'USD', dollars: 'USD', bucks: 'USD', euro: 'EUR', euros: 'EUR', pound: 'GBP', pounds: 'GBP' },
};
/** Currencies whose sign is that of another one as well. */
const SAME_SIGN: Record<string, RegExp> = { $: /^(?:CAD|AUD|NZD|SGD|HKD|MXN|BRL|TWD)$/, '¥': /^CNY$/ };
const NUMBER = String.raw`\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d{1,2})?(?![\d])`;
const SIGN = String.raw`[$€£¥₹₽₩₺]|\b[A-Z]{3}\b|\b(?i:dollars?|bucks|euros?|pounds?)\b`;
const PRICE = new RegExp(`(?:(${SIGN})\\s{0,2})?(${NUMBER})(?:[.,][-–—])?(?:\\s{0,2}(${SIGN}))?`, 'gu');
const PER = /^[\s)]{0,2}(?:\/|per\b|a\b|each\b|every\b|monthly\b|yearly\b|annually\b)/i;

/** A price in a text, as far as it is clear: numbers as `1.200` can be two. */
interface StatedAmount {
  amounts: number[];
  /** Currency signs and codes beside it; empty where it only says how often it is paid. */
  signs: string[];
}

/** Whether a text states an amount of a currency. */
export function statesAmount(text: string, amount: number, currency: string): boolean {
  const inText = listAmounts(text);
  const isMeant = (sign: string) => means(sign, currency, text);
  const isAnywhere = inText.some(({ signs }) => signs.some(isMeant)) || new RegExp(`\\b${currency}\\b`).test(text);
  return inText.some(
    ({ amounts, signs }) =>
      amounts.some((one) => Math.abs(one - amount) < 0.005) && (signs.length > 0 ? signs.some(isMeant) : isAnywhere),
  );
}

/** The prices in a text that have a sign or code of a currency: the first reading of each. */
export function listPrices(text: string): { amounts: number[]; currency: string }[] {
  return listAmounts(text).flatMap(({ amounts, signs }) => {
    const currency = signs.map((sign) => SIGNS[sign.toLowerCase()] ?? sign).at(0);
    return currency && /^[A-Z]{3}$/.test(currency) ? [{ amounts, currency }] : [];
  });
}

function listAmounts(text: string): StatedAmount[] {
  return [...text.matchAll(PRICE)].flatMap((match) => {
    const [all, before, number = '', after] = match;
    const signs = [before, after].filter((sign) => sign !== undefined).filter(isSign);
    const rest = text.slice(match.index + all.length, match.index + all.length + 12);
    return signs.length > 0 || PER.test(rest) ? [{ amounts: readings(number), signs }] : [];
  });
}

function isSign(sign: string): boolean {
  return sign.toLowerCase() in SIGNS || /^[A-Z]{3}$/.test(sign);
}

function means(sign: string, currency: string, text: string): boolean {
  if (sign === currency || SIGNS[sign.toLowerCase()] === currency) return true;
  return (
    SAME_SIGN[sign]?.test(currency) === true &&
    new RegExp(`\\b${currency}\\b|\\b${currency.slice(0, 2)}?\\$`).test(text)
  );
}

/** What a written number can mean: `1,200` is 1200, or 1.2; `9,99` is 9.99. */
function readings(number: string): number[] {
  const plain = number.replace(/['’\u00a0\u202f ]/g, '');
  const asDecimal = Number(plain.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'));
  const asThousands = Number(plain.replace(/[.,]/g, ''));
  return /[.,]\d{3}$/.test(plain) ? [asThousands, asDecimal] : [asDecimal];
}
