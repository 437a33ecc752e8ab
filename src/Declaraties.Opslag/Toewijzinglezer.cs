using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Leest toewijzingen uit toewijzingversie (t) en relatie (r), en kiest van elk nummer de versie die geldt.</summary>
internal static class Toewijzinglezer
{
    public const string Kolommen =
        """
        t.relatie_id, r.gemeente, r.aanbieder, t.nummer, t.versie, t.bsn, t.categorie, t.code, t.toewijzingsdatum, t.toewijzingstijd,
        t.ingangsdatum, t.einddatum, t.reden_wijziging, t.volume, t.eenheid, t.frequentie, t.budget
        """;

    /// <summary>
    /// De geldende versie van elk nummer: die met de hoogste Toewijzingsdatum en -tijd, en bij gelijke stand de laatst gelezen (besluit 20).
    /// De rijen van een nummer staan bij elkaar.
    /// </summary>
    public static IEnumerable<Toewijzing> Geldend(Voorbereid rijen)
    {
        Toewijzing? beste = null;
        var sleutel = (0L, 0L);
        var rang = (0L, 0L, 0L);
        var teksten = new Teksten();
        while (rijen.Lees())
        {
            var deze = (rijen.Getal(0), rijen.Getal(3));
            var dezeRang = (rijen.Getal(8), rijen.Getal(9), rijen.Getal(4));
            if (beste is not null && deze == sleutel)
            {
                if (dezeRang.CompareTo(rang) < 0)
                {
                    continue;
                }
            }
            else if (beste is not null)
            {
                yield return beste;
            }

            (beste, sleutel, rang) = (Lees(rijen, teksten), deze, dezeRang);
        }

        if (beste is not null)
        {
            yield return beste;
        }
    }

    private static Toewijzing Lees(Voorbereid rij, Teksten teksten) => new()
    {
        Gemeente = rij.Tekst(1, ref teksten.Gemeente),
        Aanbieder = rij.Tekst(2, ref teksten.Aanbieder),
        ToewijzingNummer = (int)rij.Getal(3),
        Bsn = Bsn.VanGetal((int)rij.Getal(5)),
        Product = rij.IsLeeg(6) ? null : new Product(rij.Tekst(6, ref teksten.Categorie), rij.IsLeeg(7) ? null : rij.Tekst(7, ref teksten.Code)),
        Toewijzingsdatum = rij.Datum(8),
        Toewijzingstijd = TimeSpan.FromTicks(rij.Getal(9)),
        Ingangsdatum = rij.Datum(10),
        Einddatum = rij.IsLeeg(11) ? null : rij.Datum(11),
        RedenWijziging = rij.IsLeeg(12) ? null : rij.Tekst(12),
        Omvang = rij.IsLeeg(13) ? null : new Omvang((int)rij.Getal(13), (Eenheid)rij.Getal(14), (Frequentie)rij.Getal(15)),
        Budget = (int?)rij.GetalOfLeeg(16),
    };

    /// <summary>De laatst gelezen teksten: van rij op rij zijn het er maar een paar.</summary>
    private sealed class Teksten
    {
        public string Gemeente = "";
        public string Aanbieder = "";
        public string Categorie = "";
        public string Code = "";
    }
}
