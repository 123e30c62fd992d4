/** E-mail, customers, support, advertising and analytics. */
export const MARKETING = `
Mailchimp = Mail Chimp
Mailchimp for WordPress = MC4WP
Klaviyo
ActiveCampaign = Active Campaign
Constant Contact
Campaign Monitor
AWeber
GetResponse = Get Response
ConvertKit
Kit
MailerLite = Mailer Lite
MailPoet
Brevo = Sendinblue = Send in Blue
Drip
Omnisend
Moosend
Benchmark Email
iContact
Mailjet
Mailgun
SendGrid = Twilio SendGrid
Postmark
SparkPost
SendLayer
SMTP.com
SMTP2GO
Elastic Email
Pepipost
Mandrill
Resend
Amazon SES = AWS SES = Amazon Simple Email Service
Gmail = Google Mail
Microsoft Outlook = Outlook = Outlook.com = Office 365/Outlook = Outlook 365
Yahoo Mail
Zoho Mail
ProtonMail = Proton Mail
Thunderbird
Sendy
Mautic
FluentCRM = Fluent CRM
Groundhogg
Jetpack CRM
Sendfox
Beehiiv
Substack
Ghost
Customer.io
Iterable
Braze
Marketo
Pardot = Marketing Cloud Account Engagement
Eloqua
Salesforce Marketing Cloud
Infusionsoft = Keap
Ontraport
Kartra
ClickFunnels
Leadpages
Unbounce
Instapage
OptinMonster = Optin Monster
Sumo
Hello Bar
Privy
Justuno
Attentive
Postscript
SMSBump
HubSpot = HubSpot CRM
Salesforce = Salesforce CRM = Sales Force
Sales Cloud
Service Cloud
Sales Navigator = LinkedIn Sales Navigator
Pipedrive
Zoho CRM
Zoho = Zoho One
Zoho Books
Zoho Desk
Freshsales
Copper = Copper CRM
Close CRM = Close.com
Insightly
Capsule CRM
Nutshell
SugarCRM
Streak
Microsoft Dynamics 365 = Dynamics 365 = Microsoft Dynamics = Dynamics CRM
Odoo
Bitrix24
Attio
Outreach = Outreach.io
Salesloft
Lemlist
Apollo = Apollo.io
ZoomInfo
Lusha
Hunter = Hunter.io
Clearbit
Clay
Instantly
Zendesk = Zendesk Support = Zendesk Chat
Freshdesk
Freshchat
Freshservice
Intercom
Help Scout = HelpScout
Gorgias
Front
Kayako
LiveAgent
LiveChat
Tawk.to = Tawk
Crisp = Crisp Chat
JivoChat = Jivo
Tidio
Drift
Olark
Smartsupp
Chatwoot
Re:amaze = Reamaze
HelpCrunch
ManyChat
Google Analytics = GA4 = Google Analytics 4 = Universal Analytics
Google Tag Manager = GTM
Google Search Console
Google Ads = Google AdWords = AdWords
Google AdSense = AdSense
Google Ad Manager
Google Optimize
Google Consent Mode
Bing Ads
Microsoft Advertising
Microsoft Clarity
Bing Webmaster Tools
Facebook Ads = Meta Ads = Facebook Ads Manager = Meta Ads Manager
Facebook Pixel = Meta Pixel
LinkedIn Ads
TikTok Ads
Pinterest Tag
Matomo = Piwik
Plausible = Plausible Analytics
Fathom = Fathom Analytics
Mixpanel
Amplitude
Heap
PostHog
Segment = Segment.com
Hotjar
Crazy Egg
FullStory
Lucky Orange
Mouseflow
VWO
Optimizely
AB Tasty
Kissmetrics
Adobe Analytics
Looker Studio = Google Data Studio = Data Studio = Google Looker Studio
Looker
Tableau
Power BI = Microsoft Power BI = PowerBI
Metabase
SEMrush = Semrush
Ahrefs
Moz
Majestic
SurferSEO = Surfer SEO
Clearscope
Supermetrics
Triple Whale
CallRail
SurveyMonkey
Typeform
Jotform
Google Forms = Google Form
Wufoo
Formstack
Tally
Qualtrics
Delighted
Hootsuite
Buffer
Sprout Social
Later
AffiliateWP
ShareASale
Impact
Awin = Affiliate Window
CJ Affiliate = Commission Junction
ClickBank
Refersion
`;
