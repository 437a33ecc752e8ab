using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Toewijzen.Regels;

namespace Declaraties.Toewijzen;

/// <summary>
/// Past de regels van een WMO301 toe en verzamelt de bevindingen, in de volgorde van het bericht: de client, elke relatie met haar
/// contact, de contacten van de client, de toegewezen producten; binnen één plaats in de volgorde van <see cref="Toewijzingregels.Alle"/>.
/// </summary>
public static class ToewijzingControle
{
    private static readonly ToewijzingRegel[] _niveau2 = [.. Toewijzingregels.Alle.Where(r => r.Niveau == Niveau.BinnenBericht)];
    private static readonly ToewijzingRegel[] _hoger = [.. Toewijzingregels.Alle.Where(r => r.Niveau != Niveau.BinnenBericht)];
    private static readonly ToewijzingRegel[] _client = [.. _niveau2.Where(r => r.Client is not null)];
    private static readonly ToewijzingRegel[] _relatie = [.. _niveau2.Where(r => r.Relatie is not null)];
    private static readonly ToewijzingRegel[] _contact = [.. _niveau2.Where(r => r.Contact is not null)];
    private static readonly ToewijzingRegel[] _toegewezenProduct = [.. _niveau2.Where(r => r.ToegewezenProduct is not null)];

    /// <summary>Niveau 2: wat binnen het bericht klopt of niet. Referentie is het ToewijzingNummer of het Nummer van de relatie.</summary>
    public static IReadOnlyList<Bevinding> BinnenBericht(ToewijzingBericht bericht)
    {
        var bevindingen = new List<Bevinding>();
        var client = bericht.Client;
        foreach (var regel in _client)
        {
            Meld(bevindingen, regel, Berichtklasse.Client, regel.Client!(bericht), null, client.Plaats);
        }

        var relaties = new Dictionary<string, Relatie>(StringComparer.Ordinal);
        foreach (var relatie in client.Relaties)
        {
            var toetsing = new RelatieToetsing(bericht, relatie, Eerste(relaties, relatie.Nummer, relatie));
            // It is free to choose; whoever puts a Bsn in it does not see it back.
            var referentie = Afscherming.ZonderBsn(relatie.Nummer);
            foreach (var regel in _relatie)
            {
                Meld(bevindingen, regel, Berichtklasse.Relatie, regel.Relatie!(toetsing), referentie, relatie.Plaats);
            }

            Contact(bevindingen, new ContactToetsing(bericht, relatie.Contact, Eerdere: null), referentie);
        }

        var contacten = new Dictionary<string, Contact>(StringComparer.Ordinal);
        foreach (var contact in client.Contacten)
        {
            Contact(bevindingen, new ContactToetsing(bericht, contact, Eerste(contacten, contact.Soort, contact)), referentie: null);
        }

        var overlappend = TR302GeenStapeling.Zoek(client.ToegewezenProducten, bericht.Kop.Editie.Regels);
        var nummers = new Dictionary<int, ToegewezenProduct>();
        for (var i = 0; i < client.ToegewezenProducten.Count; i++)
        {
            var product = client.ToegewezenProducten[i];
            var nummer = product.Toewijzing.ToewijzingNummer;
            var toetsing = new ToegewezenProductToetsing(bericht, product, Eerste(nummers, nummer, product), overlappend[i]);
            var referentie = nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);
            foreach (var regel in _toegewezenProduct)
            {
                Meld(bevindingen, regel, Berichtklasse.ToegewezenProduct, regel.ToegewezenProduct!(toetsing), referentie, product.Plaats);
            }
        }

        return bevindingen;
    }

    /// <summary>Niveau 3 en 4: waarom het bericht als geheel niet kan worden opgenomen (rekenregels 22).</summary>
    public static IReadOnlyList<Bevinding> TussenBerichten(ToewijzingBericht bericht, Toewijzingsdossier dossier) => Hoger(bericht, dossier, signalen: false);

    /// <summary>Niveau 3 en 4: wat geen grond is om te weigeren, maar wel iets om te laten zien (rekenregels 22). Referentie is het ToewijzingNummer.</summary>
    public static IReadOnlyList<Bevinding> Signalen(ToewijzingBericht bericht, Toewijzingsdossier dossier) => Hoger(bericht, dossier, signalen: true);

    private static List<Bevinding> Hoger(ToewijzingBericht bericht, Toewijzingsdossier dossier, bool signalen)
    {
        var bevindingen = new List<Bevinding>();
        var regels = _hoger.Where(regel => regel.IsSignaal == signalen).ToList();
        foreach (var regel in regels.Where(regel => regel.Header is not null))
        {
            Meld(bevindingen, regel, Berichtklasse.Header, regel.Header!(new(bericht, dossier)), Afscherming.ZonderBsn(bericht.Kop.Identificatie.Identificatie), bericht.Kop.Plaats);
        }

        foreach (var product in bericht.Client.ToegewezenProducten)
        {
            var toetsing = new ToegewezenProductToetsing(bericht, product, null, null, dossier);
            var referentie = product.Toewijzing.ToewijzingNummer.ToString(System.Globalization.CultureInfo.InvariantCulture);
            foreach (var regel in regels.Where(regel => regel.ToegewezenProduct is not null))
            {
                Meld(bevindingen, regel, Berichtklasse.ToegewezenProduct, regel.ToegewezenProduct!(toetsing), referentie, product.Plaats);
            }
        }

        return bevindingen;
    }

    private static void Contact(List<Bevinding> bevindingen, ContactToetsing toetsing, string? referentie)
    {
        foreach (var regel in _contact)
        {
            Meld(bevindingen, regel, Berichtklasse.Contact, regel.Contact!(toetsing), referentie, toetsing.Contact.Plaats);
        }
    }

    /// <summary>De eerste met deze sleutel, of null als dit zelf de eerste is.</summary>
    private static T? Eerste<TSleutel, T>(Dictionary<TSleutel, T> gezien, TSleutel sleutel, T waarde)
        where TSleutel : notnull
        where T : class =>
        gezien.TryAdd(sleutel, waarde) ? null : gezien[sleutel];

    private static void Meld(
        List<Bevinding> bevindingen, ToewijzingRegel regel, Berichtklasse klasse, Uitkomst uitkomst, string? referentie, Plaats plaats)
    {
        if (uitkomst.IsFout)
        {
            bevindingen.Add(new Bevinding
            {
                Regel = regel,
                Klasse = klasse,
                Toelichting = uitkomst.Toelichting!,
                ZouVoldoen = uitkomst.ZouVoldoen!,
                Referentie = referentie,
                Plaats = plaats,
            });
        }
    }
}
