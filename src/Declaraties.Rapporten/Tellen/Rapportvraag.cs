using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Wat er van een rapport wordt gevraagd.</summary>
public sealed record Rapportvraag
{
    /// <summary>Een maand wordt in de maand erna gedeclareerd.</summary>
    public const int StandaardTermijn = 1;

    public const int LangsteTermijn = 60;

    public required Rapportsoort Soort { get; init; }

    public required Maand Van { get; init; }

    public required Maand TotEnMet { get; init; }

    /// <summary>Alleen wat onder deze wet valt; null voor elke.</summary>
    public Wet? Wet { get; init; }

    /// <summary>De tabel waar het om gaat; null voor de gewone van deze soort.</summary>
    public string? Per { get; init; }

    /// <summary>In welke volgorde groepen staan; null voor tabellen op naam, en grafieken met de langste staaf voorop.</summary>
    public Rapportvolgorde? Volgorde { get; init; }

    public Standvraag Stand { get; init; } = new();

    public Banden Banden { get; init; } = Banden.Standaard;

    /// <summary>Hoeveel maanden na de laatste maand er nog gedeclareerd wordt voordat een rapport definitief kan zijn.</summary>
    public int Termijn { get; init; } = StandaardTermijn;

    /// <summary>Over hoeveel maanden het gaat.</summary>
    public int Maanden => ((TotEnMet.Jaar - Van.Jaar) * 12) + TotEnMet.Nummer - Van.Nummer + 1;

    public bool IsEenMaand => Van == TotEnMet;

    /// <summary>De periode zonder spaties.</summary>
    public string Bestandsnaam => IsEenMaand ? Van.ToString() : $"{Van}-{TotEnMet}";

    public string Periode => IsEenMaand ? Van.ToString() : Van.Nummer == 1 && TotEnMet == new Maand(Van.Jaar, 12) ? $"{Van.Jaar}" : $"{Van} t/m {TotEnMet}";

    /// <summary>Hoe een rapport hierover heet.</summary>
    public string Titel => $"{Naam} {Periode}{(Wet is { } wet ? $", {wet.InWoorden()}" : "")}";

    private string Naam => Soort switch
    {
        Rapportsoort.Benutting => "Benutting",
        Rapportsoort.Afkeur => "Afkeur",
        Rapportsoort.Crediteren => "Te crediteren",
        Rapportsoort.Regels => "Gedeclareerde regels",
        _ => IsEenMaand ? "Maandrapport" : "Jaarrapport",
    };

    /// <summary>
    /// Van een reeks maanden alleen wat op een dag voorbij is: in maanden die nog moeten komen is wel tijd geïndiceerd en kan niets geleverd zijn. De eerste
    /// maand blijft altijd.
    /// </summary>
    public Rapportvraag TotOpDag(DateOnly dag)
    {
        var laatste = Maand.Van(dag.AddMonths(-1));
        return IsEenMaand || laatste >= TotEnMet ? this : this with { TotEnMet = laatste < Van ? Van : laatste };
    }

    /// <summary>De laatste dag waarop over deze maanden gedeclareerd hoort te worden.</summary>
    public DateOnly Declaratietermijn
    {
        get
        {
            var laatste = TotEnMet;
            for (var i = 0; i < Termijn; i++)
            {
                laatste = laatste.Volgende;
            }

            return laatste.LaatsteDag;
        }
    }
}
