import { topic } from './topic.ts';

/** Topics of plugins of shops. */
export const COMMERCE = {
  shipping: topic(
    'Shipping Labels|Delivery Dates|Order Tracking|Pickup Points',
    'shipping|orders|tracking|delivery',
    'prints labels for all orders of the day|shows the delivery date before the checkout|tells customers where their parcel is',
    'Questions about parcels fell by half.|Printing fifty labels takes a minute.',
    'Rates for islands are wrong.|Tracking mails go out a day late.',
  ),
  productReviews: topic(
    'Product Reviews|Photo Reviews|Ratings|Testimonials',
    'reviews|ratings|social proof|photos',
    'asks for a review some days after delivery|shows photos of customers on product pages|moves reviews from other shops',
    'Ten times more reviews in a month.|Support moved our old reviews for us.',
    'Reviews show under the wrong variant.|The widget shifts the page while it loads.',
  ),
  upsell: topic(
    'Upsell|Bundles|Cross-sell|Cart Drawer',
    'upsell|bundles|cart|conversion',
    'offers what goes with the cart|sells sets at a lower price|shows how much is missing for free shipping',
    'Paid for itself in the first week.|Bundles keep stock right, finally.',
    'The drawer covers the checkout button.|Charged by revenue that it did not bring.',
  ),
  discounts: topic(
    'Discounts|Volume Pricing|Gift Cards|Loyalty Points',
    'discounts|loyalty|pricing|gift cards',
    'gives lower prices for larger amounts|rewards customers who come back|sells and checks gift cards',
    'Our wholesale customers order by themselves.|Points are easy to explain to customers.',
    'Two discounts add up although they must not.|Gift cards cannot be used in part.',
  ),
  inventory: topic(
    'Inventory|Stock Sync|Back in Stock|Purchase Orders',
    'inventory|stock|warehouse|orders',
    'keeps stock alike in all shops|tells customers when a product is back|writes orders to suppliers in time',
    'No more selling what we do not have.|Back in stock mails bring real orders.',
    'Stock was set to zero overnight.|The sync lags by an hour on busy days.',
  ),
  marketing: topic(
    'Email Marketing|Pop-ups|Abandoned Cart|SMS Campaigns',
    'marketing|email|popups|automation',
    'writes to people who left a full cart|shows an offer before somebody leaves|sends campaigns to groups of customers',
    'The cart mails bring back one in ten.|Templates look good without work.',
    'Pop-ups appear on the checkout.|The price doubled without a message.',
  ),
  subscriptions: topic(
    'Subscriptions|Recurring Orders|Preorders|Returns',
    'subscriptions|recurring|preorders|returns',
    'sells products that come every month|lets customers pause and skip by themselves|handles returns without mails',
    'Customers change their orders without writing to us.|Returns take us no time any more.',
    'Customers were charged twice in March.|Cancelling needs three mails.',
  ),
  storeDesign: topic(
    'Page Builder|Announcement Bar|Size Charts|Image Zoom',
    'design|theme|pages|storefront',
    'builds product pages by dragging|shows size charts that fit the product|puts news on top of every page',
    'Fewer returns since the size charts.|Fits our theme without a line of code.',
    'Slows the shop down by two seconds.|The bar came back after I removed the app.',
  ),
} as const;
