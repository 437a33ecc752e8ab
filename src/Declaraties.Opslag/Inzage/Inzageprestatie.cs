using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een prestatie zoals bewaard, met wat erover is beslist.</summary>
public sealed record Inzageprestatie
{
    /// <summary>Het oordeel waar zij bij hoort.</summary>
    public required long Versie { get; init; }

    /// <summary>Haar plaats in het bericht, vanaf 0.</summary>
    public required int Volgnummer { get; init; }

    public required Bsn Bsn { get; init; }

    public required string ReferentieNummer { get; init; }

    public required string? VorigReferentieNummer { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required Product Product { get; init; }

    public required Periode ProductPeriode { get; init; }

    public required Volume Volume { get; init; }

    /// <summary>Per eenheid.</summary>
    public required Bedrag? Tarief { get; init; }

    /// <summary>D min C.</summary>
    public required Bedrag Bedrag { get; init; }

    public required bool IsCredit { get; init; }

    public required PrestatieUitslag Uitslag { get; init; }

    internal static IReadOnlyList<Inzageprestatie> LeesAlle(Transactie transactie, string vraag, params ReadOnlySpan<Parameter> parameters)
    {
        var prestaties = new List<Inzageprestatie>();
        using var rij = transactie.Lees(vraag, parameters);
        while (rij.Lees())
        {
            var isCredit = rij.Getal(14) != 0;
            prestaties.Add(new Inzageprestatie
            {
                Versie = rij.Getal(0),
                Volgnummer = (int)rij.Getal(1),
                Bsn = Bsn.VanGetal((int)rij.Getal(2)),
                ReferentieNummer = rij.Tekst(3),
                VorigReferentieNummer = rij.TekstOfLeeg(4),
                ToewijzingNummer = (int)rij.Getal(5),
                Product = new Product(rij.Tekst(6), rij.Tekst(7)),
                ProductPeriode = new Periode(rij.Datum(8), rij.Datum(9)),
                Volume = new Volume(rij.Getal(10), (Eenheid)rij.Getal(11)),
                Tarief = rij.BedragOfLeeg(12),
                Bedrag = Bedrag.MetTeken(rij.Bedrag(13), isCredit ? DebetCredit.Credit : DebetCredit.Debet),
                IsCredit = isCredit,
                Uitslag = (PrestatieUitslag)rij.Getal(15),
            });
        }

        return prestaties;
    }
}
