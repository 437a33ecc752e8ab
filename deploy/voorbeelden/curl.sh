#!/bin/sh
# A billing system with curl alone: sends a WMO323 over HTTP, waits until it is judged, and writes the WMO325 to stdout.
#
#   deploy/voorbeelden/curl.sh http://127.0.0.1:5080 declaration.xml > answer.xml
#
# Exit code: 0 with a WMO325, 1 with the status (JSON) on stderr when there is none.
set -eu
base=$1
file=$2

# 202 Accepted: the bytes are stored. The Idempotency-Key makes sending it again after a doubt the same delivery.
location=$(curl -sS --fail-with-body -o /dev/null -w '%header{location}' \
  -H 'Content-Type: application/xml' -H "Idempotency-Key: $(sha256sum "$file" | cut -c1-64)" \
  --data-binary "@$file" "$base/v1/berichten")
case $location in /*) location=$base$location ;; esac

while :; do
  status=$(curl -sS --fail-with-body "$location")
  case $status in
    *'"status":"beoordeeld"'*) break ;;
    *'"status":"ontvangen"'* | *'"status":"wacht"'*) sleep 1 ;;
    *) echo "$status" >&2; exit 1 ;;
  esac
done
curl -sS --fail-with-body "$location/antwoord"
