using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Wie te weinig levert, en wie dat al maanden doet: per aanbieder en productcategorie, met een stip voor elke toewijzing in elke maand.</summary>
internal static class Onderleveringsblad
{
    private const string Naam = "onderlevering";
    private const string Titel = "Wie levert te weinig";

    // As many as somebody looks at before a meeting; the others stand in the table.
    private const int MeesteStroken = 15;

    private static readonly Kolom<Groep> _categorie = new("productCategorie", "Productcategorie", Kolomsoort.Tekst, groep => groep.Categorie) { Leeg = "niet genoemd" };

    private static readonly Kolom<Groep>[] _toewijzingen =
    [
        new("toewijzingen", "Toewijzingen", Kolomsoort.Geheel, groep => groep.Toewijzingen) { TeltOp = true },
        new("structureel", "Structureel onder", Kolomsoort.Geheel, groep => groep.Structureel) { TeltOp = true, MetStaaf = true },
        new("aandeelStructureel", "Aandeel", Kolomsoort.Percentage, groep => Aandeel(groep.Structureel, groep.Toewijzingen)),
        new("langsteReeks", "Langste reeks (maanden)", Kolomsoort.Geheel, groep => groep.Langste),
    ];

    private static readonly Kolom<Groep>[] _maanden =
    [
        new("bepaaldeMaanden", "Maanden van toewijzingen", Kolomsoort.Geheel, groep => groep.Bepaald) { TeltOp = true },
        new("onder", "Maanden onder", Kolomsoort.Geheel, groep => groep.Onder) { TeltOp = true },
        new("aandeelOnder", "Aandeel maanden", Kolomsoort.Percentage, groep => Aandeel(groep.Onder, groep.Bepaald)),
        new("tekortMinuten", "Daar niet geleverd (min)", Kolomsoort.Minuten, groep => groep.TekortMaal100) { TeltOp = true },
    ];

    public static Bladsoort Soort { get; } = new(Naam, Maak);

    private static Blad Maak(Gegevens gegevens)
    {
        var aanbieder = Aanbieder(gegevens);
        var naam = Naamkolommen.Aanbieder<Groep>(gegevens, "aanbieder", "aanbiederNaam", groep => gegevens.Namen.Van(groep.Sleutel!.Value.Aanbieder));
        return Blad.Van(Naam, Titel, [aanbieder, _categorie, .. _toewijzingen, .. _maanden, naam], () => Groepen(gegevens)) with
        {
            Delen = [new Tabeldeel($"{Titel}: toewijzingen", [aanbieder, _categorie, .. _toewijzingen]), new Tabeldeel($"{Titel}: maanden", [aanbieder, _categorie, .. _maanden])],
            Tekeningen = Tekening(gegevens),
            Totaal = () => Samen(gegevens),
            Uitleg = string.Create(
                CultureInfo.InvariantCulture,
                $"Structureel onder is een toewijzing die {Benuttingverloop.Reeks} of meer maanden achter elkaar onder {gegevens.Vraag.Banden.Onder} % ligt; over minder maanden is dat niet te bepalen. Een maand waarvan de benutting niet te bepalen is breekt de reeks. Daar niet geleverd: wat in de maanden onder de grens minder is geleverd dan was geïndiceerd."),
        };
    }

    private static Kolom<Groep> Aanbieder(Gegevens gegevens) => new("aanbieder", "Aanbieder", Kolomsoort.Tekst, groep => groep.Sleutel?.Aanbieder.Code)
    {
        Naar = (groep, wijzer) => groep.Sleutel is { } sleutel ? wijzer.Toewijzingen(gegevens.Vraag.TotEnMet, sleutel.Aanbieder, null) : null,
    };

    private static List<Groep> Groepen(Gegevens gegevens)
    {
        var groepen = gegevens.Gelezen.Verlopen.Groepen.Select(paar => Groep.Van(paar.Key, paar.Value, gegevens.Vraag));
        var opNaam = groepen.OrderBy(groep => groep.Sleutel!.Value.Aanbieder.Code, StringComparer.Ordinal).ThenBy(groep => groep.Sleutel!.Value.Categorie, StringComparer.Ordinal);
        // Who it is about comes first, also in a table: there are more than fit on a page.
        return gegevens.Vraag.Volgorde == Rapportvolgorde.Naam ? [.. opNaam] : [.. opNaam.OrderByDescending(groep => groep.Structureel ?? 0).ThenByDescending(groep => groep.Onder)];
    }

