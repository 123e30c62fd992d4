import { type Draw, pick, some } from './draw.ts';
import { phrases, words } from './words.ts';

const AMOUNTS = words('2 3 4.99 5 6 8 9.90 12 15 19 29 49');
const LIMITS = phrases('up to three projects|one person|the first 100 items a month|a single device');
const PRODUCTS = phrases(
  'Slack|Notion|Trello|Jira|Google Drive|Google Sheets|GitHub|Dropbox|Zapier|HubSpot|Mailchimp|WooCommerce|Stripe|Figma',
);

/** How a third of the products are offered in words: with prices of every usual kind. */
const OFFERS: readonly ((amount: string, draw: Draw) => string)[] = [
  (amount, draw) =>
    `Free for ${pick(LIMITS, draw('limit'))}. Pro costs $${amount} a month, or $${yearly(amount)} a year.`,
  (amount) => `Plans:\n- Free: the basics\n- Pro: $${amount}/month\n- Team: $${doubled(amount)} per user/month`,
  (amount) => `Try it for 14 days for free. After that it costs $${amount} per month.`,
  (amount) => `The basics are free. Premium: €${amount} per month, cancel at any time.`,
  (amount) => `One payment of $${doubled(amount)}, no subscription.`,
];

/** What a product costs, as its description says it; null for those that say nothing of it. */
export function offerOf(draw: Draw): string | null {
  if (draw('has offer') >= 0.35) return null;
  const offer = OFFERS[Math.floor(draw('offer') * OFFERS.length)];
  return offer ? offer(pick(AMOUNTS, draw('amount')), draw) : null;
}

/** Which products it works with, as its description says it; null for those that name none. */
export function partnersOf(draw: Draw): string | null {
  if (draw('has partners') >= 0.45) return null;
  const names = some(PRODUCTS, 0.2, draw, 'partner');
  return names.length === 0 ? null : `Works with ${new Intl.ListFormat('en').format(names)}.`;
}

function yearly(amount: string): string {
  return String(Math.round(Number(amount) * 10));
}

function doubled(amount: string): string {
  return String(Math.ceil(Number(amount)) * 2);
}
