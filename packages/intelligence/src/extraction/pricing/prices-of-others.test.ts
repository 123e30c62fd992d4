import { describe, expect, test } from 'vitest';
import { extractPricing } from './extract-pricing.ts';

/** Tiers as "9 USD month user"; `-` is none. */
function tiersOf(description: string): string {
  return extractPricing({ marketplace: 'wordpress', name: 'Wren Widgets', description })
    .tiers.map(({ amount, currency, period, per }) => [amount, currency, period ?? '-', per].filter(Boolean).join(' '))
    .join('; ');
}

describe('a price is not the plugin’s own where it is', () => {
  test.each([
    ['of what is needed', 'Requires ChatGPT Plus ($20/month).'],
    ['of what is needed', 'An active Canva Pro plan ($12.99/month) is required.'],
    ['of what is needed', 'Needs an OpenAI account, ChatGPT Plus is $20 per month.'],
    ['of a product that everybody knows', 'Grammarly Premium: $12/month. Clip: free.'],
    ['of a product that everybody knows', 'Netflix Premium plan: $22.99/month. Netflix Basic plan: $7.99/month.'],
    ['of a product that everybody knows', 'Tracks Netflix Standard $15.49/month, Spotify Family $16.99/month.'],
    ['of a name with the name of an edition', 'Heron Basic $9/month, Heron Pro $19/month: we read both.'],
    ['of an alternative', 'Alternatives: CodeRabbit – $24/month. SonarCloud – $11/month.'],
    ['of an alternative', 'Competitors: Falcon Pro - $29/month, OspreyHub - $19/month.'],
    ['under a heading of alternatives', 'Alternatives\n\nFalcon – $24/month\nOsprey – $11/month'],
    ['in the column of another', '| | Wren Widgets | Heron |\n|---|---|---|\n| Price | Free | $19/month |'],
    ['in a row of another', '| Tool | Price |\n|---|---|\n| Wren Widgets | Free |\n| Heron | $19/month |'],
    ['of what it replaces', 'Cancel your $15/month ScreenFlow subscription.'],
    ['of what it replaces', 'Instead of paying $49/month to Heron, use this.'],
    ['what others ask', 'Hosting companies ask $10 a month for this. Ours is free.'],
    ['what others ask', 'Most developers want $50 a month for it, this one is free.'],
    ['what others ask', 'People pay $99 a month for tools like this. It is free.'],
    ['still of the product named before', 'Spotify Premium is $11/month; get it for $5/month with our codes.'],
    ['asked by users', 'Sell a Gold plan for $15/month and a Silver plan for $8/month to your readers.'],
    ['asked by users', 'You can create membership plans: Gold $15/month, Silver $9/month.'],
    ['asked by users', 'Your customers can pick Basic ($9/month) or Plus ($19/month).'],
    ['asked by users', 'Offer your fans a VIP plan at $10/month.'],
    ['asked by users', 'Members pay a Basic plan of $7/month on your site.'],
    ['given', 'Support development with a monthly membership: $3/month.'],
    ['given', 'Help keep the lights on with $2/month.'],
    ['given', 'Become a backer for $3/month.'],
    ['given', 'Buy me a pizza: $5/month keeps this extension alive.'],
  ])('%s: %s', (_, text) => {
    expect(tiersOf(text)).toBe('');
  });
});

describe('a price is the plugin’s own beside such words', () => {
  test.each([
    ['Wren Pro: $12/month. Grammarly Premium: $30/month.', '12 USD month'],
    ['| | Wren Pro | Heron |\n|---|---|---|\n| Price | $9/month | $19/month |', '9 USD month'],
    ['| Plan | Free | Pro |\n|---|---|---|\n| Price | $0 | $19/month |', '19 USD month'],
    ['Unlike others, Wren is just $3/month.', '3 USD month'],
    ['Explorer plan: $9/month, Ninja plan: $19/month', '9 USD month; 19 USD month'],
    ['Slack integration in Premium: $8/month', '8 USD month'],
    ['WooCommerce addon: $49/year', '49 USD year'],
    ['Sell unlimited products with Wren Pro: $9/month', '9 USD month'],
    ['Pro ($9/month) lets you sell to your customers.', '9 USD month'],
    ['Support the development by buying Pro ($19/year).', '19 USD year'],
    ['Pro: $9/month. Priority support included.', '9 USD month'],
  ])('%s', (text, tiers) => {
    expect(tiersOf(text)).toBe(tiers);
  });
});

describe('one statement is of all prices', () => {
  test.each([
    [
      'Single site $49, 5 sites $99, unlimited $199 – all billed annually.',
      '49 USD year site; 99 USD year; 199 USD year',
    ],
    ['Basic: $5 | Pro: $10 | Team: $20 (all prices per month)', '5 USD month; 10 USD month; 20 USD month'],
    ['Starter $9, Growth $19. All prices are per month.', '9 USD month; 19 USD month'],
    ['Prices\nWren Solo $29\nWren Team $59\nAll plans billed annually', '29 USD year; 59 USD year'],
    ['Prices shown in AUD. Basic $9/month, Pro $19/month.', '9 AUD month; 19 AUD month'],
    ['Basic: $9/month\nPro: €19/month\nAll prices in CAD.', '9 CAD month; 19 EUR month'],
    ['All prices are in Australian dollars.\n\nPro: $10/month', '10 AUD month'],
    ['Pro: $9/month (CAD)', '9 CAD month'],
    ['Shows your prices in AUD. Pro: $9/month', '9 USD month'],
  ])('%s', (text, tiers) => {
    expect(tiersOf(text)).toBe(tiers);
  });

  test('is counted in the lowest price', () => {
    const lowest = (description: string) =>
      extractPricing({ marketplace: 'x', name: 'Wren', description }).lowestPaidMonthlyUsd;
    expect(lowest('Single site $49, 5 sites $99, unlimited $199 – all billed annually.')).toBe(4.08);
    expect(lowest('Prices shown in AUD. Basic $9/month.')).toBeNull();
  });
});

describe('a currency is known however it is written', () => {
  test.each([
    ['Pro kostet 5 Euro im Monat.', '5 EUR month'],
    ['Premium für 2,99 Euro pro Monat', '2.99 EUR month'],
    ['The Pro plan costs 5 euros a month.', '5 EUR month'],
    ['Pro : 4,99 EUROS/mois', '4.99 EUR month'],
    ['Premium: 49 900 Ft / év', '49900 HUF year'],
    ['A Pro csomag ára 4 900 FT/hó', '4900 HUF month'],
    ['A Pro csomag havi 4.900 forint', '4900 HUF month'],
    ['Wersja Pro: 19 ZŁ miesięcznie', '19 PLN month'],
    ['Pro: 49,- Kč/měsíc', '49 CZK month'],
    ['Pro: 9 usd / month', '9 USD month'],
    ['Pro: eur 5/month', '5 EUR month'],
    ['Pro-versionen kostar 49 kr per månad', '49 SEK month'],
    ['Версия Pro: 199 рублей в месяц', '199 RUB month'],
    ['Pro: Rs. 499 per month', '499 INR month'],
    ['Pro cables of 50 ft per year', ''],
  ])('%s', (text, tiers) => {
    expect(tiersOf(text)).toBe(tiers);
  });
});
