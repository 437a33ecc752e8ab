namespace Declaraties.Proefwereld;

/// <summary>Wat er is gemaakt.</summary>
public sealed record Generatoruitslag
{
    public required int Toewijzingen { get; init; }

    public required int Toewijzingsberichten { get; init; }

    public required int Declaraties { get; init; }

    public required long Prestaties { get; init; }

    /// <summary>Creditprestaties, begrepen in <see cref="Prestaties"/>.</summary>
    public required long Credits { get; init; }

    /// <summary>Prestaties die volgens verwacht.csv worden afgewezen, begrepen in <see cref="Prestaties"/>.</summary>
    public required long Fouten { get; init; }

    /// <summary>Rijen van contacten.csv.</summary>
    public long Contacten { get; init; }

    /// <summary>Rijen van verwacht-contacten.csv.</summary>
    public long Contactfouten { get; init; }

    /// <summary>Van twee werelden samen; <see cref="Bytes"/> blijft buiten beschouwing.</summary>
    internal Generatoruitslag Met(Generatoruitslag ander) => this with
    {
        Toewijzingen = Toewijzingen + ander.Toewijzingen,
        Toewijzingsberichten = Toewijzingsberichten + ander.Toewijzingsberichten,
        Declaraties = Declaraties + ander.Declaraties,
        Prestaties = Prestaties + ander.Prestaties,
        Credits = Credits + ander.Credits,
        Fouten = Fouten + ander.Fouten,
    };

    /// <summary>Grootte van alle bestanden samen.</summary>
    public required long Bytes { get; init; }
}
