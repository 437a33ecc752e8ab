using Declaraties.Beleid.Indiceren;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van een bestand met activiteiten.</summary>
internal static class Activiteitrij
{
    private const string Bestand = "activiteiten";
    private const int MeesteWeken = 520;
    private static readonly Getalvorm _minuten = new("een aantal minuten", 0, 7 * 24 * 60);
    private static readonly Getalvorm _keer = new("een aantal keer", 0, 1000);

    public static CsvKop Kop { get; } = Waardebronnen.Kop("Clientregel", "Activiteit", "Minuten", "Keer", "PerWeken");

    public static Activiteit Lees(CsvRij rij)
    {
        rij.Bron(Bestand, status: 5);
        return new(
            rij.Naam(0, "Clientregel"),
            rij.Zin(1, "Activiteit"),
            rij.Getal(2, "Minuten", _minuten),
            rij.Getal(3, "Keer", _keer),
            rij.Geheel(4, "PerWeken", 1, MeesteWeken));
    }
}
