/** Which tag also fits where one of the others does, and the text tells no second one. */
const COMPANIONS = `
email marketing < abandoned cart, newsletter, email automation, marketing automation
conversion < upsell, social proof, countdown timer, free shipping bar, announcement bar, product labels, a/b testing
upsell < cross-sell
ecommerce < product bundles, discounts, gift cards, payments, product comparison, product options, product filter, product search, product catalog, size chart, pre-order, inventory management, multichannel selling, order management, shipping, returns, print on demand, wholesale, tax, pricing table, quotes, product research, tipping, woocommerce, checkout, cart, store design
discounts < quantity breaks, coupons
customer retention < loyalty program
loyalty program < rewards, referrals
marketing < affiliate marketing, seo, advertising, influencer marketing, customer retention, qr codes
recurring payments < subscriptions
subscriptions < recurring payments
payments < payment gateway, buy now pay later, payment form
reviews < product reviews, ratings, testimonials
ratings < reviews
product reviews < photo reviews
social proof < trust badges, ugc
shopping < wishlist, price comparison, price tracking, deals, cashback, auctions, gifts
woocommerce < product variations
product options < product variants, variation swatches, color swatches
advertising < product feed, google ads, facebook ads
data import < product import, csv
copywriting < product descriptions
notifications < back in stock, push notifications
inventory management < demand forecasting, purchase orders, point of sale, asset management
shipping < order tracking, order fulfillment, shipping labels, shipping rates, local pickup, delivery date
product sourcing < dropshipping
dropshipping < product sourcing
marketplace < multi vendor
billing < invoicing
invoicing < pdf invoices, billing
finance < accounting, budgeting, currency converter, cryptocurrency, stock market
tax < vat
accounting < expenses, finance
hr < payroll, recruiting, employee management
deals < shopping
fundraising < donations, nonprofit
nonprofit < fundraising
sales < cpq, lead generation, prospecting, territory management
food < restaurant
restaurant < restaurant menu
maps < real estate, store locator
booking < hotel booking, travel, rental
cryptocurrency < crypto wallet
seo < keyword research, sitemap, schema, structured data, redirects, broken links, meta tags, link building
content restriction < membership
membership < content restriction, paywall
newsletter < email marketing
email < smtp, email delivery, email log, transactional email, email templates, email tracking, mail merge, email signature
lead generation < email finder, lead capture
lead capture < popups
contacts < crm
crm < contacts, sales, sales pipeline
telephony < call logging
call center < telephony
messaging < sms, whatsapp
sms < text messaging, messaging
customer support < live chat, helpdesk
ai < chatbot, transcription, ai writing, ai coding assistant, ai assistant, chatgpt, prompts, summarization
helpdesk < customer support, service desk
documentation < knowledge base, diagrams, macros, confluence, wiki
knowledge base < faq
feedback < surveys
surveys < polls, feedback
education < quizzes, elearning, certificates, flashcards, language learning
form builder < forms
forms < form builder, contact form, file upload
reports < analytics, dashboards
analytics < conversion tracking, heatmap, reports
social sharing < social media
social media < social feed, instagram feed, social sharing, social media scheduling
login < social login
video < shoppable videos, youtube, video streaming, video downloader, video speed, screen recorder
event calendar < events
events < event calendar, event registration, tickets, webinars
scheduling < appointment booking, calendar
appointment booking < booking
calendar < scheduling
documents < e-signature, contracts, document generation, pdf
page builder < landing pages, elementor, gutenberg blocks
career < job search
job search < resume
data management < data quality
data quality < deduplication
productivity < task management, time tracking, pomodoro, focus, website blocker, time management, spreadsheets, note taking, meetings, reading, bookmarks, habit tracker, goals, tabs, new tab, keyboard shortcuts, clipboard, snippets, sidebar
task management < to-do list, checklists, todoist
project management < kanban, agile, resource planning, roadmap, gantt charts, issue tracking, risk management, jira
agile < retrospectives
time tracking < timesheets, attendance
time management < timer
time off < leave management
leave management < time off
employee management < hr
automation < approvals, workflow automation
integration < data sync, data import
export < data export
data visualization < charts
charts < data visualization
spreadsheets < tables
writing < documentation, dictionary, grammar checker, spell checking, proofreading, writing assistant, markdown
pdf < pdf editor, pdf export
templates < presentations
note taking < daily notes, knowledge management, research
meetings < meeting notes
transcription < voice notes
drawing < whiteboard
diagrams < flowcharts, mind maps, drawing
testing < test management
security < audit log, firewall, malware scanner, login security, two-factor authentication, authentication, login, password manager, encryption, privacy
lms < online courses
online courses < lms
multilingual < translation, language switcher
translation < multilingual, localization
content < copywriting, custom fields, custom post types, timeline, publishing
research < citations, zotero
reading < reader mode
bookmarks < read later, web clipper
annotations < highlights, screenshot
highlights < annotations
tabs < tab manager
links < link preview, url shortener
music < spotify
authentication < single sign-on
admin < user management, admin bar
privacy < tracking protection, gdpr, ad blocker, vpn, proxy
gdpr < cookie consent
browser < user agent
spam protection < anti-spam
anti-spam < spam protection, captcha, comments
restore < backup
backup < migration
migration < staging
performance < caching, page speed, minify, cdn, lazy load, image optimization, database optimization, profiler
image optimization < image compression, webp
landing pages < maintenance mode
design < page builder, icons, illustrations, fonts, colors, design systems, prototyping, mockups, placeholder content, animation, accessibility, wallpapers
navigation < menu, table of contents, back to top, scroll
branding < white label
images < gallery, image editing, stock photos
gallery < image gallery, lightbox, portfolio
carousel < slider
slider < carousel
audio < volume booster, music, podcast
image editing < background removal
colors < color picker, gradients
developer tools < design to code, code completion, code review, devops, testing, debugging, linting, formatter, syntax highlighting, language support, json, api, database, code generation, package manager, terminal, python, javascript, react
accessibility < contrast checker, dark mode, text to speech
themes < dark theme
appearance < themes
location < maps
version control < git
git < version control, gitlab, github
devops < deployment, containers, kubernetes
containers < docker
cloud < aws
dashboards < monitoring, dashboard card
api < rest client, api testing
database < sql
collaboration < pair programming
ai assistant < ai
smart home < energy, climate, lighting, security camera, sensors, waste collection, mqtt, modbus, vacuum, electric vehicle, weather
energy < electricity prices
security camera < camera
fun < games
formatting < callouts, toggle
web development < css
css < tailwind
rss < news
news < rss
`;

/** The tag that usually goes along with another, by that other. */
export const COMPANION_OF: ReadonlyMap<string, string> = new Map(
  COMPANIONS.trim()
    .split('\n')
    .flatMap((line) => {
      const [companion = '', others = ''] = line.split(' < ');
      return others.split(', ').map((tag): [string, string] => [tag, companion]);
    }),
);
