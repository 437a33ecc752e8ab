using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een toewijzing door de tijd: haar versies, wat er per maand op is gedeclareerd, en tegen welk tarief.</summary>
public sealed record Toewijzingsblad
{
    /// <summary>De versie die geldt.</summary>
    public required Toewijzing Geldend { get; init; }

    /// <summary>Alle versies, in volgorde van lezen.</summary>
    public required IReadOnlyList<Bladversie> Versies { get; init; }

    /// <summary>Elke maand van de looptijd tot en met de laatste waarin iets is gedeclareerd of de maand van nu.</summary>
    public required IReadOnlyList<Bladmaand> Maanden { get; init; }

    /// <summary>De tariefafspraken voor wat erop is toegewezen of gedeclareerd, voor zover zij in haar looptijd gelden of golden.</summary>
    public required IReadOnlyList<Contractregel> Tarieven { get; init; }

    /// <summary>De prestaties op deze toewijzing, ook de niet goedgekeurde; op Begindatum, en hoogstens de laatste <see cref="Bladzijde.Meeste"/>.</summary>
    public required IReadOnlyList<Bladprestatie> Prestaties { get; init; }

    /// <summary>Hoeveel prestaties er zijn.</summary>
    public required int AantalPrestaties { get; init; }

    /// <summary>Wat de aanbieder over start en stop van de ondersteuning meldde; op de dag ervan.</summary>
    public required IReadOnlyList<Ondersteuningsregel> Ondersteuning { get; init; }

    public Bedrag Toegekend => Maanden.Som(maand => maand.Toegekend);

    public Bedrag Afgewezen => Maanden.Som(maand => maand.Afgewezen);

    /// <summary>Alle maanden samen, exact opgeteld.</summary>
    public Benuttingsom Totaal()
    {
        var totaal = new Benuttingsom();
        foreach (var maand in Maanden)
        {
            totaal.Tel(maand.Benutting);
        }

        return totaal;
    }
}
