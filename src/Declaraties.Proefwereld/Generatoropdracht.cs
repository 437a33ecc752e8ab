using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

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

    /// <summary>Van welke wet. Die van beide is in een map wat die van elk apart zijn.</summary>
    public Wetkeuze Wet { get; init; }

    /// <summary>Ook wat declarabel is, en een contactenregister met bekende fouten. Aan de rest van de wereld verandert dat niets.</summary>
    public bool MetContacten { get; init; }

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
