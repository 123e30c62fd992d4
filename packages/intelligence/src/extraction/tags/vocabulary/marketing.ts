/** Marketing, sales, support, forms, talking to people. */
export const MARKETING = `
seo = search engine optimization = search engines = on page seo = serp = search rankings
sitemap = sitemaps = xml sitemap
schema = schema markup = rich snippets = schema.org
structured data = structured data markup
redirects = redirect = 301 redirect = redirection = 301 redirects
broken links = broken link checker = dead links = 404 = 404 errors
meta tags = meta descriptions = open graph
link building = backlinks = internal links = internal linking
email marketing = email campaign = email campaigns = newsletters = email list = mailing list
newsletter = newsletters = newsletter plugin
email automation = automated emails = welcome series = email sequences = drip campaigns
marketing automation = automation workflows = marketing automations
email = emails = mail = mailbox
smtp = smtp plugin = smtp server = mailer
email delivery = email deliverability = deliverability
email log = email logs = email logging
transactional email = transactional emails
email templates = email template = email builder = email customizer
email tracking = track emails = open tracking = opens and clicks
email finder = find emails = email addresses = email lookup
mail merge = mailmerge
email signature = email signatures
popups = popup = pop up = pop ups = exit intent = lightbox popup
lead generation = lead gen = generate leads = prospects = find leads
lead capture = capture leads = opt in = optin = list building = grow your list
prospecting = sales prospecting = outreach
crm = customer relationship management = contacts manager
contacts = contact management = address book
sales = sales team = sales teams = salespeople
sales pipeline = pipeline = deal pipeline = pipelines
call logging = click to dial = click to call = dialer = cti = log calls
telephony = phone calls = voip = calls = telefon
sms = text message = text messages = sms messages = texting = sms notifications
text messaging = texting = mms = two way texting
whatsapp = whatsapp chat = whatsapp button
messaging = messenger = messages = conversational messaging
live chat = chat widget = livechat = chat with visitors = website chat
chatbot = chatbots = chat bot = bot = ai chatbot
customer support = customer service = support team = helpdesk = support desk = support tickets
helpdesk = help desk = ticketing system = support tickets = ticket system
service desk = itsm = it service management = service management
knowledge base = help center = faq = faqs = documentation site
faq = faqs = accordion faq
surveys = survey = questionnaire = polls and surveys
polls = poll = voting
feedback = user feedback = customer feedback = nps = customer satisfaction
quizzes = quiz = quiz maker = trivia
forms = form = web forms = online forms = formular = formulier
form builder = form maker = drag and drop forms = forms builder
contact form = contact forms = contact us form = contactformulier
payment form = payment forms = order form = order forms
file upload = file uploads = upload files
analytics = web analytics = statistics = stats = visitor statistics = insights
conversion tracking = pixel tracking = facebook pixel = meta pixel = tiktok pixel = server side tracking = conversions api = event tracking
heatmap = heatmaps = session recording
advertising = ad campaigns = ad creatives = ads manager = ad manager = ad management = advertisement = ppc
google ads = google adwords
facebook ads = meta ads = facebook campaigns
social media = social network = social networks = social
social feed = social feeds = instagram feed = facebook feed = twitter feed = tiktok feed
instagram feed = instagram = instagram gallery
social sharing = share buttons = social share = share button
social login = login with google = login with facebook
social media scheduling = schedule posts = auto post = social media posting
shoppable videos = shoppable video = shoppable
influencer marketing = influencers = influencer
push notifications = web push = push notification
notifications = notification = alerts = notify = alert
reminders = reminder
events = event = event management = event organizers
event calendar = events calendar
event registration = register for events = attendees = rsvp
tickets = event tickets = ticketing = sell tickets
webinars = webinar
appointment booking = appointments = appointment = appointment scheduling = book appointments = termine = citas = afspraken = időpont
booking = bookings = booking calendar = reservations = reservation = online booking = buchung
scheduling = scheduler = schedule meetings = appointment scheduler = schedule appointments
calendar = calendars = kalender
e-signature = esignature = electronic signature = esign = sign documents = digital signature = e signatures = esignatures
contracts = contract = contract management = agreements
marketing = digital marketing = marketing tool
campaigns = campaign = marketing campaigns
landing pages = landing page = landing page builder
a/b testing = ab testing = split testing = a b testing
personalization = personalisation = personalized content
geolocation = geo targeting = ip location
linkedin = linkedin profiles
recruiting = recruitment = hiring = applicant tracking = job board = candidates
job search = job seekers = find jobs = job listings = jobs
resume = cv = resume builder = cover letter
customer retention = retention = churn
customer engagement = engage customers
data quality = data cleansing = data cleaning = data hygiene
deduplication = duplicate records = duplicates = duplicate management = dedupe = merge duplicates
territory management = territories = route planning = field sales
`;
