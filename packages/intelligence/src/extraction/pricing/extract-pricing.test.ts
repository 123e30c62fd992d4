import { describe, expect, test } from 'vitest';
import { extractPricing } from './extract-pricing.ts';

const SOURCE = { marketplace: 'wordpress', name: 'Wren Widgets' };

/** Tiers as "9 USD month user; 90 USD year"; `-` is none. */
function tiersOf(description: string): string {
  return extractPricing({ ...SOURCE, description })
    .tiers.map(({ amount, currency, period, per }) => [amount, currency, period ?? '-', per].filter(Boolean).join(' '))
    .join('; ');
}

describe('extractPricing', () => {
  test.for([
    ['nothing of an empty listing', ''],
    ['what others ask', 'Competitors charge $30 per month. Why pay $59 a year for a rival?'],
    ['what a subscription to another product costs', 'Requires a Heron Cloud Pro subscription ($12.99/month).'],
    ['donations', 'Donate $5/month on Patreon, or buy me a coffee for $3.'],
    ['what users may ask', 'Let fans support you with $3, $5 or $10 a month. Set a price like $9.99/month.'],
    ['what users earn', 'Earn up to $500/month. Our users made $40,000 a year.'],
    ['sizes of markets', 'The market will reach $30 billion by 2030, or $2M a year.'],
    ['credit', 'Get a $10 credit each month, $25 in ad credits and $5 free credit.'],
    ['what is saved or given back', 'Save $20 a month. Get $10 off. If you are not happy, we refund the $49.'],
    ['thresholds', 'Free shipping for orders over $50. Gifts under $25.'],
    ['rents, salaries and power', 'Flats from $1,250/month. Salaries of €4,500/month. 0.31 €/kWh.'],
    ['examples', 'For example, "Starter $19/mo". Amounts such as $9.99/month.'],
    ['a price for a quantity', 'It costs $0.10 per image, $7 per 1,000 loads and $3 per GB.'],
    ['other periods', 'Plans cost $7 per week, $2 per day or $49/quarter.'],
    ['an amount with nothing beside it', 'Bitcoin is at $64,250.'],
    ['what is under a heading about other products', 'Our other plugins\nHeron Pro: $49/year'],
    ['what is free', 'Basic: $0/month'],
  ] as const)('does not take %s for a price', ([, text]) => {
    expect(tiersOf(text)).toBe('');
  });

  test.for([
    ['Wren Pro costs $79 per year for a single site.', '79 USD year site'],
    ['Our paid plans start at $5 per month.', '5 USD month'],
    ['$2.99/mo or $24.99/yr', '2.99 USD month; 24.99 USD year'],
    ['Monthly: $9\nYearly: $90\nLifetime: $199', '9 USD month; 90 USD year; 199 USD once'],
    ['| Plan | Price |\n|---|---|\n| Basic | $39/year |\n| Agency | $149/year |', '39 USD year; 149 USD year'],
    ['Plans\n\nIndividual – $5\nTeam – $20', '5 USD -; 20 USD -'],
    ['Prices (per month)\nBasic: $9\nPro: $19', '9 USD month; 19 USD month'],
    ['$10-$50/user/month', '10 USD month user; 50 USD month user'],
    ['25 users $250, 50 users $450 a year', '250 USD year; 450 USD year'],
    ['The prices are: monthly $4, yearly $40 (2 months free).', '4 USD month; 40 USD year'],
    ['Premium ($8.25/month, billed annually)', '8.25 USD month'],
    ['Premium! Was $99, now only $49 per year.', '49 USD year'],
    ['Pro: ~~$99~~ $49 / year', '49 USD year'],
    ['While other tools cost $50+ per month, we are only $7/month.', '7 USD month'],
    ['A one-time payment of $49 for lifetime access', '49 USD once'],
    ['Swatches ($25 only)', '25 USD -'],
    ['CA$12.99 / month, or A$ 15 per month', '12.99 CAD month; 15 AUD month'],
    ['Just 5 USD/mo billed annually', '5 USD month'],
    ['$1,299.00 per year for unlimited sites', '1299 USD year'],
    ['De Pro-versie kost € 7,50 per maand (excl. btw), of € 75 per jaar.', '7.5 EUR month; 75 EUR year'],
    ['A PRO verzió ára 12 900 Ft / év, egy webáruházra.', '12900 HUF year site'],
    ['Basis 19,90 € pro Monat, Plus 1.039,90 € monatlich', '19.9 EUR month; 1039.9 EUR month'],
    ['Version Pro : 49 € par an et par site', '49 EUR year site'],
    ['La versión Pro cuesta 29,99 € al año', '29.99 EUR year'],
    ['プレミアム版は月額480円(税込)、年額4,800円', '480 JPY month; 4800 JPY year'],
    ['R$ 9,90 por mês', '9.9 BRL month'],
  ] as const)('reads %j as %s', ([text, tiers]) => {
    expect(tiersOf(text)).toBe(tiers);
  });

  test('reads the words of the store first, and a price in a name', () => {
    const label = '7 USD / user / monthly, 14 days of trial';
    expect(extractPricing({ ...SOURCE, pricingModel: 'paid', pricingLabel: label })).toEqual({
      pricingModel: 'paid',
      tiers: [{ name: null, amount: 7, currency: 'USD', period: 'month', per: 'user' }],
      lowestPaidMonthlyUsd: 7,
    });
    expect(extractPricing({ marketplace: 'shopify', name: 'Wren ($299/mo)' }).lowestPaidMonthlyUsd).toBe(299);
  });

  test('takes the lowest of recurring prices in USD, a yearly one by twelve', () => {
    const lowest = (description: string) => extractPricing({ ...SOURCE, description }).lowestPaidMonthlyUsd;
    expect(lowest('Pro: $10/month or $96/year, lifetime $3, €1/month')).toBe(8);
    expect(lowest('Pro: €10/month')).toBeNull();
    expect(lowest('Lifetime licence: $25')).toBeNull();
  });

  test('names the plan of a price', () => {
    const { tiers } = extractPricing({ ...SOURCE, description: 'Starter: $6/mo\nTeam Pro – $12 per month' });
    expect(tiers.map(({ name }) => name)).toEqual(['Starter', 'Team Pro']);
  });
});
