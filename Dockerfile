# syntax=docker/dockerfile:1
# Two images: `docker build --target web .` and `docker build --target worker .`; compose.yaml runs both with PostgreSQL.
# Settings come from the environment, see .env.example: the web app needs DATABASE_URL, the worker DATABASE_ADMIN_URL; DATA_DIR is /data here.

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV DATA_DIR=/data NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
# A new named volume takes over the owner of this folder.
RUN mkdir /data && chown node:node /data

FROM base AS build
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
RUN npm run build --workspace @pi/web && rm -rf apps/web/.next/cache
RUN npm prune --omit=dev --no-audit --no-fund

# The web app: pages, API and the cron route.
FROM base AS web
ENV NODE_ENV=production PORT=3000
COPY --from=build /app ./
# Next.js writes images and pages that it has rendered there.
COPY --from=build --chown=node:node /app/apps/web/.next ./apps/web/.next
USER node
WORKDIR /app/apps/web
EXPOSE 3000
CMD ["node", "/app/node_modules/next/dist/bin/next", "start"]

# The worker and every other command: `docker run IMAGE node apps/cli/src/main.ts --help`.
FROM base AS worker
ENV NODE_ENV=production
# It prints the reports of quarters.
RUN apt-get update && apt-get install -y --no-install-recommends chromium && rm -rf /var/lib/apt/lists/*
COPY --from=build /app ./
RUN rm -rf apps/web/.next
USER node
CMD ["node", "apps/cli/src/main.ts", "worker", "--live"]
