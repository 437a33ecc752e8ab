using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Bepaalt wat een aanbieder over een client in een maand indient als er niets fout gaat: de regels van de maand, late regels van
/// eerdere maanden, credits en nieuwe debets.
/// </summary>
internal sealed class Maandopgave(Wereld wereld)
{
    private const int KansGeenLevering = 25;
    private const int KansLaat = 30;
    private const int HoogstensLaat = 3;

    public void Vul(Conceptclient concept, int maandindex)
    {
        var client = concept.Client;
        var credits = Credits(client, maandindex);
        var ruimte = new Ruimte(credits);
        var debets = new List<Conceptregel>();
        foreach (var credit in credits)
        {
            if (credit.Vervolg == 0)
            {
                Debet(debets, ruimte, credit.Toewijzing, credit.Maand, credit.Poging + 1, credit);
            }
        }

        foreach (var laat in client.Wachtend)
        {
            if (laat.Wanneer == maandindex && laat.Credit is null)
            {
                Debet(debets, ruimte, laat.Toewijzing, laat.Maand, laat.Poging, null);
            }
        }

        client.Wachtend.RemoveAll(u => u.Wanneer == maandindex);
        VanDeMaand(debets, ruimte, client, maandindex);

        // Credits are judged first wherever they stand; let them stand at either end.
        var creditsAchteraan = credits.Count > 0 && wereld.Bron(Stroom.Maandopgave, client.Index, maandindex).Kans(300);
        concept.Regels.AddRange(creditsAchteraan ? debets : credits);
        concept.Regels.AddRange(creditsAchteraan ? credits : debets);
    }

    private static List<Conceptregel> Credits(Wereldclient client, int maandindex)
    {
        var credits = new List<Conceptregel>();
        foreach (var wachtend in client.Wachtend)
        {
            if (wachtend.Wanneer == maandindex && wachtend.Credit is { } debet)
            {
                credits.Add(Intrekking(wachtend.Toewijzing, debet, wachtend.Poging, wachtend.Vervolg, isExtra: false));
            }
        }

        return credits;
    }

    /// <summary>De credit die een debet intrekt: in alles gelijk behalve de nummers (IV085).</summary>
    public static Conceptregel Intrekking(Wereldtoewijzing toewijzing, Debet debet, int poging, int? vervolg, bool isExtra) => new()
    {
        Toewijzing = toewijzing,
        Maand = debet.Maand,
        Poging = poging,
        VorigReferentieNummer = debet.ReferentieNummer,
        ToewijzingNummer = toewijzing.Nummer,
        Product = debet.Product,
        ProductPeriode = debet.ProductPeriode,
        Volume = debet.Volume,
        Eenheid = debet.Eenheid,
        Prijs = debet.Prijs,
        Intrekking = debet,
        Vervolg = vervolg,
        IsExtra = isExtra,
    };

    private void VanDeMaand(List<Conceptregel> debets, Ruimte ruimte, Wereldclient client, int maandindex)
    {
        var maand = wereld.MaandVan(maandindex);
        Toevalsbron? bron = null;
        foreach (var toewijzing in client.Toewijzingen)
        {
            if (toewijzing.IsVerwijderd || toewijzing.In(maand).IsLeeg)
            {
                continue;
            }

            if (bron is null)
            {
                bron = wereld.Bron(Stroom.Maandopgave, client.Index, maandindex, 1);
                if (!client.IsVast && bron.Kans(KansGeenLevering))
                {
                    return;
                }
            }

            if (!client.IsVast && bron.Kans(KansLaat))
            {
                client.Wachtend.Add(new Uitgesteld(maandindex + bron.Tussen(1, HoogstensLaat), toewijzing, maand, 0, null, null));
                continue;
            }

            Debet(debets, ruimte, toewijzing, maand, 0, null);
        }
    }

    private void Debet(List<Conceptregel> debets, Ruimte ruimte, Wereldtoewijzing toewijzing, Maand maand, int poging, Conceptregel? na)
    {
        var periode = toewijzing.In(maand);
        var maandnummer = (maand.Jaar * 12) + maand.Nummer;
        var bron = wereld.Bron(Stroom.Levering, toewijzing.Nummer, maandnummer, poging);
        var volume = Levering.Volume(toewijzing, periode, ruimte.Volume(toewijzing, periode), bron);
        if (toewijzing is { Budget: not null, Eenheid: Eenheid.Euro } && toewijzing.Client.Aanbieder.Prijs(toewijzing.Product, periode.Begin, Eenheid.Minuut, volume) is { } inGeld)
        {
            // A budget counted in euros: what the delivered minutes would have cost.
            volume = (int)inGeld.Bedrag.Cent;
        }

        if (volume <= 0
            || toewijzing.Client.Aanbieder.Prijs(toewijzing.Product, periode.Begin, toewijzing.Eenheid, volume) is not { } prijs
            || !ruimte.HeeftBudget(toewijzing, prijs.Bedrag))
        {
            return;
        }

        var regel = new Conceptregel
        {
            Toewijzing = toewijzing,
            Maand = maand,
            Poging = poging,
            ToewijzingNummer = toewijzing.Nummer,
            Product = toewijzing.Product,
            ProductPeriode = periode,
            Volume = volume,
            Eenheid = toewijzing.Eenheid,
            Prijs = prijs,
            Na = na,
        };
        ruimte.Gebruik(regel);
        debets.Add(regel);
    }
}
