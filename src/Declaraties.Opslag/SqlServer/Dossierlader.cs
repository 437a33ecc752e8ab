using System.Text.Json;
using Declaraties.Adviseren;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.SqlServer;

/// <summary>
/// Laadt het <see cref="Dossier"/> van één declaratie. De sleutels van het bericht gaan eerst naar de server; daarna is elke vraag één
/// verzameling en geen lus van opzoekingen: over een netwerk zou elke opzoeking een reis zijn.
/// </summary>
internal sealed class Dossierlader
{
    private readonly SqlServerTransactie _transactie;
    private readonly DeclaratieBericht _bericht;
    private readonly Blik _blik;
    private readonly Dossiersql _sql;
    private readonly PartijenId? _partijen;

    /// <param name="transactie">De transactie waarin gelezen wordt.</param>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="blik">Welke vastleggingen meetellen.</param>
    public Dossierlader(SqlServerTransactie transactie, DeclaratieBericht bericht, Blik blik)
    {
        _transactie = transactie;
        _bericht = bericht;
        _blik = blik;
        _sql = blik.IsNu ? Dossiersql.VanNu : Dossiersql.VanToen;
        _partijen = Vastlegging.Partijen(transactie, bericht.Gemeente, bericht.Aanbieder, bericht.Wet);
    }

    public Dossier Laad(DateOnly peildatum, Regelversie regelversie)
    {
        ZetKlaar();
        var toewijzingen = Toewijzingen();
        var producten = _bericht.Prestaties.Select(p => p.Product).ToHashSet();
        producten.UnionWith(MetToewijzing(toewijzingen).Select(paar => Adviesgegevens.Product(paar.Prestatie, paar.Toewijzing)).OfType<Product>());
        return new Dossier
        {
            Peildatum = peildatum,
            Regelversie = regelversie,
            IdentificatieBekend = Bekend(_sql.IdentificatieBekend, _bericht.Kop.Identificatie.Identificatie),
            DeclaratieNummerBekend = Bekend(_sql.DeclaratieNummerBekend, _bericht.DeclaratieNummer),
            LaatsteDeclaratieperiode = LaatsteDeclaratieperiode(),
            Toewijzingen = toewijzingen,
            BekendeClienten = BekendeClienten(toewijzingen),
            Contractregels = _transactie.Contracten(_bericht.Aanbieder, _blik.TotEnMet, producten).ToLookup(c => c.Product),
            Producten = _transactie.Producten(_blik.TotEnMet, producten).ToLookup(p => p.Product),
            BekendeReferentieNummers = Teksten(_sql.BekendeReferentieNummers),
            GoedgekeurdeDebets = GoedgekeurdeDebets(),
            GecrediteerdeReferentieNummers = Teksten(_sql.GecrediteerdeReferentieNummers),
        };
    }

    private void ZetKlaar()
    {
        _transactie.Voer(Dossiersql.MaakInvoer);
        _transactie.Voer(Dossiersql.VulInvoer, Verzameling.Invoer, _bericht.Prestaties.Select(
            p => (object?[])[(long)p.Volgnummer, (long)p.ToewijzingNummer, (long)p.ProductPeriode.Begin.AlsGetal(), p.ReferentieNummer, p.VorigReferentieNummer]));
    }

    private bool Bekend(string vraag, string waarde) =>
        _transactie.Getal(vraag, ("@aanbieder", _bericht.Aanbieder), ("@wet", _bericht.Wet), ("@waarde", waarde), ("@totEnMet", _blik.TotEnMet), ("@zonder", _blik.Zonder)) is not null;

    private Maand? LaatsteDeclaratieperiode()
    {
        var periode = _transactie.Getal(_sql.LaatsteDeclaratieperiode, ("@relatie", _partijen?.Waarde), ("@totEnMet", _blik.TotEnMet), ("@zonder", _blik.Zonder), ("@ingediendVoor", _blik.IngediendVoor));
        return periode is { } maand ? Maanden.VanGetal(maand) : null;
    }

    private Dictionary<int, ToewijzingStand> Toewijzingen()
    {
        if (_partijen is not { } partijen)
        {
            return [];
        }

        var standen = Standen();
        var toestemmingen = Toestemminglezer.Geldend(_transactie, new Partijen(partijen, _bericht.Gemeente, _bericht.Aanbieder, _bericht.Wet), _blik.TotEnMet);
        var toewijzingen = new Dictionary<int, ToewijzingStand>();
        var wissels = new Versiewissels(_bericht);
        using (var rijen = _transactie.Lees(Dossiersql.ToewijzingenInBericht, ("@relatie", _partijen?.Waarde), ("@totEnMet", _blik.TotEnMet)))
        {
            var lezer = new Toewijzinglezer(rijen);
            for (var rij = rijen.Lees(); rij;)
            {
                var toewijzing = lezer.LeesNummer(out rij);
                var (verbruik, laatste) = standen.GetValueOrDefault(toewijzing.ToewijzingNummer);
                wissels.Zie(toewijzing, lezer, laatste);
                toewijzingen.Add(toewijzing.ToewijzingNummer, new ToewijzingStand
                {
                    Toewijzing = toewijzing,
                    Verbruik = verbruik,
                    LaatsteEinddatum = laatste,
                    Toestemmingen = toestemmingen.TryGetValue(toewijzing.ToewijzingNummer, out var meer) ? meer : [],
                });
            }
        }

        VulBegindatumsAan(toewijzingen);
        foreach (var (nummer, open) in OpenDebets())
        {
            if (toewijzingen.TryGetValue(nummer, out var stand))
            {
                toewijzingen[nummer] = stand with { OpenDebets = open };
            }
        }

        wissels.Verreken(_transactie, partijen, _blik, toewijzingen);
        return toewijzingen;
    }

