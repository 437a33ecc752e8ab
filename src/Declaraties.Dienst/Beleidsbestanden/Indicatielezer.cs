using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Leest wat er nodig is om van een behoefte naar minuten en naar een product te komen.</summary>
public static class Indicatielezer
{
    public static Gelezen<IReadOnlyList<Activiteit>> Activiteiten(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        var rijen = fouten.Lees(naam, inhoud, Activiteitrij.Kop, Activiteitrij.Lees);
        fouten.GeenDubbele(naam, rijen, activiteit => $"{Afscherming.ZonderBsn(activiteit.Clientregel)};{Afscherming.ZonderBsn(activiteit.Naam)}");
        return fouten.Alle.Count == 0 ? new([.. rijen!.Select(rij => rij.Waarde)], []) : new(null, fouten.Alle);
    }

    /// <summary>De score op elk kenmerk: een kenmerk dat ontbreekt is geen nul.</summary>
    public static Gelezen<IReadOnlyDictionary<Clientkenmerk, int>> Kenmerken(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        var rijen = fouten.Lees(naam, inhoud, Kenmerkrij.Kop, Kenmerkrij.Lees);
        fouten.GeenDubbele(naam, rijen, rij => rij.Kenmerk.ToString());
        if (rijen is not null && Enum.GetValues<Clientkenmerk>().Except(rijen.Select(rij => rij.Waarde.Kenmerk)).ToList() is { Count: > 0 } ontbreekt)
        {
            fouten.Voeg(naam, rijen.Select(rij => rij.Regelnummer).DefaultIfEmpty(1).Max() + 1, $"{string.Join(", ", ontbreekt)} {(ontbreekt.Count == 1 ? "ontbreekt" : "ontbreken")}; verwacht van elk kenmerk een score van {Productkeuze.LaagsteScore} t/m {Productkeuze.HoogsteScore}");
        }

        return fouten.Alle.Count == 0 ? new(rijen!.ToDictionary(rij => rij.Waarde.Kenmerk, rij => rij.Waarde.Score), []) : new(null, fouten.Alle);
    }

    /// <summary>Hoeveel minuten per week bij een product horen.</summary>
    public static Gelezen<IReadOnlyList<Bandbreedte>> Bandbreedtes(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        var rijen = fouten.Lees(naam, inhoud, Bandbreedterij.Kop, Bandbreedterij.Lees);
        fouten.GeenDubbele(naam, rijen, bandbreedte => $"ProductCode {bandbreedte.ProductCode}");
        if (rijen is { Count: 0 })
        {
            fouten.Voeg(naam, 2, "er staat geen bandbreedte in; verwacht ten minste één product");
        }

        return fouten.Alle.Count == 0 ? new([.. rijen!.Select(rij => rij.Waarde)], []) : new(null, fouten.Alle);
    }

    /// <summary>Vanaf welke score welk product past.</summary>
    public static Gelezen<IReadOnlyList<Productdrempel>> Drempels(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        var rijen = fouten.Lees(naam, inhoud, Drempelrij.Kop, Drempelrij.Lees);
        fouten.GeenDubbele(naam, rijen, drempel => $"Product {drempel.Product}");
        fouten.GeenDubbele(naam, rijen, drempel => $"Vanaf {drempel.Vanaf}");
        if (rijen is { Count: 0 })
        {
            fouten.Voeg(naam, 2, "er staat geen drempel in; verwacht ten minste één product");
        }

        return fouten.Alle.Count == 0 ? new([.. rijen!.Select(rij => rij.Waarde)], []) : new(null, fouten.Alle);
    }
}
