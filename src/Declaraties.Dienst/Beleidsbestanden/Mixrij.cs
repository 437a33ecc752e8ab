using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van <c>mix.csv</c>.</summary>
internal static class Mixrij
{
    private static readonly Getalvorm _aandeel = new("een aandeel in procenten", 0, 100);

    public static CsvKop Kop { get; } = Waardebronnen.Kop("Product", "Cao", "Schaal", "Aandeel");

    public static Mixdeel Lees(CsvRij rij) => new(
        rij.Naam(0, "Product"),
        rij.Naam(1, "Cao"),
        rij.Naam(2, "Schaal"),
        rij.Getal(3, "Aandeel", _aandeel),
        rij.Bron(Tariefbestandsnaam.Mix, status: 4));
}