    private static Groep Samen(Gegevens gegevens)
    {
        var groepen = Groepen(gegevens);
        return new()
        {
            Toewijzingen = groepen.Sum(groep => groep.Toewijzingen),
            Structureel = groepen.Exists(groep => groep.Structureel is null) ? null : groepen.Sum(groep => groep.Structureel),
            Langste = groepen.Max(groep => groep.Langste),
            Bepaald = groepen.Sum(groep => groep.Bepaald),
            Onder = groepen.Sum(groep => groep.Onder),
            TekortMaal100 = groepen.Sum(groep => groep.TekortMaal100),
        };
    }

    // Made when it is asked for: then everything has been read.
    private static IEnumerable<Tekening> Tekening(Gegevens gegevens)
    {
        var (vraag, verlopen) = (gegevens.Vraag, gegevens.Gelezen.Verlopen.Groepen);
        var groepen = Groepen(gegevens).FindAll(groep => groep.Bepaald > 0);
        var maanden = new List<Maand>();
        for (var maand = vraag.Van; maand <= vraag.TotEnMet; maand = maand.Volgende)
        {
            maanden.Add(maand);
        }

        var getoond = groepen.Take(MeesteStroken).Select(groep => new Stippenstrook(
            $"{gegevens.Namen.InWoorden(groep.Sleutel!.Value.Aanbieder)}{(groep.Categorie is { } categorie ? $", productcategorie {categorie}" : "")}",
            Samenvatting(groep, vraag),
            [.. verlopen[groep.Sleutel!.Value].Aantallen.Select(plek => new Stippenvak(plek.Key.Maand, plek.Key.Vak, Van(plek.Key), plek.Value))])).ToList();
        yield return new Stippen(
            "De benutting van elke toewijzing, maand na maand" + (getoond.Count < groepen.Count ? string.Create(CultureInfo.InvariantCulture, $" (de eerste {getoond.Count} van {groepen.Count})") : ""),
            maanden,
            vraag.Banden,
            Verloopplek.Stap,
            Verloopplek.Hoogste + 1,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Elke stip is een toewijzing in een maand, hoger naarmate meer van haar tijd is geleverd; bovenaan ligt ook wat boven {Verloopplek.Stap * Verloopplek.Hoogste} % ligt. Passen de stippen van een aanbieder niet naast elkaar, dan staat er een balkje zo breed als hun aantal. Dezelfde cijfers staan in de tabel."),
            getoond);
    }

    private static string Samenvatting(Groep groep, Rapportvraag vraag)
    {
        var onder = string.Create(CultureInfo.InvariantCulture, $"{Aantal(groep.Onder)} van {Aantal(groep.Bepaald)} maanden onder {vraag.Banden.Onder} %");
        return groep.Structureel is { } structureel ? $"{Aantal(structureel)} van {Aantal(groep.Toewijzingen)} toewijzingen structureel onder ({Kolomsoort.Percentage.InWoorden(Aandeel(structureel, groep.Toewijzingen) ?? 0)}); {onder}" : onder;
    }

    private static string Aantal(long aantal) => Kolomsoort.Geheel.InWoorden(aantal);

    private static Stipsoort Van(Verloopplek plek) => plek.Band switch
    {
        Band.Onder => plek.IsReeks ? Stipsoort.Structureel : Stipsoort.Onder,
        Band.Boven => Stipsoort.Boven,
        _ => Stipsoort.Normaal,
    };

    private static long? Aandeel(long? deel, long geheel) => deel is { } aantal && geheel > 0 ? Afronding.HalfOmhoog(aantal * 1000, geheel) : null;

    private sealed record Groep
    {
        /// <summary>Null van alles samen.</summary>
        public Verloopgroep? Sleutel { get; init; }

        /// <summary>Null als de toewijzingen er geen noemen.</summary>
        public string? Categorie => Sleutel is { Categorie: { Length: > 0 } categorie } ? categorie : null;

        public required long Toewijzingen { get; init; }

        /// <summary>Null over te weinig maanden.</summary>
        public required long? Structureel { get; init; }

        public required int Langste { get; init; }

        public required long Bepaald { get; init; }

        public required long Onder { get; init; }

        public required long TekortMaal100 { get; init; }

        public static Groep Van(Verloopgroep sleutel, Benuttingverloop verloop, Rapportvraag vraag) => new()
        {
            Sleutel = sleutel,
            Toewijzingen = verloop.Toewijzingen,
            Structureel = vraag.Maanden >= Benuttingverloop.Reeks ? verloop.Structureel : null,
            Langste = verloop.Langste,
            Bepaald = verloop.Bepaald,
            Onder = verloop.Onder,
            TekortMaal100 = verloop.TekortMaal100,
        };
    }
}
