using Declaraties.Beleid.Indiceren;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van een bestand met kenmerken van een client.</summary>
internal sealed record Kenmerkrij(Clientkenmerk Kenmerk, int Score)
{
    private const string Bestand = "kenmerken";

    private static readonly KeyValuePair<string, Clientkenmerk>[] _kenmerken = [.. Enum.GetValues<Clientkenmerk>().Select(kenmerk => KeyValuePair.Create(kenmerk.ToString(), kenmerk))];

    public static CsvKop Kop { get; } = Waardebronnen.Kop("Kenmerk", "Score");

    public static Kenmerkrij Lees(CsvRij rij)
    {
        rij.Bron(Bestand, status: 2);
        return new(rij.Keuze(0, "Kenmerk", _kenmerken), rij.Geheel(1, "Score", Productkeuze.LaagsteScore, Productkeuze.HoogsteScore));
    }
}
