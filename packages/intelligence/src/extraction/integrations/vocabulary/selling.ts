/** Payments, shops and what they are built of: a product a line, its spellings after `=`. */
export const SELLING = `
Stripe = Stripe Payments = Stripe Connect = Stripe Checkout
PayPal = Pay Pal = PayPal Standard = PayPal Express = PayPal Checkout
Square = Square POS = Square Payments
Braintree
Authorize.net = Authorize Net
Adyen
Mollie
Klarna
Afterpay = Clearpay
Affirm
Alma Payments
Sezzle
Razorpay
Paystack
Flutterwave
PayU
Paytm
PhonePe
Instamojo
Cashfree
CCAvenue
2Checkout = 2CO
Paddle = Paddle Billing
Lemon Squeezy = LemonSqueezy
FastSpring
Gumroad
Chargebee
Recurly
Zuora
Maxio
GoCardless
Wise = TransferWise
Payoneer
Skrill
Amazon Pay = Amazon Payments
Apple Pay
Google Pay = GPay
Shop Pay
Worldpay = WorldPay
Cybersource
Sage Pay = Opayo
Eway
PagSeguro = PagBank
Mercado Pago = MercadoPago
Bizum
Redsys
iDEAL
Bancontact
Sofort
Giropay
Przelewy24
PayFast
Yoco
Iyzico
Barion
SimplePay
Revolut
Venmo
Cash App
Coinbase = Coinbase Commerce
BitPay
MoonPay
Ledger = Ledger Nano
Trezor
MetaMask
Plaid
WooCommerce = Woo Commerce
WooCommerce Subscriptions
WooCommerce Bookings
WooCommerce Memberships
WooCommerce Product Bundles
WooCommerce Product Add-Ons = WooCommerce Product Addons
WC Vendors
Dokan
WCFM = WCFM Marketplace
YITH WooCommerce Multi Vendor = YITH Multi Vendor
Germanized = WooCommerce Germanized
German Market
Easy Digital Downloads = EDD
SureCart
CartFlows
FunnelKit
Shopify = Shopify POS
Shopify Flow
BigCommerce
Magento = Adobe Commerce
PrestaShop
OpenCart
Shopware
Ecwid
Wix = Wix Stores
Squarespace
Webflow
Weebly
Amazon
Amazon Seller Central
Amazon FBA = Fulfillment by Amazon
eBay
Etsy
Walmart = Walmart Marketplace
AliExpress = Ali Express
Alibaba
Temu
Shein
Wish
Rakuten
Mercado Libre = MercadoLibre
Lazada
Shopee
Flipkart
Bol.com
Zalando
Otto
Allegro
Faire
TikTok Shop
Oberlo
Spocket
DSers
Printful
Printify
Gelato
CJ Dropshipping = CJDropshipping
Zendrop
ReCharge = Recharge Payments
Bold Subscriptions
Loox
Judge.me = Judgeme
Yotpo
Stamped.io = Stamped
Okendo
Trustpilot
Reviews.io
Trustindex
Ali Reviews
PageFly
GemPages
Shogun
LayoutHub
Smile.io
LoyaltyLion
ReferralCandy
Growave
AfterShip
ShipStation
Shippo
Easyship
EasyPost
Sendcloud
MyParcel
Packlink
ShipBob
ShipHero
USPS
UPS
FedEx
DHL = DHL Express = DHL Parcel
DPD
GLS
Hermes = Evri
PostNL
Bpost
Royal Mail
Canada Post
Australia Post
Sendle
InPost
Foxpost
Packeta = Zásilkovna
Purolator
Delhivery
Shiprocket
Correos
Deutsche Post
Google Shopping = Google Shopping Feed
Google Merchant Center
Meta Shops = Facebook Shop = Instagram Shopping
Lightspeed = Lightspeed Retail
Loyverse
Clover
Toast POS
Vend
`;
