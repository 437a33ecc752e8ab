#!/bin/sh
# sh eerste-declaratie.sh declaratie.xml > antwoord.xml
# BASIS is het adres van de dienst, TOKEN uw toegangstoken; op de eigen machine is er geen nodig.
set -eu
basis=${BASIS:-http://127.0.0.1:5080}
vraag() { curl -sS --fail-with-body ${TOKEN:+-H} ${TOKEN:+"Authorization: Bearer $TOKEN"} "$@"; }

# 202: het bericht is vastgelegd. Met hetzelfde nummer nog eens sturen is dezelfde aflevering.
adres=$basis$(vraag -o /dev/null -w '%header{location}' -H 'Content-Type: application/xml' \
  -H "Idempotency-Key: $(sha256sum "$1" | cut -c1-64)" --data-binary "@$1" "$basis/v1/berichten")

while :; do
  bericht=$(vraag "$adres")
  case $bericht in
    *'"status":"ontvangen"'* | *'"status":"wacht"'*) sleep 1 ;;
    *'"status":"beoordeeld"'*) break ;;
    *) echo "$bericht" >&2; exit 1 ;;
  esac
done

echo "$bericht" >&2       # wat er is gevonden, met advies
vraag "$adres/antwoord"   # het WMO325
