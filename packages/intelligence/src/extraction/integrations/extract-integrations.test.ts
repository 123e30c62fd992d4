import { describe, expect, test } from 'vitest';
import type { ExtractionSource } from '../extraction-source.ts';
import { extractIntegrations } from './extract-integrations.ts';

function integrationsOf(description: string, source: Partial<ExtractionSource> = {}): string[] {
  return extractIntegrations({ marketplace: 'wordpress', name: 'Tidepool', ...source, description });
}

describe('a product is no integration where it is only', () => {
  test.each([
    ['compared with', 'Unlike Klaviyo or MailPoet, it has no limit.'],
    ['compared with', 'Faster than WP Rocket and W3 Total Cache.'],
    ['compared with', 'Like HubSpot, but on your own server.'],
    ['compared with in German', 'Im Gegensatz zu Klaviyo kostet es nichts.'],
    ['compared with in Dutch', 'Een alternatief voor MyParcel zonder abonnement.'],
    ['what it looks like', 'A Trello-like board.'],
    ['what it replaces', 'The Calendly alternative.'],
    ['left for it', 'Switching from Zendesk? We help.'],
    ['left for it', 'Import your settings from Yoast SEO in one click.'],
    ['a trademark', 'Netflix is a trademark of Netflix, Inc., and Spotify of its owner.'],
    ['thanked', 'Thanks to Mailchimp for their support.'],
    ['advertised', 'Also try our other plugins for WooCommerce.'],
    ['planned', 'Salesforce is coming soon.'],
    ['ruled out', 'It does not work with Elementor.'],
    ['a customer', 'Loved by teams at Shopify.'],
    ['where its maker is found', 'Report bugs on GitHub, follow us on Twitter: https://twitter.example/us'],
    ['kept away from', 'Blocks distracting websites such as Facebook, YouTube and Reddit.'],
    ['an everyday word', 'Square corners, zoom on hover, slack between boxes, for teams. Things close later.'],
    ['the format of a file', 'Exports tables to Excel and Word.'],
    ['a requirement', 'MySQL 5.7 or higher.'],
    ['an everyday word', 'A prettier view of your files. Prettier than the default.'],
    ['an everyday word', 'Works with any Linear layout, and on Linear motion.'],
    ['an everyday word', 'Supports Linear gradients. Linear and radial gradients.'],
    ['an everyday word', 'Syncs with Later tonight. Integrates with Later versions of the editor.'],
    ['an everyday word', 'Box shadows for all blocks. Supports Box layouts and Square grids.'],
    ['an everyday word', 'Works with Square images. Square thumbnails for pages.'],
    ['an everyday word', 'Teams of any size. Works with Teams of all sizes. Teams use it every day.'],
    ['an everyday word', 'Make it yours. Make your site faster. Works with Make files.'],
    ['an everyday word', 'Front page layouts. Front and Back covers. Works with Front facing cameras.'],
    ['an everyday word', 'Ghost buttons and cards. Ghost text.'],
    ['an everyday word', 'Works with Zoom levels. Zoom in and out. Notion of time.'],
    ['one of a row of sizes', 'Works in Medium, Small and Large sizes.'],
    ['a day', 'Opens on Monday.'],
    ['where its makers worked', 'Former Slack engineers built this.'],
    ['where its makers worked', 'Founded by ex-Shopify developers, alumni of Airtable and Notion.'],
    ['where its makers worked', 'Our team came from Dropbox and Stripe.'],
    ['what it is made of', 'Built with React and Bootstrap. Made with Vue and Tailwind.'],
    ['where it is kept', 'Hosted on Bluehost. We run on AWS and Cloudflare.'],
  ])('%s: %s', (_, text) => {
    expect(integrationsOf(text)).toEqual([]);
  });

  test('under a heading of other plugins, of changes or of thanks', () => {
    expect(integrationsOf('Our other plugins\n\nMailchimp Sync\n\nStripe Checkout')).toEqual([]);
    expect(integrationsOf('Changelog\n\n1.2.0 Fixed a conflict with Elementor')).toEqual([]);
    expect(integrationsOf('Credits\n\nHubSpot\n\nPricing\n\nSends orders to Xero.')).toEqual(['Xero']);
  });

  test('the program that it runs in, its own name or its maker', () => {
    expect(integrationsOf('Works with Jira.', { marketplace: 'atlassian', name: 'Boards for Jira' })).toEqual([]);
    expect(
      integrationsOf('Shows Jira issues.', { marketplace: 'atlassian', name: 'X', worksWith: ['Confluence Cloud'] }),
    ).toEqual(['Jira']);
    expect(integrationsOf('Loox collects reviews.', { name: 'Loox - Reviews' })).toEqual([]);
    expect(integrationsOf('Connects to Mailchimp.', { developer: { name: 'Mailchimp' } })).toEqual([]);
  });
});

