using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Leest wat er over een toewijzing is gemeld, in de transactie van een ander.</summary>
internal static class Ondersteuningslezer
{
    /// <summary>
    /// Alles wat onder het nummer van de toewijzing is gemeld, en wat over dezelfde client zonder nummer is gemeld als product en ingangsdatum die van een van haar versies zijn; op de dag van
    /// start of stop, en van dezelfde dag in volgorde van opname.
    /// </summary>
    /// <param name="transactie">De transactie.</param>
    /// <param name="versies">De versies van de toewijzing, ten minste een.</param>
    /// <param name="geldend">Die nu geldt.</param>
    public static IReadOnlyList<Ondersteuningsregel> Van(Transactie transactie, IReadOnlyList<Toewijzing> versies, Toewijzing geldend)
    {
        var sql = transactie.Sql.Ondersteuning;
        Parameter[] partijen = [("@gemeente", geldend.Gemeente), ("@aanbieder", geldend.Aanbieder), ("@wet", geldend.Wet)];
        var opNummer = Lees(transactie, sql.OpNummer, [.. partijen, ("@nummer", (long)geldend.ToewijzingNummer)], geldend);
        var zonder = Lees(transactie, sql.ZonderNummer, [.. partijen, ("@bsn", (long)geldend.Bsn.Getal)], geldend)
            .Where(regel => versies.Any(versie => Hoort(regel.Melding, versie)));
        return [.. opNummer.Concat(zonder).OrderBy(regel => regel.Dag)];
    }

    // What is not said fits nothing: without a product or a date nobody knows which allocation is meant.
    private static bool Hoort(Ondersteuningsmelding melding, Toewijzing versie) => melding.Product == versie.Product && melding.Product is not null && melding.ToewijzingIngangsdatum == versie.Ingangsdatum;

    private static List<Ondersteuningsregel> Lees(Transactie transactie, string vraag, Parameter[] parameters, Toewijzing toewijzing)
    {
        var regels = new List<Ondersteuningsregel>();
        using var rijen = transactie.Lees(vraag, parameters);
        while (rijen.Lees())
        {
            var isStop = rijen.Getal(0) == 1;
            regels.Add(new(
                toewijzing.Wet.Bericht(isStop ? 307 : 305),
                isStop,
                rijen.Tekst(1),
                rijen.Datum(2),
                new Ondersteuningsmelding
                {
                    ToewijzingNummer = (int?)rijen.GetalOfLeeg(4),
                    Product = rijen.TekstOfLeeg(5) is { } categorie ? new Product(categorie, rijen.TekstOfLeeg(6)) : null,
                    ToewijzingIngangsdatum = rijen.DatumOfLeeg(7),
                    Begindatum = rijen.Datum(8),
                    Einddatum = rijen.DatumOfLeeg(9),
                    RedenBeeindiging = rijen.TekstOfLeeg(10),
                    Status = (StatusAanlevering)rijen.Getal(11),
                },
                Tijdstippen.VanTekst(rijen.Tekst(12)),
                rijen.TekstOfLeeg(13),
                IsVanAndereClient: rijen.Getal(3) != toewijzing.Bsn.Getal));
        }

        return regels;
    }
}
