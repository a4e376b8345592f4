# The bot as it runs from a checkout, without what only development needs.
FROM node:26-slim
WORKDIR /app
COPY package.json package-lock.json ./
# Node itself is the image; install scripts have nothing to do here.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY src src
COPY commands commands
COPY locales locales
# Database and key. The key seals who reads what: without it the database tells nobody anything, its owner included.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV DATA_DIR=/data HTTP_HOST=0.0.0.0 NODE_COMPILE_CACHE=/data/compile-cache
EXPOSE 8080
USER node
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT || 8080}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No shell in between: the bot gets SIGTERM itself, and ends within ten seconds.
# The options save memory, as `npm start` does; compiled code is kept from start to start.
CMD ["node", "--expose-gc", "--no-memory-pool-share-memory-on-teardown", "--max-semi-space-size=4", "--v8-pool-size=1", "--heap-growing-percent=20", "src/main.ts"]
