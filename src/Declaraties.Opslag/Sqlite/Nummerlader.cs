using Declaraties.Domein;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Laadt wat er over de ReferentieNummers van een dossier bekend is, en over die waarnaar zij verwijzen.</summary>
internal sealed class Nummerlader(Dossiervragen vragen)
{
    /// <summary>
    /// Meestal liggen de nummers van een bericht bij elkaar en is daar nog niets: dan is één blik genoeg. Ligt er meer dan het bericht groot is,
    /// dan wordt elk nummer opgezocht.
    /// </summary>
    public HashSet<string> BekendeReferentieNummers()
    {
        if (Grenzen() is var (eerste, laatste))
        {
            var bewaard = new HashSet<string>(StringComparer.Ordinal);
            using var bereik = vragen.Stel(
                $"""
                select p.referentienummer from {vragen.Prestaties} p
                where p.aanbieder = ?1 and p.wet = ?6 and p.referentienummer between ?2 and ?3 and p.bezet_nummer = 1 and p.versie <= ?4
                limit ?5
                """);
            bereik.Zet(1, vragen.Bericht.Aanbieder.Code);
            bereik.Zet(2, eerste);
            bereik.Zet(3, laatste);
            bereik.Zet(4, vragen.Blik.TotEnMet);
            bereik.Zet(5, vragen.Bericht.Prestaties.Count + 1L);
            bereik.Zet(6, (long)vragen.Bericht.Wet);
            while (bereik.Lees())
            {
                bewaard.Add(bereik.Tekst(0));
            }

            // Each number of a provider stands there once under each law.
            if (bewaard.Count <= vragen.Bericht.Prestaties.Count)
            {
                return bewaard.Count == 0 ? bewaard : Doorsnede(bewaard);
            }
        }

        var bekend = new HashSet<string>(StringComparer.Ordinal);
        using var vraag = vragen.Stel($"select 1 from {vragen.Prestaties} p where p.aanbieder = ?1 and p.wet = ?4 and p.referentienummer = ?2 and p.bezet_nummer = 1 and p.versie <= ?3");
        vraag.Zet(1, vragen.Bericht.Aanbieder.Code);
        vraag.Zet(4, (long)vragen.Bericht.Wet);
        vraag.Zet(3, vragen.Blik.TotEnMet);
        foreach (var prestatie in vragen.Bericht.Prestaties)
        {
            vraag.Zet(2, prestatie.ReferentieNummer);
            if (vraag.EersteGetal() is not null)
            {
                bekend.Add(prestatie.ReferentieNummer);
            }
        }

        return bekend;
    }

    private HashSet<string> Doorsnede(HashSet<string> bewaard)
    {
        var bekend = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prestatie in vragen.Bericht.Prestaties)
        {
            if (bewaard.Contains(prestatie.ReferentieNummer))
            {
                bekend.Add(prestatie.ReferentieNummer);
            }
        }

        return bekend;
    }

    /// <summary>Het eerste en het laatste ReferentieNummer van het bericht in de volgorde van de opslag; leeg als die hier niet te bepalen is.</summary>
    private (string Eerste, string Laatste)? Grenzen()
    {
        var (eerste, laatste) = (vragen.Bericht.Prestaties[0].ReferentieNummer, vragen.Bericht.Prestaties[0].ReferentieNummer);
        foreach (var prestatie in vragen.Bericht.Prestaties)
        {
            var nummer = prestatie.ReferentieNummer;
            foreach (var teken in nummer)
            {
                // Half a pair sorts differently in UTF-16 and in the UTF-8 of the store.
                if (char.IsSurrogate(teken))
                {
                    return null;
                }
            }

            eerste = string.CompareOrdinal(nummer, eerste) < 0 ? nummer : eerste;
            laatste = string.CompareOrdinal(nummer, laatste) > 0 ? nummer : laatste;
        }

        return (eerste, laatste);
    }

    public HashSet<string> VorigeReferentieNummers()
    {
        var vorige = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prestatie in vragen.Bericht.Prestaties)
        {
            if (prestatie.VorigReferentieNummer is { } vorig)
            {
                vorige.Add(vorig);
            }
        }

        return vorige;
    }

    public HashSet<string> Gecrediteerd(HashSet<string> vorige)
    {
        var gecrediteerd = new HashSet<string>(StringComparer.Ordinal);
        using var vraag = vragen.Stel($"select 1 from {vragen.Prestaties} c where c.aanbieder = ?1 and c.wet = ?4 and c.vorig = ?2 and c.is_credit = 1 and c.uitslag = 1 and c.versie <= ?3");
        vraag.Zet(1, vragen.Bericht.Aanbieder.Code);
        vraag.Zet(4, (long)vragen.Bericht.Wet);
        vraag.Zet(3, vragen.Blik.TotEnMet);
        foreach (var vorig in vorige)
        {
            vraag.Zet(2, vorig);
            if (vraag.EersteGetal() is not null)
            {
                gecrediteerd.Add(vorig);
            }
        }

        return gecrediteerd;
    }

    public Dictionary<string, GoedgekeurdeDebet> GoedgekeurdeDebets(HashSet<string> vorige)
    {
        var debets = new Dictionary<string, GoedgekeurdeDebet>(StringComparer.Ordinal);
        using var rij = vragen.Stel(
            $"""
            select r.gemeente, p.bsn, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.eenheid, p.volume, p.tarief, p.bedrag
            from {vragen.Prestaties} p
            cross join relatie r on r.relatie_id = p.relatie_id
            where p.aanbieder = ?1 and p.wet = ?4 and p.referentienummer = ?2 and p.bezet_nummer = 1 and p.uitslag = 1 and p.is_credit = 0 and p.versie <= ?3
            """);
        rij.Zet(1, vragen.Bericht.Aanbieder.Code);
        rij.Zet(3, vragen.Blik.TotEnMet);
        rij.Zet(4, (long)vragen.Bericht.Wet);
        foreach (var vorig in vorige)
        {
            rij.Zet(2, vorig);
            while (rij.Lees())
            {
                debets.Add(vorig, new GoedgekeurdeDebet
                {
                    Gemeente = new(rij.Tekst(0)),
                    Bsn = Bsn.VanGetal((int)rij.Getal(1)),
                    ToewijzingNummer = (int)rij.Getal(2),
                    Product = new Product(rij.Tekst(3), rij.Tekst(4)),
                    ProductPeriode = new Periode(rij.Datum(5), rij.Datum(6)),
                    Eenheid = (Eenheid)rij.Getal(7),
                    GeleverdVolume = (int)rij.Getal(8),
                    ProductTarief = rij.BedragOfLeeg(9),
                    IngediendBedrag = rij.Bedrag(10),
                });
            }
        }

        return debets;
    }
}
