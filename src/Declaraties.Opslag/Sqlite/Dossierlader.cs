using Declaraties.Adviseren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Sqlite;

/// <summary>
/// Laadt het <see cref="Dossier"/> van één declaratie. Elke vraag loopt één keer vooruit door haar tabel, op de sleutels van het bericht: wat
/// zij kost hangt af van het bericht en niet van wat er verder al ligt.
/// </summary>
internal sealed class Dossierlader(Dossiervragen vragen)
{
    public Dossier Laad(DateOnly peildatum, Regelversie regelversie)
    {
        var laatste = LaatsteDeclaratieperiode();
        // Wie opnieuw wordt beoordeeld ziet ook de prestaties van wat later is ingediend.
        var (toewijzinglader, nummerlader) = (new Toewijzinglader(vragen), new Nummerlader(vragen));
        var toewijzingen = toewijzinglader.Toewijzingen(eerderGedeclareerd: laatste is not null || vragen.Blik.Zonder != 0);
        var producten = Producten(toewijzingen);
        var vorige = nummerlader.VorigeReferentieNummers();
        return new Dossier
        {
            Peildatum = peildatum,
            Regelversie = regelversie,
            IdentificatieBekend = Bekend("identificatie", vragen.Bericht.Kop.Identificatie.Identificatie),
            DeclaratieNummerBekend = Bekend("declaratienummer", vragen.Bericht.DeclaratieNummer),
            LaatsteDeclaratieperiode = laatste,
            Toewijzingen = toewijzingen,
            BekendeClienten = toewijzinglader.BekendeClienten(toewijzingen),
            Contractregels = vragen.Transactie.Contracten(vragen.Bericht.Aanbieder, vragen.Blik.TotEnMet, producten).ToLookup(c => c.Product),
            Producten = vragen.Transactie.Producten(vragen.Blik.TotEnMet, producten).ToLookup(p => p.Product),
            BekendeReferentieNummers = nummerlader.BekendeReferentieNummers(),
            GoedgekeurdeDebets = nummerlader.GoedgekeurdeDebets(vorige),
            GecrediteerdeReferentieNummers = nummerlader.Gecrediteerd(vorige),
        };
    }

    private bool Bekend(string kolom, string waarde)
    {
        using var vraag = vragen.Stel($"select 1 from {vragen.Declaraties} where aanbieder = ?1 and wet = ?4 and {kolom} = ?2 and is_verwerkt = 1 and versie <= ?3");
        vraag.Zet(1, vragen.Bericht.Aanbieder.Code);
        vraag.Zet(2, waarde);
        vraag.Zet(3, vragen.Blik.TotEnMet);
        vraag.Zet(4, (long)vragen.Bericht.Wet);
        return vraag.EersteGetal() is not null;
    }

    private Maand? LaatsteDeclaratieperiode()
    {
        using var vraag = vragen.Stel($"select max(periode) from {vragen.Declaraties} where relatie_id = ?1 and is_verwerkt = 1 and versie <= ?2{(vragen.Blik.IsNu ? "" : " and eerste < ?7")}");
        vraag.Zet(1, vragen.Partijen?.Waarde);
        vraag.Zet(2, vragen.Blik.TotEnMet);
        if (!vragen.Blik.IsNu)
        {
            vraag.Zet(7, vragen.Blik.IngediendVoor);
        }

        return vraag.EersteGetal() is { } maand ? Maanden.VanGetal(maand) : null;
    }

    /// <summary>De producten van het bericht, en die een advies kan noemen.</summary>
    private HashSet<Product> Producten(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var producten = new HashSet<Product>();
        var laatste = default(Product);
        foreach (var prestatie in vragen.Bericht.Prestaties)
        {
            if (prestatie.Product != laatste)
            {
                producten.Add(laatste = prestatie.Product);
            }

            if (toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var stand) && Adviesgegevens.Product(prestatie, stand.Toewijzing) is { } ander)
            {
                producten.Add(ander);
            }
        }

        return producten;
    }
}
