using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Worker.Genereren;

/// <summary>Wat voor wereld er gemaakt moet worden. Dezelfde opdracht (zonder <see cref="Uit"/>) geeft byte voor byte dezelfde bestanden.</summary>
public sealed record Generatoropdracht
{
    public const int MeesteClienten = Proefnummers.MeesteClienten;
    public const int MeesteAanbieders = 500;
    public const int MeesteRegelsPerClient = 100;

    /// <summary>De laatste maand van een wereld, als de opdracht er geen noemt. Vast, zodat niets van de klok afhangt.</summary>
    public static Maand StandaardTot { get; } = new(2026, 6);

    /// <summary>Eerder kan niet worden gedeclareerd (CS100).</summary>
    public static Maand EersteMaand { get; } = new(2021, 1);

    private static readonly Maand _uiterste = new(2099, 12);

    /// <summary>Map waarin de wereld komt. Zij bestaat nog niet, of is leeg.</summary>
    public required string Uit { get; init; }

    public required int Clienten { get; init; }

    /// <summary>Bij één aanbieder is er ook maar één gemeente, en dus één declaratie per maand.</summary>
    public required int Aanbieders { get; init; }

    public required int Maanden { get; init; }

    public required long Seed { get; init; }

    /// <summary>Het deel van de prestaties, in duizendsten, dat een fout krijgt. Boven 0 krijgt ten minste één prestatie er een.</summary>
    public int FoutenPromille { get; init; }

    /// <summary>Toewijzingen van een client naast elkaar, alle voor hetzelfde product. 1 is het gewone beeld.</summary>
    public int RegelsPerClient { get; init; } = 1;

    public Verdeling Verdeling { get; init; }

    /// <summary>De laatste maand die wordt gedeclareerd. De berichten daarover zijn van de maand erna.</summary>
    public Maand Tot { get; init; } = StandaardTot;

    /// <summary>Alles wat er aan de opdracht niet kan, in zinnen voor de gebruiker; leeg als zij uitvoerbaar is.</summary>
    public IReadOnlyList<string> Bezwaren()
    {
        var bezwaren = new List<string>();
        void Bewaak(bool goed, FormattableString bezwaar)
        {
            if (!goed)
            {
                bezwaren.Add(bezwaar.ToString(CultureInfo.InvariantCulture));
            }
        }

        Bewaak(!string.IsNullOrWhiteSpace(Uit), $"Er is geen map genoemd om in te schrijven.");
        Bewaak(Clienten is >= 1 and <= MeesteClienten, $"{Clienten} clienten kan niet: ten minste 1 en hoogstens {MeesteClienten}, want er zijn maar {Proefnummers.Aantal} Bsn's die met 9999 beginnen en aan de 11-proef voldoen, en {Proefnummers.AantalOnbekend} daarvan blijven vrij voor onbekende clienten. Meer regels kan met meer maanden of meer regels per client.");
        Bewaak(Aanbieders is >= 1 and <= MeesteAanbieders, $"{Aanbieders} aanbieders kan niet: ten minste 1 en hoogstens {MeesteAanbieders}.");
        Bewaak(RegelsPerClient is >= 1 and <= MeesteRegelsPerClient, $"{RegelsPerClient} regels per client kan niet: ten minste 1 en hoogstens {MeesteRegelsPerClient}.");
        Bewaak(FoutenPromille is >= 0 and <= 1000, $"{FoutenPromille} promille fouten kan niet: van 0 tot en met 1000.");
        if (Tot < EersteMaand || Tot > _uiterste)
        {
            Bewaak(false, $"De laatste maand {Tot} kan niet: van {EersteMaand} tot en met {_uiterste}.");
        }
        else
        {
            var meeste = new Periode(EersteMaand.EersteDag, Tot.EersteDag).Kalendermaanden;
            Bewaak(Maanden >= 1 && Maanden <= meeste, $"{Maanden} maanden tot en met {Tot} kan niet: ten minste 1 en hoogstens {meeste}, want declareren kan vanaf {EersteMaand} (CS100).");
        }

        return bezwaren;
    }
}

/// <summary>Hoe de clienten over aanbieders en gemeenten worden verdeeld.</summary>
public enum Verdeling
{
    /// <summary>Enkele grote aanbieders en veel kleine, elk in alle gemeenten naar inwoners: het gewone beeld.</summary>
    Gewogen,

    /// <summary>Even grote aanbieders die elk voor één gemeente werken: per maand één even grote declaratie per aanbieder.</summary>
    Gelijk,
}

/// <summary>De wereld kan niet worden gemaakt; de melding is bedoeld voor de gebruiker.</summary>
public sealed class GeneratorException : Exception
{
    public GeneratorException()
    {
    }

    public GeneratorException(string message)
        : base(message)
    {
    }

    public GeneratorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Hoe ver de generator is.</summary>
/// <param name="Onderdeel">De map waarin wordt geschreven: toewijzingen of declaraties.</param>
/// <param name="Gedaan">Geschreven toewijzingsberichten, of afgeronde maanden.</param>
/// <param name="Totaal">Waar <paramref name="Gedaan"/> naartoe loopt.</param>
/// <param name="Prestaties">Geschreven prestaties tot nu toe.</param>
public readonly record struct Voortgang(string Onderdeel, int Gedaan, int Totaal, long Prestaties);

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

    /// <summary>Grootte van alle bestanden samen.</summary>
    public required long Bytes { get; init; }
}
