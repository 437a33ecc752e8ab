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
        var rijen = 0L;
        foreach (var rij in blad.Rijen())
        {
            if (++rijen <= MeesteRijen)
            {
                tabel.Rij([.. kolommen.Select(kolom => Kort(kolom, kolom.Van(rij)))]);
            }
        }

        tabel.Schrijf(uit);
        return new Rijtelling(rijen, Math.Max(0, rijen - MeesteRijen));
    }

    // No dots between thousands here: what is on a terminal is copied into other commands.
    private static string Kort(Kolom kolom, Cel cel) =>
        cel.IsLeeg || !kolom.IsGetal || kolom.Soort is Kolomsoort.Percentage ? kolom.InWoorden(cel) : kolom.Kaal(cel, ",")!;
}