    /// <summary>Zet ook de Begindatums klaar die een advies over een prestatie kan noemen; meestal zijn er geen.</summary>
    private void VulBegindatumsAan(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var begindatums = new HashSet<(int Nummer, int Begindatum)>();
        foreach (var (prestatie, toewijzing) in MetToewijzing(toewijzingen))
        {
            var (een, ander) = Adviesgegevens.Begindatums(prestatie, toewijzing);
            foreach (var begin in (ReadOnlySpan<DateOnly?>)[een, ander])
            {
                if (begin is { } datum)
                {
                    begindatums.Add((prestatie.ToewijzingNummer, datum.AlsGetal()));
                }
            }
        }

        if (begindatums.Count > 0)
        {
            _transactie.Voer(Dossiersql.VulInvoerAan, Verzameling.Invoer, begindatums.Select(
                (paar, i) => (object?[])[(long)_bericht.Prestaties.Count + i, (long)paar.Nummer, (long)paar.Begindatum, "", null]));
        }
    }

    private IEnumerable<(Prestatie Prestatie, Toewijzing Toewijzing)> MetToewijzing(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        foreach (var prestatie in _bericht.Prestaties)
        {
            if (toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var stand))
            {
                yield return (prestatie, stand.Toewijzing);
            }
        }
    }

    private Dictionary<int, (Verbruik Verbruik, DateOnly? LaatsteEinddatum)> Standen()
    {
        using var rijen = _transactie.Lees(_sql.Standen, ("@relatie", _partijen?.Waarde), ("@totEnMet", _blik.TotEnMet), ("@zonder", _blik.Zonder));
        var standen = new Dictionary<int, (Verbruik, DateOnly?)>();
        while (rijen.Lees())
        {
            standen.Add((int)rijen.Getal(0), (new Verbruik(rijen.Getal(1), rijen.Getal(2), rijen.Bedrag(3)), rijen.Datum(4)));
        }

        return standen;
    }

    private Dictionary<int, List<OpenDebet>> OpenDebets()
    {
        using var rijen = _transactie.Lees(
            _sql.OpenDebets, ("@relatie", _partijen?.Waarde), ("@totEnMet", _blik.TotEnMet), ("@zonder", _blik.Zonder), ("@aanbieder", _bericht.Aanbieder), ("@wet", _bericht.Wet));
        var open = new Dictionary<int, List<OpenDebet>>();
        while (rijen.Lees())
        {
            var nummer = (int)rijen.Getal(2);
            if (!open.TryGetValue(nummer, out var vanNummer))
            {
                open.Add(nummer, vanNummer = []);
            }

            vanNummer.Add(new OpenDebet(rijen.Tekst(3), new Product(rijen.Tekst(4), rijen.Tekst(5)), new Periode(rijen.Datum(6), rijen.Datum(7))) { Bedrag = rijen.Bedrag(8) });
        }

        return open;
    }

    private HashSet<Bsn> BekendeClienten(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var clienten = _bericht.Clienten.Select(client => client.Bsn).ToHashSet();
        var bekend = toewijzingen.Values.Select(stand => stand.Toewijzing.Bsn).Where(clienten.Contains).ToHashSet();
        clienten.ExceptWith(bekend);
        if (_partijen is null || clienten.Count == 0)
        {
            return bekend;
        }

        // Bijna elke client blijkt al uit de toewijzingen waarnaar zijn prestaties verwijzen; alleen de rest wordt opgezocht.
        using var rijen = _transactie.Lees(
            Dossiersql.ToewijzingenVanClienten,
            ("@relatie", _partijen?.Waarde),
            ("@totEnMet", _blik.TotEnMet),
            ("@clienten", JsonSerializer.Serialize(clienten.Select(bsn => bsn.Getal))));
        bekend.UnionWith(Toewijzinglezer.Geldend(rijen).Select(toewijzing => toewijzing.Bsn).Where(clienten.Contains));
        return bekend;
    }

    private HashSet<string> Teksten(string vraag)
    {
        using var rijen = _transactie.Lees(vraag, ("@aanbieder", _bericht.Aanbieder), ("@wet", _bericht.Wet), ("@totEnMet", _blik.TotEnMet), ("@zonder", _blik.Zonder));
        var teksten = new HashSet<string>(StringComparer.Ordinal);
        while (rijen.Lees())
        {
            teksten.Add(rijen.Tekst(0));
        }

        return teksten;
    }

    private Dictionary<string, GoedgekeurdeDebet> GoedgekeurdeDebets()
    {
        using var rijen = _transactie.Lees(_sql.GoedgekeurdeDebets, ("@aanbieder", _bericht.Aanbieder), ("@wet", _bericht.Wet), ("@totEnMet", _blik.TotEnMet), ("@zonder", _blik.Zonder));
        var debets = new Dictionary<string, GoedgekeurdeDebet>(StringComparer.Ordinal);
        while (rijen.Lees())
        {
            debets[rijen.Tekst(0)] = new GoedgekeurdeDebet
            {
                Gemeente = new(rijen.Tekst(1)),
                Bsn = Bsn.VanGetal((int)rijen.Getal(2)),
                ToewijzingNummer = (int)rijen.Getal(3),
                Product = new Product(rijen.Tekst(4), rijen.Tekst(5)),
                ProductPeriode = new Periode(rijen.Datum(6), rijen.Datum(7)),
                Eenheid = (Eenheid)rijen.Getal(8),
                GeleverdVolume = (int)rijen.Getal(9),
                ProductTarief = rijen.BedragOfLeeg(10),
                IngediendBedrag = rijen.Bedrag(11),
            };
        }

        return debets;
    }
}
