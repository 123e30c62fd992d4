/** Cloud, storage, code, databases, models of language, things at home. */
export const BUILDING = `
Dropbox = Drop Box
Microsoft OneDrive = OneDrive = One Drive
Box = Box.com
pCloud
MEGA.nz
Nextcloud
ownCloud
Amazon S3 = S3 = AWS S3
Amazon Web Services = AWS
Amazon CloudFront = CloudFront
Amazon CloudWatch = CloudWatch = AWS CloudWatch
Amazon EC2 = EC2
Amazon RDS
Amazon ECR
Amazon EKS = AWS EKS
Amazon Redshift = Redshift
Amazon DynamoDB = DynamoDB
Amazon Polly
Amazon Bedrock = AWS Bedrock
Amazon Alexa = Alexa
AWS Lambda
AWS CodeCommit = CodeCommit
AWS CodePipeline
Microsoft Azure = Azure = Azure Storage = Azure Blob Storage
Azure DevOps = Azure DevOps Repos = Azure Repos = Visual Studio Team Services
Azure Functions
AKS
GKE
Google Cloud = Google Cloud Storage = Google Cloud Platform = GCP
Google Cloud Run
Google Cloud Functions
BigQuery = Google BigQuery
Firebase
Supabase
DigitalOcean = Digital Ocean
DigitalOcean Spaces
Backblaze B2 = Backblaze
Wasabi
Rackspace Cloud = Rackspace = Rackspace Cloud Files
DreamObjects
OpenStack Swift = OpenStack
Linode = Akamai Cloud
Vultr
Hetzner
Heroku
Vercel
Netlify
Cloudflare
Cloudflare R2
Cloudflare Turnstile = Turnstile
Bunny.net = BunnyCDN = Bunny CDN
KeyCDN
StackPath = MaxCDN
Fastly
Akamai
Imgix
Cloudinary
WP Engine
SiteGround
Bluehost
Kinsta
GoDaddy
cPanel
Plesk
GitHub
GitHub Actions
GitHub Gist
GitHub Container Registry
GitHub Copilot
GitLab
GitLab CI = GitLab CI/CD
Gitea
Forgejo
Gerrit
Subversion = SVN
Mercurial
Perforce
Jenkins
CircleCI
Travis CI
TeamCity
Buildkite
Docker
Docker Hub
Podman
Kubernetes
OpenShift
Helm
Terraform
Pulumi
Ansible
Vagrant
Sentry
Datadog
New Relic
Grafana
Prometheus
PagerDuty
Splunk
Elasticsearch = Elastic Search = ElasticSearch
Algolia
Meilisearch
Kibana
SonarQube
Snyk
Postman
Insomnia
Swagger
GraphQL
Redis
Memcached
MySQL
MariaDB
PostgreSQL = Postgres
SQLite
MongoDB
Microsoft SQL Server = MSSQL = SQL Server = MS SQL
Oracle = Oracle Database
IBM DB2 = DB2
Cassandra
CouchDB
ClickHouse
Snowflake
Databricks
Neo4j
InfluxDB
RabbitMQ
Kafka = Apache Kafka
MQTT
Selenium
Cypress
Playwright
Puppeteer
Cucumber
JUnit
TestNG
pytest
unittest
Jest
Vitest
Mocha
TestRail
BrowserStack
React
React Native
Vue.js = VueJS = Vue
Angular
Svelte
Next.js
Nuxt
Node.js
Laravel
Django
Flask
Ruby on Rails
Spring Boot
Spring
Hibernate
Flutter
Tailwind CSS = Tailwind
Bootstrap
Prettier
ESLint
Stylelint
Storybook
Webpack
Vite
CodePen
CodeSandbox
StackBlitz
JSFiddle
Replit
Stack Overflow
Unity
Unreal Engine
Godot
Arduino
PlatformIO
Jupyter
Homebrew
npm
Pandoc
Mermaid
PlantUML
Graphviz
KaTeX
MathJax
OpenAI = OpenAI API
ChatGPT = Chat GPT
GPT-4
GPT-4o
GPT-3
GPT-3.5
GPT-5
DALL-E = DALL·E = Dall E
Whisper
Claude = Anthropic Claude = Claude Code
Anthropic
Gemini = Google Gemini = Gemini Pro
Google Bard
Vertex AI
Microsoft Copilot = Bing Chat
Azure OpenAI = Azure OpenAI Service
Perplexity = Perplexity AI
DeepSeek
Mistral = Mistral AI
Llama
Grok
Groq
Cohere
Hugging Face = HuggingFace
Ollama
LM Studio
OpenRouter
Replicate
Midjourney
Stable Diffusion
ElevenLabs = Eleven Labs
Dialogflow
Rasa
Voiceflow
Google Assistant
Apple HomeKit = HomeKit
Siri
Philips Hue
IKEA Tradfri
Sonos
Ecobee
Google Nest
Tado
Netatmo
Shelly
Tuya
Smart Life
Xiaomi = Mi Home
Aqara
Zigbee2MQTT
ESPHome
Tasmota
Sonoff
Reolink
Frigate
Ring Doorbell
Arlo
Wyze
Eufy
UniFi = UniFi Protect
Hikvision
Tesla
Tibber
Nord Pool = Nordpool
Solcast
SolarEdge
Enphase
Fronius
SMA Solar
Huawei Solar
GoodWe
Viessmann
Daikin
Bosch
Miele
Roborock
Roomba = iRobot
Garmin
Fitbit
Strava
Withings
Oura
Apple Health
Google Fit
Plex
Jellyfin
Emby
Kodi
Sonarr
Radarr
Pi-hole
AdGuard Home
Synology
QNAP
Proxmox
FRITZ!Box = Fritzbox
Afvalwijzer
`;
