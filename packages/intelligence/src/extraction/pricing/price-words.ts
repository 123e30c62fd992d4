import type { PriceUnit } from '@pi/domain';

/** Every word, sign and form by which prices are read, in the languages of the stores. */

/** Signs and codes before or after an amount; the longest first, since `CA$` ends with `$`. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  US$: 'USD',
  USD: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  CAD: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  AUD: 'AUD',
  NZ$: 'NZD',
  NZD: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  SGD: 'SGD',
  NT$: 'TWD',
  MX$: 'MXN',
  MXN: 'MXN',
  R$: 'BRL',
  BRL: 'BRL',
  $: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  euros: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  JPY: 'JPY',
  円: 'JPY',
  元: 'CNY',
  CNY: 'CNY',
  RMB: 'CNY',
  '₩': 'KRW',
  원: 'KRW',
  KRW: 'KRW',
  '₹': 'INR',
  INR: 'INR',
  Rs: 'INR',
  '₽': 'RUB',
  руб: 'RUB',
  RUB: 'RUB',
  '₺': 'TRY',
  TRY: 'TRY',
  '₴': 'UAH',
  UAH: 'UAH',
  '₪': 'ILS',
  ILS: 'ILS',
  zł: 'PLN',
  PLN: 'PLN',
  Kč: 'CZK',
  CZK: 'CZK',
  Ft: 'HUF',
  HUF: 'HUF',
  forint: 'HUF',
  CHF: 'CHF',
  SEK: 'SEK',
  NOK: 'NOK',
  DKK: 'DKK',
  dollars: 'USD',
  dollar: 'USD',
};

/** What a price is paid for: how often. */
export const PERIOD_WORDS = {
  month: [
    ...['mo', 'mos', 'mth', 'month', 'months', 'monthly', 'pm', 'p/m', 'pcm', '30 days', 'monat', 'monatlich'],
    ...['maand', 'maandelijks', 'p.m.', 'mois', 'mensuel', 'mensuels', 'mensuelle', 'mes', 'mensual', 'mensuales'],
    ...['mese', 'mensile', 'mês', 'mensal', 'mensais', 'hó', 'hónap', 'havi', 'havonta', 'havonként', 'miesiąc'],
    ...['miesięcznie', 'mies', 'měsíc', 'měsíčně', 'månad', 'måned', 'мес', 'месяц', 'aylık', 'kuukausi', 'kk'],
    ...['月', '月額', 'ヶ月', 'か月', 'カ月', '월', '每月', '个月'],
  ],
  year: [
    ...['yr', 'yrs', 'year', 'yearly', 'annum', 'annual', 'annually', 'p.a.', 'pa', '12 months', '365 days'],
    ...['jahr', 'jährlich', 'jaar', 'jaarlijks', 'par an', 'année', 'annuel', 'annuels', 'annuelle'],
    ...['año', 'anual', 'anuales', 'anno', 'annuale', 'ano', 'anualmente', 'év', 'évi', 'évente', 'rok', 'rocznie'],
    ...['ročně', 'år', 'год', 'yıl', 'yıllık', 'vuosi', '年', '年額', '년', '연', '每年'],
  ],
  once: [
    ...['one-time', 'one time', 'onetime', 'one-off', 'one off', 'once', 'lifetime', 'life-time', 'forever', 'perpetual'],
    ...['pay once', 'single payment', 'einmalig', 'eenmalig', 'unique', 'pago único', 'una tantum', 'pagamento único'],
    ...['à vie', 'de por vida', 'a vita', 'levenslang', 'lebenslang', 'egyszeri', 'jednorazowo', 'jednorázově'],
    ...['買い切り', '永久', '一次性', '평생', 'engångs', 'engangs', 'единоразово'],
  ],
  /** Periods that no tier has: a price for them is none of ours. */
  other: [
    ...['week', 'weekly', 'wk', 'day', 'daily', 'hour', 'hourly', 'hr', 'h', 'minute', 'quarter', 'quarterly', 'night'],
    ...['two years', '2 years', '3 years', 'three years', '5 years', 'decade', 'woche', 'tag', 'stunde', 'uur', 'semaine'],
    ...['heure', 'semana', 'hora', 'óra', 'nap', '6 months', '3 months', 'six months', 'three months', 'half-year'],
  ],
} as const;

/** What a price is paid for: whom or what. */
export const UNIT_WORDS: Readonly<Record<PriceUnit, readonly string[]>> = {
  seat: ['seat', 'seats'],
  site: [
    ...['site', 'sites', 'website', 'websites', 'domain', 'domains', 'store', 'stores', 'shop', 'installation', 'server'],
    ...['webshop', 'seite', 'sitio', 'webáruház', 'webáruházra', 'oldal', 'witryna', 'instance', 'サイト'],
  ],
  user: [
    ...['user', 'users', 'person', 'people', 'member', 'members', 'employee', 'employees', 'teacher', 'teammate'],
    ...['agent', 'agents', 'editor', 'editors', 'developer', 'developers', 'host', 'admin', 'operator', 'student'],
    ...['gebruiker', 'benutzer', 'nutzer', 'utilisateur', 'usuario', 'usuário', 'utente', 'felhasználó', 'użytkownik'],
    ...['ユーザー', '사용자', 'användare'],
  ],
};

