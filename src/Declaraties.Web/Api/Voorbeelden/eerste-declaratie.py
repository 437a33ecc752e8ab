# python3 eerste-declaratie.py declaratie.xml > antwoord.xml
# BASIS is het adres van de dienst, TOKEN uw toegangstoken; op de eigen machine is er geen nodig.
import hashlib, json, os, sys, time, urllib.request

BASIS = os.environ.get("BASIS", "http://127.0.0.1:5080")
KOPPEN = {"Authorization": "Bearer " + os.environ["TOKEN"]} if "TOKEN" in os.environ else {}


def vraag(pad, inhoud=None, **koppen):
    return urllib.request.urlopen(urllib.request.Request(BASIS + pad, inhoud, {**KOPPEN, **koppen}))


declaratie = open(sys.argv[1], "rb").read()
# 202: het bericht is vastgelegd. Met hetzelfde nummer nog eens sturen is dezelfde aflevering.
nummer = hashlib.sha256(declaratie).hexdigest()
adres = vraag("/v1/berichten", declaratie, **{"Content-Type": "application/xml", "Idempotency-Key": nummer}).headers["Location"]

while (bericht := json.load(vraag(adres)))["status"] in ("ontvangen", "wacht"):
    time.sleep(1)

# Wat er is gevonden: per bevinding waarom, wat wel goed was geweest, en welk nummer nieuw moet.
for bevinding in bericht.get("verslag", {}).get("bevindingen", []):
    print(bevinding["referentie"], bevinding["regel"], bevinding["toelichting"], bevinding["nieuw"], file=sys.stderr)
if bericht["status"] != "beoordeeld":
    sys.exit(bericht["uitleg"])
sys.stdout.buffer.write(vraag(bericht["antwoord"]).read())  # het WMO325
