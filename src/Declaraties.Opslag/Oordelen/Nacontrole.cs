using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>
/// Leest terug wat latere oordelen over eerdere geloven: de prestaties zoals bewaard, en de lopende sommen. Daarmee is te zien of er buiten het
/// programma om iets is veranderd.
/// </summary>
public sealed class Nacontrole(Database database)
{
    /// <summary>De prestaties die bij een oordeel zijn bewaard, op volgnummer; leeg als de declaratie niet is verwerkt.</summary>
    public IReadOnlyList<BewaardePrestatie> Prestaties(long versie) => database.Leest(transactie =>
    {
        using var rijen = transactie.Lees(transactie.Sql.Prestaties.BewaardePrestaties, ("@versie", versie));
        var prestaties = new List<BewaardePrestatie>();
        while (rijen.Lees())
        {
            prestaties.Add(new BewaardePrestatie(
                Volgnummer: rijen.Getal(0),
                Gemeente: new(rijen.Tekst(1)),
                Aanbieder: new(rijen.Tekst(2)),
                Wet: rijen.Wet(18),
                Bsn: rijen.Getal(3),
                ReferentieNummer: rijen.Tekst(4),
                VorigReferentieNummer: rijen.TekstOfLeeg(5),
                ToewijzingNummer: rijen.Getal(6),
                ProductCategorie: rijen.Tekst(7),
                ProductCode: rijen.TekstOfLeeg(8),
                Begindatum: rijen.Getal(9),
                Einddatum: rijen.Getal(10),
                Volume: rijen.Getal(11),
                Eenheid: rijen.Getal(12),
                Tarief: rijen.BedragOfLeeg(13),
                Bedrag: rijen.Bedrag(14),
                IsCredit: rijen.Getal(15) != 0,
                Uitslag: rijen.Getal(16),
                BezetNummer: rijen.Getal(17) != 0));
        }

        return prestaties;
    });

    /// <summary>De toewijzingen waarvan de lopende som niet die van de goedgekeurde prestaties is.</summary>
    public IReadOnlyList<ToewijzingSleutel> AfwijkendeStanden() =>
        database.Leest<IReadOnlyList<ToewijzingSleutel>>(transactie =>
            [.. transactie.Query<(Gemeente Gemeente, Aanbieder Aanbieder, long Wet, long Nummer)>(transactie.Sql.Prestaties.AfwijkendeStanden).Select(rij => new ToewijzingSleutel(rij.Gemeente, rij.Aanbieder, (Wet)rij.Wet, (int)rij.Nummer))]);
}
