using Declaraties.Domein;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>
/// Wat er in de gegevens is veranderd, voor zover een declaratie het kan merken. Wat is ingevuld moet allemaal kloppen; wat leeg is doet er niet toe. Liever een declaratie te veel
/// dan een te weinig: of er werkelijk iets verandert blijkt uit een proef.
/// </summary>
public sealed record Raakpunt
{
    public Gemeente? Gemeente { get; init; }

    public Aanbieder? Aanbieder { get; init; }

    /// <summary>Onder welke wet; wat onder de andere wordt vastgehouden merkt er niets van.</summary>
    public Wet? Wet { get; init; }

    /// <summary>De toewijzing; een prestatie raakt haar ook als zij van haar client is.</summary>
    public int? ToewijzingNummer { get; init; }

    public Bsn? Client { get; init; }

    public string? ProductCategorie { get; init; }

    /// <summary>De eerste dag waarop het anders is.</summary>
    public DateOnly? Vanaf { get; init; }

    public static IReadOnlyList<Raakpunt> Van(IEnumerable<Toewijzing> toewijzingen) =>
        [.. toewijzingen.Select(t => new Raakpunt { Gemeente = t.Gemeente, Aanbieder = t.Aanbieder, Wet = t.Wet, ToewijzingNummer = t.ToewijzingNummer, Client = t.Bsn })];

    /// <summary>Welk product een prestatie noemt doet er niet toe: een advies kan een ander noemen, en dan geldt het tarief daarvan.</summary>
    public static IReadOnlyList<Raakpunt> Van(IEnumerable<Contractregel> regels) =>
        [.. regels.GroupBy(regel => regel.Aanbieder).Select(groep => new Raakpunt { Aanbieder = groep.Key, Vanaf = groep.Min(regel => regel.Ingangsdatum) })];

    public static IReadOnlyList<Raakpunt> Van(IEnumerable<Productregel> regels) =>
        [.. regels.GroupBy(regel => regel.Product.Categorie).Select(groep => new Raakpunt { ProductCategorie = groep.Key, Vanaf = groep.Min(regel => regel.Ingangsdatum) })];

    /// <summary>Of iets van deze aanbieder bij deze gemeente onder deze wet het kan merken.</summary>
    public bool Raakt(Gemeente gemeente, Aanbieder aanbieder, Wet wet) => (Gemeente is null || Gemeente == gemeente) && (Aanbieder is null || Aanbieder == aanbieder) && (Wet is null || Wet == wet);

    /// <summary>Of een prestatie het kan merken. Een advies kan een andere dag noemen, en die ligt hoogstens in de maand ernaast.</summary>
    public bool Raakt(int nummer, Bsn client, string categorie, DateOnly begindatum) =>
        ((ToewijzingNummer is null && Client is null) || ToewijzingNummer == nummer || Client == client)
        && (ProductCategorie is null || ProductCategorie == categorie)
        && (Vanaf is not { } vanaf || begindatum >= Maand.Van(vanaf).EersteDag.AddMonths(-1));
}
