using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Loopt een declaratie door zoals zij beoordeeld wordt: per client eerst de credits, dan de debets. Houdt bij wat er is goedgekeurd
/// en plant wat daaruit volgt: credits op wat is goedgekeurd, een nieuwe poging voor wat is afgewezen.
/// </summary>
internal sealed class Afhandeling(Wereld wereld, Foutenmaker? fouten, Claimboek? claims)
{
    private const int KansCredit = 25;
    private const int KansHerstel = 500;
    private static readonly int[] _vervolg = [70, 15, 15];

    public void Handel(Conceptdeclaratie declaratie)
    {
        fouten?.Begin(declaratie);
        foreach (var client in declaratie.Clienten)
        {
            foreach (var regel in client.Regels)
            {
                declaratie.Nummer(regel);
            }

            if (fouten?.MaakOnbekend(client) == true)
            {
                Onbekend(client, declaratie.Maandindex);
                continue;
            }

            var extra = new List<Conceptregel>();
            foreach (var credits in (ReadOnlySpan<bool>)[true, false])
            {
                foreach (var regel in client.Regels)
                {
                    if (regel.IsCredit == credits)
                    {
                        fouten?.Verander(client, regel, extra);
                        Beoordeel(regel, declaratie.Maandindex);
                    }
                }
            }

            foreach (var regel in extra)
            {
                declaratie.Nummer(regel);
                client.Regels.Add(regel);
                Beoordeel(regel, declaratie.Maandindex);
            }
        }

        declaratie.TelTotaal();
        fouten?.Onthoud(declaratie);
    }

    private void Beoordeel(Conceptregel regel, int maandindex)
    {
        if (!regel.IsCredit)
        {
            Plafonds(regel);
            if (regel.Na is { IsGoedgekeurd: false } credit && credit.Intrekking!.ProductPeriode == regel.ProductPeriode
                && credit.Intrekking.Product == regel.Product && credit.Toewijzing.Nummer == regel.ToewijzingNummer)
            {
                // The debit it was to replace still stands.
                regel.WijsAf("9389");
            }
        }

        claims?.Tel(regel);
        if (!regel.IsGoedgekeurd)
        {
            if (fouten is null)
            {
                throw new InvalidOperationException("De generator maakte een regel die wordt afgewezen zonder dat daarom is gevraagd.");
            }

            Herstel(regel, maandindex);
            return;
        }

        regel.Toewijzing.Verwerk(regel);
        if (regel.IsCredit)
        {
            Ingetrokken(regel, maandindex);
        }
        else
        {
            Goedgekeurd(regel, maandindex);
        }
    }

    /// <summary>TR321, TR322 en TR369, met wat er tot hier toe is goedgekeurd.</summary>
    private static void Plafonds(Conceptregel regel)
    {
        if (regel.ZonderPlafond)
        {
            return;
        }

        var toewijzing = regel.Toewijzing;
        if (regel.Kleinst > toewijzing.PlafondPerRegel(regel.Product.Categorie, regel.ProductPeriode))
        {
            regel.WijsAf("9321");
        }

        if (toewijzing.Verbruik + regel.Kleinst > toewijzing.PlafondSamen(regel.ProductPeriode))
        {
            regel.WijsAf("9322");
        }

        if (toewijzing.Besteed + regel.Prijs.Bedrag > toewijzing.Budget)
        {
            regel.WijsAf("9369");
        }
    }

    private void Goedgekeurd(Conceptregel regel, int maandindex)
    {
        var debet = new Debet(regel.ReferentieNummer, regel.Maand, regel.Product, regel.ProductPeriode, regel.Volume, regel.Eenheid, regel.Prijs);
        regel.Toewijzing.LaatsteDebet = debet;
        var bron = wereld.Bron(Stroom.Correctie, regel.Toewijzing.Nummer, Maandnummer(regel.Maand), regel.Poging);
        if (bron.Kans(KansCredit))
        {
            var wanneer = maandindex + bron.Tussen(1, 3);
            int? vervolg = bron.Gewogen(_vervolg) switch { 0 => 0, 1 => bron.Tussen(1, 2), _ => null };
            Plan(new Uitgesteld(wanneer, regel.Toewijzing, regel.Maand, regel.Poging, debet, vervolg));
        }
    }

    private void Ingetrokken(Conceptregel credit, int maandindex)
    {
        var toewijzing = credit.Toewijzing;
        toewijzing.LaatsteIngetrokken = credit.Intrekking;
        if (toewijzing.LaatsteDebet == credit.Intrekking)
        {
            toewijzing.LaatsteDebet = null;
        }

        if (credit.Vervolg is > 0 and var later)
        {
            Plan(new Uitgesteld(maandindex + later, toewijzing, credit.Maand, credit.Poging + 1, null, null));
        }
    }

    /// <summary>Soms stuurt de aanbieder een afgewezen regel een maand later verbeterd opnieuw.</summary>
    private void Herstel(Conceptregel regel, int maandindex)
    {
        var debetStaatNog = regel.Na is { IsGoedgekeurd: false };
        if (regel.IsCredit || regel.IsExtra || debetStaatNog)
        {
            return;
        }

        if (wereld.Bron(Stroom.Herstel, regel.Toewijzing.Nummer, Maandnummer(regel.Maand), regel.Poging).Kans(KansHerstel))
        {
            Plan(new Uitgesteld(maandindex + 1, regel.Toewijzing, regel.Maand, regel.Poging + 1, null, null));
        }
    }

    private void Onbekend(Conceptclient client, int maandindex)
    {
        foreach (var regel in client.Regels)
        {
            regel.WijsAf(Foutenmaker.NietBeoordeeld);
        }

        foreach (var regel in client.Regels)
        {
            Herstel(regel, maandindex);
        }
    }

    private void Plan(Uitgesteld uitgesteld)
    {
        if (uitgesteld.Wanneer < wereld.Opdracht.Maanden)
        {
            uitgesteld.Toewijzing.Client.Wachtend.Add(uitgesteld);
        }
    }

    private static int Maandnummer(Maand maand) => (maand.Jaar * 12) + maand.Nummer;
}
