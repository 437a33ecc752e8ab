using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Lezen;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Leest een bericht dat in een envelop van het GGk kan zitten. Zit het er niet in, dan is het of deze lezer er niet was.</summary>
public static class Enveloplezer
{
    /// <summary>Leest een bestand: is het een envelop, dan het bericht erin.</summary>
    /// <param name="bestand">Een stroom die terug kan, bij het begin van het bestand; anders wordt een envelop niet herkend.</param>
    /// <param name="grenzen">De omvang geldt voor de envelop in haar geheel (OP179).</param>
    /// <param name="lees">Leest het bericht, uit een stroom die terug kan.</param>
    public static Envelopresultaat<T> Lees<T>(Stream bestand, Leesgrenzen? grenzen, Func<Stream, Leesresultaat<T>> lees)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(bestand);
        ArgumentNullException.ThrowIfNull(lees);
        if (Open(bestand, grenzen ?? Leesgrenzen.Standaard) is not { } geopend)
        {
            return new(lees(bestand), null);
        }

        if (geopend.Envelop is not { } envelop)
        {
            return new(geopend.Fouten, geopend.Einde, null);
        }

        using var bericht = geopend.Open();
        if (bericht is null)
        {
            return new([geopend.Onopenbaar()], Leeseinde.FataleFout, envelop);
        }

        var gelezen = lees(bericht);
        var verschillen = geopend.Verschillen(gelezen.Berichtnaam, gelezen.Kop);
        return gelezen.IsAnder && verschillen.Count == 0 ? new(gelezen, null)
            : verschillen.Count == 0 ? new(gelezen, envelop)
            : gelezen.IsAnder ? new(verschillen, Leeseinde.Heel, envelop)
            : new([.. verschillen, .. gelezen.Fouten], gelezen.Einde, envelop);
    }

    /// <summary>Wat er van een bestand vaststaat: is het een envelop, dan van het bericht erin.</summary>
    /// <param name="bestand">Een stroom die terug kan, bij het begin van het bestand.</param>
    /// <param name="grenzen">De omvang geldt voor de envelop in haar geheel (OP179).</param>
    /// <param name="lees">Leest de herkomst van het bericht in een envelop, uit een stroom die terug kan.</param>
    public static Envelopherkomst LeesHerkomst(Stream bestand, Leesgrenzen? grenzen, Func<Stream, Herkomst> lees)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        ArgumentNullException.ThrowIfNull(lees);
        if (Open(bestand, grenzen ?? Leesgrenzen.Standaard) is not { } geopend)
        {
            return new(Berichtlezer.LeesHerkomst(bestand, grenzen), null, IsInhoud: false);
        }

        if (geopend.Envelop is not { } envelop)
        {
            return new(new Herkomst(geopend.Fouten, geopend.Einde), null, IsInhoud: false);
        }

        using var bericht = geopend.Open();
        if (bericht is null)
        {
            return new(new Herkomst([geopend.Onopenbaar()], Leeseinde.FataleFout), envelop, IsInhoud: false);
        }

        var gelezen = lees(bericht);
        var verschillen = geopend.Verschillen(gelezen.Gelezen.Berichtnaam, gelezen.Gelezen.Kop);
        return verschillen.Count > 0 ? new(new Herkomst(verschillen, Leeseinde.Heel), envelop, IsInhoud: false)
            : gelezen.Gelezen.IsAnder ? new(gelezen, null, IsInhoud: false)
            : new(gelezen, envelop, IsInhoud: true);
    }

    /// <summary>Opent een envelop; null als het bestand er geen is (of te groot), en dan staat de stroom weer aan het begin.</summary>
    internal static GeopendeEnvelop? Open(Stream bestand, Leesgrenzen grenzen)
    {
        if (!bestand.CanSeek)
        {
            return null;
        }

        var begin = bestand.Position;
        if (bestand.Length - begin > grenzen.MaxBytes)
        {
            return null;
        }

        var soort = Wortelnaam.Envelop(bestand, grenzen);
        bestand.Position = begin;
        return soort is { } envelop ? Gewoon(envelop, bestand, begin, grenzen) ?? Zeker(envelop, bestand, begin, grenzen) : null;
    }

    /// <summary>De gewone weg: het bericht zelf gaat niet door de lezer van XML. Null als de envelop niet gewoon is geschreven.</summary>
    private static GeopendeEnvelop? Gewoon(Envelopsoort soort, Stream bestand, long begin, Leesgrenzen grenzen)
    {
        if (Envelopskelet.Van(bestand) is not { } skelet)
        {
            return null;
        }

        var bouwer = new EnvelopBouwer(soort, skelet.Merk);
        var lezer = new Schemalezer(Keus(soort, grenzen), new Invoer(skelet.Bytes, grenzen.MaxTekens), grenzen, bouwer);
        if (lezer.Lees() is { Count: > 0 } fouten)
        {
            return new([.. fouten.Select(skelet.InEnvelop)], lezer.Einde);
        }

        return !bouwer.IsMerk ? null
            : bouwer.Bestanden != 1 ? EenBestand(bouwer)
            : new(bouwer.Envelop(), bouwer.Plaatsen, () => new Base64Stroom(bestand, begin, skelet.Plaats));
    }

    /// <summary>De weg die over elke envelop beslist. The message is then held in memory, as large as an envelope may be; a CDATA section around all of it is one piece to the reader.</summary>
    private static GeopendeEnvelop Zeker(Envelopsoort soort, Stream bestand, long begin, Leesgrenzen grenzen)
    {
        bestand.Position = begin;
        var bouwer = new EnvelopBouwer(soort, null);
        var ruim = grenzen with { MaxTekens = (int)Math.Min(Math.Max(grenzen.MaxBytes, grenzen.MaxTekens), Array.MaxLength / 2) };
        var lezer = new Schemalezer(Keus(soort, grenzen), new Invoer(bestand, ruim.MaxTekens), ruim, bouwer);
        if (lezer.Lees() is { Count: > 0 } fouten)
        {
            return new(fouten, lezer.Einde);
        }

        return bouwer.Bestanden != 1
            ? EenBestand(bouwer)
            : new(bouwer.Envelop(), bouwer.Plaatsen, bouwer.Bericht is { } bericht ? () => new MemoryStream(bericht, writable: false) : null);
    }

    private static GeopendeEnvelop EenBestand(EnvelopBouwer bouwer)
    {
        var plaats = bouwer.Plaatsen[Veld.Envelopinhoud];
        return new(
            [new Schemafout(plaats.Regel, plaats.Kolom, "/parameters/bericht", $"In bericht {(bouwer.Bestanden == 0 ? "zit geen bestand" : "zitten twee bestanden")}", "precies een tekstBestand of een xmlBestand")],
            Leeseinde.Heel);
    }

    private static Leeskeus Keus(Envelopsoort soort, Leesgrenzen grenzen) =>
        new(grenzen.Edities, Berichtrol.Declaratie) { Envelop = soort == Envelopsoort.Di01 ? Ggk.Di01 : Ggk.Du01 };
}
