using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een tabel voor op het scherm. Wat daar niet op past, hoort in een bestand.</summary>
internal static class Tabelschrijver
{
    public const int MeesteRijen = 10_000;

    public static Rijtelling Schrijf(TextWriter uit, Blad blad, bool metMaand)
    {
        var kolommen = blad.Kolommen.Skip(!metMaand && blad.Kolommen is [{ Soort: Kolomsoort.Maand }, _, ..] ? 1 : 0).ToArray();
        var tabel = new Tabel([.. kolommen.Select(kolom => kolom.Kop)]).Rechts([.. kolommen.Index().Where(kolom => kolom.Item.IsGetal).Select(kolom => kolom.Index)]);
        var totaal = new Totaalregel(blad);
        var rijen = 0L;
        foreach (var rij in blad.Rijen())
        {
            totaal.Tel(rij);
            if (++rijen <= MeesteRijen)
            {
                tabel.Rij([.. kolommen.Select(kolom => Kort(kolom, kolom.Van(rij)))]);
            }
        }

        if (rijen > 1 && totaal.Cellen() is { } cellen)
        {
            tabel.Onder([.. kolommen.Select((kolom, plaats) => plaats == 0 ? Totaalregel.Naam : cellen[kolom].IsLeeg ? "" : Kort(kolom, cellen[kolom]))]);
        }

        tabel.Schrijf(uit);
        return new Rijtelling(rijen, Math.Max(0, rijen - MeesteRijen));
    }

    // No dots between thousands here: what is on a terminal is copied into other commands.
    private static string Kort(Kolom kolom, Cel cel) =>
        cel.IsLeeg || !kolom.IsGetal || kolom.Soort is Kolomsoort.Percentage ? kolom.InWoorden(cel) : kolom.Kaal(cel, ",")!;
}
