#!/bin/sh
# Rebuilds the stylesheet and script that are committed under src/byla/app/static/byla.
# Needs node and npm; Byla itself needs neither to run.
set -eu
cd "$(dirname "$0")"
out=../src/byla/app/static/byla

npm ci --ignore-scripts
npx sass --no-source-map --style=compressed --load-path=node_modules/govuk-frontend/dist --quiet-deps byla.scss "$out/byla.css"
# The source map is not shipped, and Django's manifest storage refuses a reference to a file that is not there.
sed '/^\/\/# sourceMappingURL=/d' node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js > "$out/govuk-frontend.min.js"
