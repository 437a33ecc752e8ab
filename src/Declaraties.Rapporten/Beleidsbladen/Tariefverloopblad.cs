using System.Globalization;
using Declaraties.Beleid;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Welke vastgestelde tariefset wanneer gold.</summary>
internal static class Tariefverloopblad
{
    private static readonly Kolom<Geldend<Settarief>>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, vak => vak.Waarde.Product),
        new("tarief", "Tarief per uur", Kolomsoort.Euro, vak => vak.Waarde.Tarief),
        new("tariefset", "Tariefset", Kolomsoort.Tekst, vak => vak.Waarde.Herkomst.Set),
        new("versie", "Versie", Kolomsoort.Geheel, vak => vak.Waarde.Herkomst.Versie),
        new("vanaf", "Vanaf", Kolomsoort.Datum, vak => vak.Duur.Begin),
        new("totEnMet", "Tot en met", Kolomsoort.Datum, vak => vak.Duur.Einde()) { Leeg = "geldt nog" },
    ];

    public static Blad Maak(IReadOnlyList<Geldend<Settarief>> tarieven, Periode venster) => Blad.Van("tariefsets", "Vastgestelde tariefsets", _kolommen, () => tarieven) with
    {
        Uitleg = "Wat een reële kostprijs is volgens de sets die zijn vastgesteld. Betaald wordt wat er in het contract van een aanbieder staat; dat staat hieronder.",
        Tekeningen = [Tijdbanen.Maak("Vastgesteld tarief per uur", venster, tarieven, tarief => string.Create(CultureInfo.InvariantCulture, $"{tarief.Product} ({tarief.Herkomst.Set})"), tarief => Nederlands.Euro(tarief.Tarief), _ => true)],
    };
}