describe('a product is an integration where', () => {
  test.each([
    ['Connect Stripe, PayPal and Square.', ['Stripe', 'PayPal', 'Square']],
    ['Get notified in Slack or Microsoft Teams.', ['Slack', 'Microsoft Teams']],
    ['Slack notifications', ['Slack']],
    [
      'Backup to S3, Dropbox, Google Drive (or OneDrive)',
      ['Amazon S3', 'Dropbox', 'Google Drive', 'Microsoft OneDrive'],
    ],
    ['Send with Sendinblue.', ['Brevo']],
    ['Formats code with Prettier.', ['Prettier']],
    ['Connects to Linear and Slack.', ['Linear', 'Slack']],
    ['Works with Linear issues.', ['Linear']],
    ['Sends messages to Teams channels.', ['Microsoft Teams']],
    ['Schedule with Buffer or Later.', ['Buffer', 'Later']],
    ['Works with Zapier and Make.', ['Zapier', 'Make.com']],
    ['Upload to Box.', ['Box']],
    ['Publish to Ghost and Medium.', ['Ghost', 'Medium']],
    ['Square payments, Zoom meetings', ['Square', 'Zoom']],
    ['Works with React components.', ['React']],
    ['Támogatja a Számlázz.hu és a Billingo rendszerét.', ['Számlázz.hu', 'Billingo']],
    ['Werkt samen met PostNL en Moneybird.', ['PostNL', 'Moneybird']],
    ['An alternative to Klaviyo that syncs with WooCommerce.', ['WooCommerce']],
    ['Blocks Google Analytics and YouTube until visitors give consent.', ['Google Analytics', 'YouTube']],
  ])('a text says so: %s', (text, names) => {
    expect(integrationsOf(text)).toEqual(names);
  });

  test('nobody knows it, but the grammar tells', () => {
    expect(integrationsOf('It integrates with Quibbledesk.')).toEqual(['Quibbledesk']);
    expect(integrationsOf('We integrate Raisely, Quibblegive, Enthuse and many other platforms.')).toEqual([
      'Raisely',
      'Quibblegive',
      'Enthuse',
    ]);
    expect(integrationsOf('Integrations\n\nQuibbledesk\n\nFrobnik CRM\n\nSupport\n\nAsk us Anything')).toEqual([
      'Quibbledesk',
      'Frobnik CRM',
    ]);
    expect(integrationsOf('Works with PDF, CSV and Chrome. Supports English and German.')).toEqual([]);
  });

  test('the listing is named after a product of somebody else', () => {
    const source = { marketplace: 'obsidian', name: 'Raindrop.io', developer: { name: 'Jo Doe' } };
    expect(integrationsOf('Browse links.', source)).toEqual(['Raindrop.io']);
  });
});

test('ten are named at most, each once, in the order of the text', () => {
  const text =
    'Xero, Stripe, stripe, PayPal, Mollie, Klarna, Adyen, Razorpay, Paystack, GoCardless, Chargebee, Recurly.';
  expect(integrationsOf(text, { name: 'Sync for Xero', summary: 'And QuickBooks' })).toEqual([
    'Xero',
    'QuickBooks',
    'Stripe',
    'PayPal',
    'Mollie',
    'Klarna',
    'Adyen',
    'Razorpay',
    'Paystack',
    'GoCardless',
  ]);
});

test.each([
  'Slack, ',
  'Aa Bb ',
  'unlike ',
  'import from ',
  '((((',
  '- \n',
  'https://a.b/c ',
  'integrates with a, ',
  'Word',
  '. A',
])('a text of 100 KB of %j is read within a second', (part) => {
  const text = part.repeat(100_000 / part.length);
  const start = performance.now();
  integrationsOf(text);
  expect(performance.now() - start).toBeLessThan(1000);
});
