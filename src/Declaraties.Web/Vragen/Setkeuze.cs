using Declaraties.Domein;

namespace Declaraties.Web.Vragen;

/// <summary>Een tariefset zoals iemand haar noemt: <c>naam</c> voor de laatste versie, of <c>naam@versie</c>.</summary>
/// <param name="Naam">De naam.</param>
/// <param name="Versie">Null voor de laatste.</param>
public sealed record Setkeuze(string Naam, int? Versie)
{
    /// <summary>Wat er wordt gevraagd; null als er niet naar is gevraagd, of als het geen naam kan zijn.</summary>
    internal static Setkeuze? Lees(Vraag vraag, string veld)
    {
        if (vraag.Getypt(veld) is not { } tekst)
        {
            return null;
        }

        if (Tariefherkomst.Probeer(tekst) is { } herkomst)
        {
            return new(herkomst.Set, herkomst.Versie);
        }

        if (Tariefherkomst.IsNaam(tekst))
        {
            return new(tekst, null);
        }

        vraag.Weiger(veld, "verwacht de naam van een tariefset, zo nodig met een @ en de versie, zoals begeleiding-2027@2");
        return null;
    }

    /// <summary>Zoals het in een adres staat.</summary>
    public override string ToString() => Versie is { } versie ? new Tariefherkomst(Naam, versie).ToString() : Naam;

    public static Setkeuze Van(Tariefherkomst herkomst)
    {
        ArgumentNullException.ThrowIfNull(herkomst);
        return new(herkomst.Set, herkomst.Versie);
    }
}
