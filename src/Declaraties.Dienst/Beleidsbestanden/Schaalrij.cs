using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van <c>schalen.csv</c>.</summary>
internal static class Schaalrij
{
    private const int MeesteTreden = 40;

    public static CsvKop Kop { get; } = Waardebronnen.Kop("Cao", "Schaal", "Treden", "MaximumPerMaand");

    public static Salarisschaal Lees(CsvRij rij) => new(
        rij.Naam(0, "Cao"),
        rij.Naam(1, "Schaal"),
        rij.Geheel(2, "Treden", 1, MeesteTreden),
        rij.Getal(3, "MaximumPerMaand", Getalvorm.Euro),
        rij.Bron(Tariefbestandsnaam.Schalen, status: 4));
}
