/** WordPress plugins and themes, social networks, media, maps. */
export const PUBLISHING = `
Elementor = Elementor Pro = Elementor Page Builder
Elementor Forms = Elementor Form
Divi = Divi Builder = Divi Theme
Beaver Builder
WPBakery = WPBakery Page Builder = Visual Composer = Js Composer
Bricks = Bricks Builder
Oxygen = Oxygen Builder
Brizy
SiteOrigin = SiteOrigin Page Builder = Page Builder by SiteOrigin
Thrive Architect
Thrive Themes = Thrive Leads
Spectra
Kadence = Kadence Blocks = Kadence Theme
GenerateBlocks
Stackable
Avada = Fusion Builder
Astra = Astra Theme
GeneratePress = Generate Press
OceanWP = Ocean WP
Flatsome
Neve
Storefront
Genesis = Genesis Framework
Enfold
Woodmart
Porto
Salient
Blocksy
Hello Elementor
Gutenberg
Classic Editor
Contact Form 7 = CF7 = Contact Form7
WPForms = WP Forms
Gravity Forms = Gravity Form = GravityForms
Ninja Forms = Ninja Form
Formidable Forms = Formidable
Fluent Forms = FluentForms = Fluent Form
Forminator
Caldera Forms
weForms
Everest Forms
HappyForms = Happy Forms
Quform
MetForm
Bit Form
Advanced Custom Fields = ACF = Advanced Custom Field
ACF PRO
Meta Box
Pods
Toolset
Carbon Fields
Custom Post Type UI
JetEngine
Crocoblock
WPML
Polylang
TranslatePress
Weglot
GTranslate
Loco Translate
qTranslate = qTranslate-X
MultilingualPress
Yoast SEO = Yoast = WordPress SEO
Rank Math = RankMath = Rank Math SEO
All in One SEO = AIOSEO = All in One SEO Pack
SEOPress = SEO Press
The SEO Framework
Squirrly
Schema Pro
Redirection
WP Rocket
W3 Total Cache
WP Super Cache
WP Fastest Cache
LiteSpeed Cache
LiteSpeed
Autoptimize
SG Optimizer = SiteGround Optimizer
Hummingbird
Perfmatters
Breeze
Swift Performance
NitroPack
Smush = WP Smush
ShortPixel
Imagify
EWWW Image Optimizer
Wordfence = Wordfence Security
Sucuri
iThemes Security = Solid Security
All-In-One Security = AIOS
Jetpack
Akismet
CleanTalk
Google reCAPTCHA = reCAPTCHA = Recaptcha = Google Captcha
hCaptcha
UpdraftPlus
Duplicator
BackWPup
BackupBuddy
All-in-One WP Migration
ManageWP
MainWP
InfiniteWP
WP Mail SMTP
Post SMTP
FluentSMTP = Fluent SMTP
BuddyPress
BuddyBoss = BuddyBoss Platform
bbPress
PeepSo
Ultimate Member
MemberPress
Paid Memberships Pro = PMPro
Restrict Content Pro
s2Member
WishList Member
ProfilePress
LearnDash
LifterLMS = Lifter LMS
Tutor LMS
LearnPress
Sensei = Sensei LMS
Teachable
Thinkific
Kajabi
Podia
MasterStudy
GamiPress
myCRED = MyCred
The Events Calendar
Event Tickets
Events Manager
Modern Events Calendar
Amelia
Bookly
GiveWP
Charitable
TablePress
WP Job Manager
GeoDirectory
Directorist
Slider Revolution = RevSlider
Smart Slider = Smart Slider 3
MetaSlider
NextGEN Gallery
Envira Gallery
FooGallery
Modula
FileBird
Smash Balloon
MonsterInsights
Site Kit = Site Kit by Google
PixelYourSite
Complianz
CookieYes
Cookiebot
Borlabs Cookie
iubenda
OneTrust
User Role Editor
Members Plugin
WP-CLI
Query Monitor
WP All Import
WP All Export
WP Crowdfunding
WP User Manager
Really Simple SSL
Popup Maker
Hustle
SureTriggers
WP Fusion
WC Smart Coupons = WooCommerce Smart Coupons
TI WooCommerce Wishlist
Cart2Quote
Facebook = Facebook Page
Meta
Instagram = Instagram DM = Instagram DMs
Twitter = X (Twitter) = Twitter/X = Twitter DM
TikTok = Tik Tok
Snapchat
Pinterest
Reddit
Tumblr
Threads
Bluesky
Mastodon
VKontakte
Odnoklassniki
Medium
Blogger
Dev.to
Hashnode
Quora
Hacker News
Product Hunt
YouTube = Youtube
YouTube Music
Vimeo
Wistia
Dailymotion
Twitch
Netflix
Disney+ = Disney Plus
Prime Video = Amazon Prime Video
Hulu
HBO Max
Crunchyroll
Spotify
Apple Music
SoundCloud
Deezer
Tidal
Last.fm
Bandcamp
Apple Podcasts
Libsyn
Buzzsprout
IMDb
Letterboxd
Trakt
Steam
Epic Games
Roblox
Chess.com
Lichess
Google Maps
OpenStreetMap = Open Street Map
Mapbox
Leaflet
Bing Maps
Apple Maps
Waze
HERE Maps
Google Places
Google Reviews = Google My Business = Google Business Profile
Google Fonts
Font Awesome = FontAwesome
Feather
Phosphor
Material Icons
Material Design
Unsplash
Pexels
Pixabay
Shutterstock
Giphy = GIPHY
Iconify
Freepik
Flickr
Imgur
Behance
Dribbble
Wikipedia
Google Scholar
arXiv
PubMed
Google Play = Google Play Store
Apple App Store
OneSignal
PushEngage
Pushover
Pushbullet
ntfy
Disqus
JDownloader
aria2
qBittorrent
Transmission
VLC
Internet Archive = Wayback Machine
`;
