#!/usr/bin/env bash
# One conversation, from the first words to the task, with curl alone.
# Start a server with `npm start`; BASE_URL names another one.
set -euo pipefail

base=${BASE_URL:-http://127.0.0.1:3000}/api/chat/sessions
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT

# The cookie says who you are: keep it, or nothing of yours is found again.
call() {
  curl --silent --show-error --fail-with-body --cookie "$jar" --cookie-jar "$jar" \
    --header 'Content-Type: application/json' "$@"
}

session=$(call --request POST "$base" | sed -E 's/.*"session_id":"([^"]+)".*/\1/')

echo "== The reply, event by event, as it is written"
call --no-buffer "$base/$session/messages" --header 'Idempotency-Key: first-message' --data '{
  "message": "Deduplicate raw.orders every night so that finance sees each order once."
}'

echo "== What you say yourself no reply changes any more"
call --request PATCH "$base/$session/requirements" --data '{
  "task_name": "Deduplicate orders nightly",
  "description": "Keep the newest row of each order_id.",
  "target_table": "warehouse.sales.orders_clean",
  "objective": "Finance sees each order once.",
  "constraints": ["Finished by 6am"]
}'

echo
echo "== The task"
call --request POST "$base/$session/create-task"
echo
