/** Shops, money, customers: a tag a line, after `=` what else speaks for it. */
export const SELLING = `
ecommerce = online store = online shop = web shop = webshop = shopping cart = online selling
woocommerce = woo = woocommerce extension
checkout = checkout fields = checkout page = one page checkout = fast checkout
cart = mini cart = side cart = cart drawer
abandoned cart = cart recovery = abandoned carts = cart abandonment
upsell = upsells = upselling = post purchase = order bump = one click upsell
cross-sell = cross sell = cross selling = frequently bought together = related products
product bundles = product bundle = bundles = bundle builder = mix and match
quantity breaks = volume discount = tiered pricing = quantity discounts
discounts = discount = discount rules = dynamic pricing = bulk discount
coupons = coupon = coupon code = coupon codes = promo code = vouchers
gift cards = gift card = gift certificates = gift voucher
loyalty program = loyalty = points and rewards = reward points = loyalty points = rewards program
rewards = reward
referrals = referral program = refer a friend = referral marketing
affiliate marketing = affiliate = affiliates = affiliate program = affiliate links
subscriptions = subscription = recurring orders = subscribe and save = abo = subscription box
recurring payments = recurring billing = recurring orders
payments = payment = payment gateway = payment gateways = accept payments = payment form = pay online = zahlung
payment gateway = credit card payments = payment gateways
buy now pay later = bnpl = installments
product reviews = product review = customer reviews = review app = photo review = photo reviews
reviews = review = ratings and reviews = customer review
photo reviews = photo review = reviews with photos
ratings = rating = star rating
social proof = sales popup = recent sales = trust badges = sales notification
trust badges = trust badge = payment badges = trust seal = trust icons
testimonials = testimonial
ugc = user generated content
wishlist = wish list = wishlists = favorites list
product comparison = compare products
product options = product add-ons = custom options = product addons = personalization options = product customizer
product variations = product variation
product variants = variants = product variant
variation swatches = variant swatches
color swatches = color swatch = image swatch = swatches = colour swatches
product filter = product filters = faceted search = ajax filter
product search = search autocomplete = instant search
product feed = product feeds = shopping feed = data feed = google shopping feed
product import = import products = product importer
product descriptions = product description
product catalog = catalog mode = product catalogue = catalogue
size chart = size charts = size guide
pre-order = preorder = pre orders = preorders
back in stock = restock alert = back in stock alerts = stock notification
countdown timer = countdown = countdown timers = urgency
free shipping bar = free shipping
announcement bar = notification bar = top bar = sticky bar = hello bar
inventory management = inventory = stock management = stock control = inventory sync = stock sync = stock levels = warehouse management = sync inventory = sync stock
multichannel selling = multichannel = multi channel = sales channels
demand forecasting = forecasting = forecast
purchase orders = purchase order
order management = orders = manage orders = order status
order tracking = tracking page = track orders = track and trace = shipment tracking = parcel tracking
order fulfillment = fulfillment = fulfilment
shipping = shipping method = shipping methods = delivery = shipment = verzending = versand = shipping zones
shipping labels = shipping label = print labels = verzendlabels = verzendlabel
shipping rates = shipping calculator = shipping cost = table rate
local pickup = store pickup = click and collect
delivery date = delivery slots = delivery time
returns = returns management = refund = refunds = returns and exchanges
dropshipping = dropship = drop shipping
product sourcing = sourcing = winning products = suppliers
print on demand = pod
wholesale = b2b = wholesale prices = wholesale pricing
multi vendor = multivendor = multi vendor marketplace = vendors
point of sale = pos = cash register
invoicing = invoice = invoices = invoice generator = számla = számlázás = rechnung = rechnungen = factuur = facturen = számlázz.hu = factura = facture
pdf invoices = pdf invoice = packing slip = packing slips
accounting = bookkeeping = buchhaltung = boekhouding = general ledger = plain text accounting = double entry
billing = bill clients
tax = taxes = sales tax = tax calculation
vat = eu vat = vat number
expenses = expense tracking = expense management = expense reports
budgeting = budget = budgets
payroll = pay slips
finance = personal finance = financial
currency converter = currency switcher = multi currency = multicurrency = exchange rates = currency conversion
pricing table = pricing tables = price table
price comparison = compare prices
price tracking = price tracker = price history = price drop = price alerts
deals = daily deals = deal finder
shopping = shopping assistant = online shopping
cashback = cash back
donations = donation = donate = recurring donations = donor
fundraising = fundraiser = raise funds = charity = crowdfunding
nonprofit = nonprofits = non profit = ngo = charities
quotes = quote = request a quote = quotations = quotation = devis = offerte = estimates
cpq = configure price quote
restaurant = restaurants = food ordering = food delivery
restaurant menu = food menu = menu card
real estate = property listings = properties = apartments
hotel booking = hotel = room booking
travel = tour booking = trips = flights
rental = rentals = car rental = equipment rental
cryptocurrency = crypto = bitcoin = ethereum = blockchain
crypto wallet = ethereum wallet = bitcoin wallet = web3 wallet
stock market = stock quotes = stock prices = stock trading
conversion = conversion rate = boost sales = increase conversions = cro
store design = store builder = storefront design
product labels = product badges = sale badges
keyword research = keyword tool = search volume
product research = amazon seller = amazon sellers = seller tools = fba
auctions = auction = bidding
gifts = gift ideas = gift finder
tipping = tip jar
membership = memberships = membership site = membership plugin = members only = member area
content restriction = restrict content = paywall = protect content = content protection
paywall = pay per post
marketplace = classified ads = classifieds
`;
