using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Wat er in een wereld declarabel is (<c>declarabel.csv</c>): verzonnen, en op de eerste dag van de maand van de overgang verruimd. Binnen een maand geldt er steeds één afspraak.
/// </summary>
internal sealed class Declarabelafspraken(Wereld wereld)
{
    private const int OnlineEerst = 10;
    private const int OnlineDaarna = 25;
    private readonly DateOnly _begin = new(wereld.Eerste.Jaar - 1, 1, 1);
    private readonly DateOnly _verruimd = Maand.Van(wereld.Overgang).EersteDag;

    /// <summary>Welk deel, in procenten, van de directe tijd en die online samen online mag zijn.</summary>
    public int Online(Maand maand) => maand.EersteDag < _verruimd ? OnlineEerst : OnlineDaarna;

    public void Schrijf(Stream stream)
    {
        using var tekst = Tabellen.Schrijver(stream);
        tekst.WriteLine("Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum;Status;Bron");
        Regel("direct", "ja;;", _begin);
        Regel("online", $"begrensd;{OnlineEerst};", _begin, _verruimd.AddDays(-1));
        Regel("online", $"begrensd;{OnlineDaarna};", _verruimd);
        Regel("netwerk", "ja;;", _begin);
        Regel("indirect", "nee;;", _begin);
        Regel("reistijd", "nee;;", _begin);
        Regel("no-show", "begrensd;;1", _begin);
        Regel("poging", "nee;;", _begin);

        void Regel(string soort, string declarabel, DateOnly vanaf, DateOnly? totEnMet = null) => tekst.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{soort};;{declarabel};{vanaf:yyyy-MM-dd};{totEnMet:yyyy-MM-dd};voorbeeld;proefwereld"));
    }
}
