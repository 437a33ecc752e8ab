using Declaraties.Beleid;
using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Welk tarief wanneer in de contracten stond.</summary>
internal static class Contractverloopblad
{
    private static readonly Kolom<Geldend<Contracttarief>>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, vak => vak.Waarde.Product.ToString()),
        new("eenheid", "In", Kolomsoort.Tekst, vak => vak.Waarde.Eenheid.InWoorden()),
        new("laagste", "Laagste tarief", Kolomsoort.Euro, vak => vak.Waarde.Laagste),
        new("hoogste", "Hoogste tarief", Kolomsoort.Euro, vak => vak.Waarde.Hoogste),
        new("aanbieders", "Aanbieders", Kolomsoort.Geheel, vak => vak.Waarde.Aanbieders),
        new("vanaf", "Vanaf", Kolomsoort.Datum, vak => vak.Duur.Begin),
        new("totEnMet", "Tot en met", Kolomsoort.Datum, vak => vak.Duur.Einde()) { Leeg = "geldt nog" },
    ];

    public static Blad Maak(IReadOnlyList<Geldend<Contracttarief>> contracten, Periode venster) => Blad.Van("contracten", "Tarieven in contracten", _kolommen, () => contracten) with
    {
        Uitleg = "Wat er is afgesproken, van alle aanbieders samen: het laagste en het hoogste tarief, en hoeveel aanbieders er een hebben. Hoeveel er tegen welk tarief is geleverd zegt deze tabel niet.",
        Tekeningen = [Tijdbanen.Maak("Tarief in contracten", venster, contracten, tarief => $"{tarief.Product}, {tarief.Eenheid.InWoorden()}", InWoorden, _ => false)],
    };

    private static string InWoorden(Contracttarief tarief) => tarief.Laagste == tarief.Hoogste ? Nederlands.Euro(tarief.Laagste) : $"{Nederlands.Euro(tarief.Laagste)} - {Nederlands.Euro(tarief.Hoogste)}";
}