/** Other things that a price may be paid for, beside which it is still the price of a plan. */
export const PAYERS = [
  ...['org', 'organization', 'company', 'team', 'workspace', 'account', 'license', 'licence', 'instance', 'tenant'],
  ...['business', 'family', 'device', 'school', 'project', 'brand', 'location', 'bot', 'widget', 'app', 'portal'],
];

/** Names of plans and editions, in lower case. */
export const PLAN_WORDS = [
  ...['pro', 'premium', 'plus', 'basic', 'starter', 'start', 'standard', 'business', 'enterprise', 'team', 'teams'],
  ...['personal', 'individual', 'agency', 'professional', 'growth', 'scale', 'advanced', 'unlimited', 'ultimate'],
  ...['developer', 'lite', 'lifetime', 'solo', 'single', 'essential', 'essentials', 'silver', 'gold', 'platinum', 'bronze'],
  ...['plan', 'plans', 'tier', 'edition', 'license', 'licence', 'licenses', 'subscription', 'membership', 'package'],
  ...['version', 'upgrade', 'monthly', 'yearly', 'annual', 'annually', 'small', 'medium', 'large', 'freelancer', 'studio'],
  ...['hobby', 'creator', 'max', 'extended', 'commercial', 'multisite', 'bundle', 'addon', 'add-on', 'extension', 'vip'],
  ...['basis', 'profi', 'abo', 'abonnement', 'licentie', 'lizenz', 'licencia', 'suscripción', 'versión', 'előfizetés'],
  ...['verzió', 'licenc', 'プレミアム', 'プラン', '版', 'プロ', 'assinatura', 'plano', 'piano', 'versione'],
];

/** Periods said before an amount: "monthly $4", "lifetime: $79". */
export const PERIOD_ADJECTIVES = [
  ...['monthly', 'yearly', 'annual', 'annually', 'lifetime', 'one-time', 'one time', 'one-off', 'one off', 'weekly'],
  ...['perpetual', 'single payment', 'pay once', 'once', 'monatlich', 'jährlich', 'einmalig', 'maandelijks', 'jaarlijks'],
  ...['eenmalig', 'mensuel', 'mensuelle', 'annuel', 'annuelle', 'mensual', 'anual', 'mensile', 'annuale', 'mensal'],
  ...['havi', 'évi', 'éves', 'egyszeri', 'miesięcznie', 'rocznie', '月額', '年額', '買い切り', '월', '연', '每月', '每年'],
  ...['per month', 'per year', 'a month', 'a year', 'per maand', 'per jaar', 'pro monat', 'pro jahr', 'par mois', 'par an'],
];

/** Words that may stand between an amount and the period that it is paid for. */
export const BETWEEN_WORDS = [
  ...['per', 'a', 'an', 'each', 'every', 'the', 'flat', 'only', 'just', 'usd', 'for', 'up', 'to', 'billed', 'paid', 'and'],
  ...['charged', 'payable', 'plus', 'excl', 'incl', 'excluding', 'including', 'vat', 'btw', 'mwst', 'tax', 'taxes', 'ttc'],
  ...['ht', 'par', 'por', 'pro', 'je', 'im', 'al', 'à', 'le', 'la', "l'", 'l’', 'el', 'ao', 'af', 'om', 'of', 'egy', 'na'],
  ...['subscription', 'fee', 'plan', 'in', 'pr', 'net', 'gst', 'active', 'single', 'one', 'unlimited', 'all', 'za', 'or'],
  ...['via', 'as', 'with', 'в', 'inkl', 'zzgl', 'ex', 'inc', '税込', '税抜', '/', '+'],
];

/** Words that may stand between the name of a plan or a period and the amount after it. */
export const LEADING_WORDS = [
  ...['is', 'are', 'costs', 'cost', 'for', 'of', 'only', 'just', 'at', 'from', 'starts', 'start', 'starting', 'ab', 'à'],
  ...['price', 'pricing', 'prices', 'payment', 'fee', 'plan', 'plans', 'license', 'licence', 'subscription', 'purchase'],
  ...['now', 'available', 'the', 'a', 'an', 'version', 'edition', 'membership', 'billing', 'billed', 'flat', 'begins', 'as'],
  ...['low', 'seulement', 'kost', 'kostet', 'coûte', 'cuesta', 'costa', 'ára', 'ár', 'vanaf', 'desde', 'dès', 'partir'],
  ...['de', 'für', 'nur', 'voor', 'por', 'pour', 'your', 'it', 'users', 'user', 'sites', 'site', 'be', 'will', 'in', 'or'],
  ...['は', 'が', 'で', 'の', '料金', '価格', 'plano', 'access', 'upgrade', 'account', 'get', 'buy', 'on', 'with'],
];
