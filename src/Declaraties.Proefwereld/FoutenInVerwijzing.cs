using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een nummer dat naar het verkeerde verwijst, of naar niets.</summary>
internal static class FoutenInVerwijzing
{
    // Allocations of clients stay well below this.
    private const int EersteOnbekende = 900_000_000;
    private const int AantalOnbekende = 90_000_000;
    private const int Pogingen = 12;

    public static bool OnbekendeToewijzing(Foutplek plek)
    {
        while (!plek.Verplaats(nummer: EersteOnbekende + plek.Bron.Onder(AantalOnbekende)))
        {
            // Taken by another line of this message.
        }

        plek.Regel.ZonderPlafond = true;
        return plek.WijsAf("9338");
    }

    /// <summary>De toewijzing van een ander met een ander product: bij hetzelfde product zou diens eigen regel in de weg kunnen zitten (TR389, TR416).</summary>
    public static bool ToewijzingVanEenAnder(Foutplek plek)
    {
        for (var i = 0; i < Pogingen; i++)
        {
            var ander = plek.Declaratie.Clienten[plek.Bron.Onder(plek.Declaratie.Clienten.Count)].Client;
            var toewijzing = ander.Toewijzingen[plek.Bron.Onder(ander.Toewijzingen.Count)];
            if (ander != plek.Client.Client && toewijzing.Product != plek.Regel.Product && plek.Verplaats(nummer: toewijzing.Nummer))
            {
                plek.Regel.ZonderPlafond = true;
                return plek.WijsAf("8187");
            }
        }

        return false;
    }

    public static bool VerwijderdeToewijzing(Foutplek plek)
    {
        foreach (var toewijzing in plek.Client.Client.Toewijzingen)
        {
            if (toewijzing.IsVerwijderd && toewijzing.Gewijzigd <= plek.Declaratie.Maand.LaatsteDag && plek.Verplaats(nummer: toewijzing.Nummer))
            {
                plek.Regel.ZonderPlafond = true;
                return plek.WijsAf("9384");
            }
        }

        return false;
    }

    /// <summary>Een nummer uit een eerder bericht, bij welke gemeente ook, of van een andere client eerder in dit bericht.</summary>
    public static bool NummerAlGebruikt(Foutplek plek)
    {
        var eerder = plek.EerdereNummers;
        if (eerder.Count > 0 && plek.Bron.Kans(700))
        {
            return Neem(eerder[plek.Bron.Onder(eerder.Count)]);
        }

        var vanAnderen = plek.Declaratie.Genummerd.Count - plek.Client.Regels.Count;
        return vanAnderen > 0 && Neem(plek.Declaratie.Genummerd[plek.Bron.Onder(vanAnderen)].ReferentieNummer);

        bool Neem(string nummer)
        {
            if (!plek.Declaratie.Hergebruik(nummer))
            {
                return false;
            }

            plek.Regel.ReferentieNummer = nummer;
            return plek.WijsAf("8021");
        }
    }

    /// <summary>Hetzelfde debet als een eerder goedgekeurd, zonder dat er een credit is.</summary>
    public static bool NogmaalsGedeclareerd(Foutplek plek)
    {
        var toewijzing = plek.Toewijzing;
        if (toewijzing.LaatsteDebet is not { } debet || !plek.Declaratie.Bezet(new Debetsleutel(toewijzing.Nummer, debet.Product, debet.ProductPeriode)))
        {
            return false;
        }

        var regel = new Conceptregel
        {
            Toewijzing = toewijzing,
            Maand = debet.Maand,
            Poging = 0,
            ToewijzingNummer = toewijzing.Nummer,
            Product = debet.Product,
            ProductPeriode = debet.ProductPeriode,
            Volume = debet.Volume,
            Eenheid = debet.Eenheid,
            Prijs = debet.Prijs,
            IsExtra = true,
        };
        regel.WijsAf("9389");
        plek.Extra.Add(regel);
        return true;
    }

    /// <summary>Een tweede credit op een debet dat al is ingetrokken.</summary>
    public static bool NogmaalsGecrediteerd(Foutplek plek) =>
        plek.Toewijzing.LaatsteIngetrokken is { } debet && Intrekking(plek, debet, "9390");

    /// <summary>Een credit op een nummer dat niemand kent, met de gegevens van de regel zelf.</summary>
    public static bool CreditZonderDebet(Foutplek plek)
    {
        var regel = plek.Regel;
        var nummer = string.Create(CultureInfo.InvariantCulture, $"X{plek.Declaratie.Kenmerk}-{plek.Bron.Onder(1_000_000):D6}");
        return Intrekking(plek, new Debet(nummer, regel.Maand, regel.Product, regel.ProductPeriode, regel.Volume, regel.Eenheid, regel.Prijs), "8017");
    }

    /// <summary>Een credit met een ander volume dan het debet; bij euro's is het bedrag dat volume (CS339).</summary>
    public static bool CreditVerschilt(Foutplek plek)
    {
        var regel = plek.Regel;
        var anders = regel.Volume == Wereldaanbieder.Hoogste ? regel.Volume - 1 : regel.Volume + 1;
        regel.Prijs = plek.IsEuro ? new Prijs(null, new Bedrag(anders)) : regel.Prijs;
        regel.Volume = anders;
        return plek.WijsAf("8017");
    }

    private static bool Intrekking(Foutplek plek, Debet debet, string retourcode)
    {
        if (!plek.Declaratie.BezetVerwijzing(debet.ReferentieNummer))
        {
            return false;
        }

        var regel = Maandopgave.Intrekking(plek.Toewijzing, debet, 0, null, isExtra: true);
        regel.WijsAf(retourcode);
        plek.Extra.Add(regel);
        return true;
    }
}
