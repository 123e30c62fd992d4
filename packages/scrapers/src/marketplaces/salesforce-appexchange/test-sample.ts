/** Answers for tests in the formats of the Salesforce AppExchange; all text is invented (sample data). */
import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';

export const ID = 'a0N000000000001EAA';
export const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** An app of the list; its fields can be replaced. */
export function app(change: Record<string, unknown> = {}) {
  return {
    oafId: ID,
    type: 'force/package',
    title: 'Moss Mailer',
    description: 'Sample data.',
    listingCategories: ['campaignManagement', 'marketingAutomation'],
    logos: [
      { mediaId: 'https://appexchange.salesforce.com/image_host/big.png', logoType: 'Big Logo' },
      { mediaId: 'https://appexchange.salesforce.com/image_host/logo.png', logoType: 'Logo' },
    ],
    publisher: 'Moss Works',
    averageRating: 4.94,
    reviewsAmount: 164,
    chatEnabled: false,
    ...change,
  };
}

/** A page of the list, which features an app besides. */
export function listPage(listings: unknown[] = [app()], more: Record<string, unknown> = {}): StoreResponse {
  const featured = [app({ oafId: UUID, title: 'Featured Fern', pricing: 'paid', sponsored: true })];
  return answer(JSON.stringify({ queryText: '', totalCount: 1, listings, featured, ...more }));
}

/** A listing in full; its fields can be replaced. */
export function detail(change: Record<string, unknown> = {}): StoreResponse {
  return answer(JSON.stringify({ ...DETAIL, ...change }));
}

const DETAIL = {
  appExchangeId: ID,
  id: UUID,
  name: 'Moss Mailer in Full',
  title: 'Moss Mailer',
  technology: 'force/package',
  description: 'Sample data.',
  fullDescription: 'Sample data: a longer text.',
  publisher: {
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    name: 'Moss Works',
    email: 'apps@moss.example',
    website: 'https://moss.example',
    hQLocation: '1 Sample Street, Sampletown',
    phoneNumber: '555 0100',
  },
  plugins: [
    { pluginType: 'listing/plugins/Demo', data: { items: [{ url: 'https://video.example/' }] } },
    { pluginType: 'listing/plugins/LogoSet', data: { items: app().logos } },
  ],
  extensions: [
    {
      extensionType: 'listing/extensions/force/listings/Listing',
      data: {
        publishedDate: '2010-03-16',
        languages: ['en', 'de'],
        salesWebsite: 'https://moss.example/mailer',
        listingCategories: ['Productivity'],
      },
    },
  ],
  solution: {
    solution: { version: { versionName: '1.75.2' }, latestVersionDate: '2025-02-08T20:57:41.000Z' },
  },
  pricing: {
    price_model_type: 'paid',
    model: {
      plans: [
        { price: 70, currency_code: 'USD', units: 'company', frequency: 'yearly' },
        {
          price: 7,
          currency_code: 'USD',
          units: 'user',
          frequency: 'monthly',
          trial_days: 14,
          lowest_starting_price: true,
        },
      ],
    },
  },
  chat: { token: 'sample-chat-key' },
  reviewsSummary: { reviewCount: 1133, averageRating: 4.82 },
  reviews: [{ user: { name: 'Reviewing Person' } }],
};

export const SAMPLE_UNITS: StoreResponse[][] = [[listPage()], [detail()]];
