using Declaraties.Beleid.Indiceren;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van een bestand met drempels.</summary>
internal static class Drempelrij
{
    private const string Bestand = "drempels";
    private const int HoogsteDrempel = 100;

    public static CsvKop Kop { get; } = Waardebronnen.Kop("Product", "Vanaf");

    public static Productdrempel Lees(CsvRij rij)
    {
        rij.Bron(Bestand, status: 2);
        return new(rij.Naam(0, "Product"), rij.Geheel(1, "Vanaf", 0, HoogsteDrempel));
    }
}
