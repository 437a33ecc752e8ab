using CsCheck;

namespace Declaraties.Opslag.Specs;

/// <summary>Iets wat er met de opslag gebeurt.</summary>
internal abstract record Stap
{
    /// <summary>De aanbieder om wie het gaat; leeg als het iedereen aangaat.</summary>
    public abstract string? Aanbieder { get; }

    /// <summary>De wet; leeg als het elke aangaat.</summary>
    public virtual Wet? Wet => null;

    /// <summary>Hetzelfde onder een wet.</summary>
    public virtual Stap Onder(Wet wet) => this;
}

internal sealed record Productstap(Productregel Regel) : Stap
{
    public override string? Aanbieder => null;
}

internal sealed record Contractstap(Contractregel Regel) : Stap
{
    public override string? Aanbieder => Regel.Aanbieder.Code;
}

internal sealed record Toewijzingstap(EenToewijzing[] Toewijzingen, Bsn Bsn) : Stap
{
    public override string? Aanbieder => Toewijzingen[0].Aanbieder;

    public override Wet? Wet => Toewijzingen[0].Wet;

    public override Stap Onder(Wet wet) => new Toewijzingstap([.. Toewijzingen.Select(toewijzing => toewijzing.Onder(wet))], Bsn);

    public ToewijzingBericht Bericht { get; } = new EenToewijzingBericht(Toewijzingen).VanClient(Bsn).Bouw();

    public override string ToString() => $"Toewijzing {string.Join("; ", Toewijzingen.Select(t => t.VanClient(Bsn).ToString()))}";
}

internal sealed record Declaratiestap(EenDeclaratie Declaratie, DateOnly Peildatum) : Stap
{
    public override string? Aanbieder => Declaratie.Afzender;

    public override Wet? Wet => Declaratie.Wet;

    public override Stap Onder(Wet wet) => new Declaratiestap(Declaratie.Onder(wet), Peildatum);

    public DeclaratieBericht Bericht { get; } = Declaratie.Bouw();

    public override string ToString() => $"{Declaratie}: {string.Join("; ", Declaratie.Prestaties.Select(p => p.ToString()))}";
}

/// <summary>Een declaratie die al is beoordeeld, en waarvan het antwoord wacht, wordt opnieuw beoordeeld.</summary>
internal sealed record Herbeoordeelstap(Declaratiestap Declaratie, DateOnly Peildatum) : Stap
{
    public override string? Aanbieder => Declaratie.Aanbieder;

    public override Wet? Wet => Declaratie.Wet;

    public override Stap Onder(Wet wet) => new Herbeoordeelstap((Declaratiestap)Declaratie.Onder(wet), Peildatum);

    public override string ToString() => $"Opnieuw op {Peildatum:yyyy-MM-dd}: {Declaratie}";
}

/// <summary>
/// Verzint reeksen stappen over weinig aanbieders, gemeenten, clienten, toewijzingen en nummers, zodat zij elkaar vaak raken. Prestaties komen
/// uit een klein aantal vormen die meestal kloppen: anders werd er zelden iets goedgekeurd, laat staan gecrediteerd.
/// </summary>
internal static class Stappen
{
    private const string AndereAanbieder = "99990002";
    private static readonly string[] _aanbieders = [Voorbeeld.Aanbieder, AndereAanbieder];
    private static readonly string[] _gemeenten = [Voorbeeld.Gemeente, Voorbeeld.AndereGemeente];
    private static readonly Bsn[] _clienten = [Voorbeeld.Client, Voorbeeld.TweedeClient, Voorbeeld.DerdeClient];
    private static readonly Product _ander = new("02", "02A06");

    private static readonly Gen<string> _aanbieder = Gen.Frequency((4, Gen.Const(Voorbeeld.Aanbieder)), (1, Gen.Const(AndereAanbieder)));
    private static readonly Gen<string> _gemeente = Gen.Frequency((4, Gen.Const(Voorbeeld.Gemeente)), (1, Gen.Const(Voorbeeld.AndereGemeente)));

    /// <summary>De toewijzingen, contracten en producten waarmee elke reeks begint, en wat er daarna gebeurt.</summary>
    public static Gen<Stap[]> Reeks { get; } =
        Gen.Frequency((1, Product()), (1, Contract()), (4, Toewijzing()), (12, Declaratie())).Array[3, 24]
            .SelectMany(stappen => Gen.Select(Gen.Int[0, 99].Array[0, 3], Gen.Int[0, 9999].Array[0, 6])
                .Select((herhalingen, opnieuw) => (Stap[])[.. Begin(), .. MetOpnieuw(MetHerhalingen(stappen, herhalingen), opnieuw)]));

    /// <summary>Twee reeksen door elkaar, de ene onder de Wmo en de andere onder de Jeugdwet: dezelfde partijen, clienten en nummers.</summary>
    public static Gen<Stap[]> TweeWetten { get; } = Gen.Select(Reeks, Reeks, Gen.Int[0, 1].Array[1, 20]).Select((wmo, jw, beurten) =>
    {
        var rijen = new[] { new Queue<Stap>(wmo), new Queue<Stap>(jw.Select(stap => stap.Onder(Wet.Jw))) };
        var samen = new List<Stap>();
        while (rijen[0].Count + rijen[1].Count > 0)
        {
            var rij = rijen[beurten[samen.Count % beurten.Length]];
            samen.Add((rij.Count > 0 ? rij : rijen[rij == rijen[0] ? 1 : 0]).Dequeue());
        }

        return samen.ToArray();
    });

    public static string Toon(Stap[] stappen) => string.Join('\n', stappen.Skip(Begin().Count()).Select(stap => stap.ToString()));

    private static IEnumerable<Stap> Begin()
    {
        yield return new Productstap(Proefopslag.Lijstregel(Voorbeeld.Product));
        yield return new Productstap(Proefopslag.Lijstregel(_ander));
        foreach (var aanbieder in _aanbieders)
        {
            yield return new Contractstap(Proefopslag.Afspraak(aanbieder));
            yield return new Contractstap(Proefopslag.Afspraak(aanbieder, eenheid: Eenheid.Uur, tarief: 7500));
            yield return new Contractstap(Proefopslag.Afspraak(aanbieder, eenheid: Eenheid.Etmaal, tarief: 20_000));
            yield return new Contractstap(Proefopslag.Afspraak(aanbieder, _ander, Eenheid.Uur, 6000));
            foreach (var gemeente in _gemeenten)
            {
                for (var nummer = 1; nummer <= 4; nummer++)
                {
                    var toewijzing = new EenToewijzing(nummer).AanAanbieder(aanbieder).VanGemeente(gemeente);
                    yield return new Toewijzingstap(
                        [
                            nummer switch
                            {
                                3 => toewijzing.MetOmvang(20, Eenheid.Uur, Frequentie.PerMaand),
                                4 => toewijzing.MetOmvang(10, Eenheid.Etmaal, Frequentie.PerMaand),
                                _ => toewijzing,
                            },
                        ],
                        Eigenaar(nummer));
                }
            }
        }
    }

    /// <summary>Voegt op een paar plaatsen precies dezelfde stap nog eens toe.</summary>
    private static List<Stap> MetHerhalingen(Stap[] stappen, int[] herhalingen)
    {
        var met = stappen.ToList();
        foreach (var getal in herhalingen)
        {
            met.Insert(met.Count - (getal % 3), stappen[getal % stappen.Length]);
        }

        return met;
    }

    /// <summary>Beoordeelt op een paar plaatsen opnieuw wat eerder in de reeks is gedeclareerd.</summary>
    private static List<Stap> MetOpnieuw(List<Stap> stappen, int[] keuzes)
    {
        foreach (var keuze in keuzes)
        {
            var plaats = keuze % (stappen.Count + 1);
            if (stappen.Take(plaats).OfType<Declaratiestap>().ToList() is { Count: > 0 } eerder)
            {
                stappen.Insert(plaats, new Herbeoordeelstap(eerder[keuze / 100 % eerder.Count], Proefopslag.Vandaag.AddDays(keuze % 400)));
            }
        }

        return stappen;
    }

    private static Gen<T> Uit<T>(params T[] waarden) => Gen.Int[0, waarden.Length - 1].Select(i => waarden[i]);

    private static Bsn Eigenaar(int nummer) => _clienten[nummer % 2];

    private static Gen<Stap> Product() =>
        Gen.Select(Gen.Bool, Uit("Begeleiding", "Anders"), Uit<string?>(null, "2025-01-31", "2025-12-31"), Uit("2021-01-01", "2025-02-01"))
            .Select((ander, omschrijving, einde, begin) => (Stap)new Productstap(Proefopslag.Lijstregel(ander ? _ander : Voorbeeld.Product, omschrijving, begin, einde)));

    private static Gen<Stap> Contract() =>
        Gen.Select(_aanbieder, Uit(Eenheid.Minuut, Eenheid.Uur), Uit(Voorbeeld.MinuutTarief, 126), Uit<string?>(null, "2025-01-31"), Uit("2021-01-01", "2025-02-01"))
            .Select((aanbieder, eenheid, tarief, einde, begin) => (Stap)new Contractstap(Proefopslag.Afspraak(aanbieder, eenheid: eenheid, tarief: tarief, van: begin, totEnMet: einde)));

    private static Gen<Stap> Toewijzing()
    {
        var vorm = Gen.Frequency<Func<EenToewijzing, EenToewijzing>>(
            (6, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t)),
            (2, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t.MetOmvang(20, Eenheid.Uur, Frequentie.PerMaand))),
            (2, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t.MetOmvang(300, Eenheid.Minuut, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31"))),
            (1, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t.MetBudget(20_000).TotEnMet("2025-12-31"))),
            (1, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t.ZonderOmvang().VoorProduct("02", null))),
            (2, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t.VoorProduct(_ander.Categorie, _ander.Code))),
            (2, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t.TotEnMet("2025-02-14"))),
            (2, Gen.Const<Func<EenToewijzing, EenToewijzing>>(t => t.Verwijderd())));
        var een = Gen.Select(Gen.Int[1, 5], vorm, Uit("2024-12-14", "2024-12-15", "2024-12-16"), Uit(9, 24))
            .Select((nummer, vorm, dag, uur) => vorm(new EenToewijzing(nummer)).ToegewezenOp(dag, uur, uur == 9 ? 30 : 0));
        return Gen.Select(een.Array[1, 2], _aanbieder, _gemeente, Gen.Frequency((6, Gen.Const(-1)), (1, Gen.Int[0, 2])))
            .Select((toewijzingen, aanbieder, gemeente, client) => (Stap)new Toewijzingstap(
                [.. toewijzingen.DistinctBy(t => t.Nummer).Select(t => t.AanAanbieder(aanbieder).VanGemeente(gemeente))],
                client < 0 ? Eigenaar(toewijzingen[0].Nummer) : _clienten[client]));
    }

    private static Gen<Stap> Declaratie()
    {
        var hoofd = Gen.Select(
            _aanbieder,
            _gemeente,
            Gen.Frequency((1, Gen.Const("2025-02")), (8, Gen.Const("2025-03")), (1, Gen.Const("2025-04"))),
            Gen.Int[0, 30],
            Gen.Int[0, 30],
            Gen.Int[0, 40]);
        return Gen.Select(hoofd, Prestatie().Array[1, 5], Gen.Int[0, 400]).Select((kop, prestaties, dag) =>
        {
            var (aanbieder, gemeente, maand, identificatie, nummer, fout) = kop;
            var declaratie = new EenDeclaratie([.. prestaties.OrderBy(p => p.Bsn.Getal)])
                .Van(aanbieder).Aan(gemeente).OverMaand(maand).MetIdentificatie($"I{identificatie}").MetNummer($"N{nummer}");
            return (Stap)new Declaratiestap(
                fout switch
                {
                    0 => declaratie.MetTotaal(1, DebetCredit.Debet),
                    1 => declaratie.Gedagtekend("2027-01-01"),
                    _ => declaratie,
                },
                Proefopslag.Vandaag.AddDays(dag));
        });
    }

    private static Gen<EenPrestatie> Prestatie() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 60]).Select((vorm, versie, credit, fout) =>
        {
            var nummer = 1 + (vorm % 4);
            var prestatie = new EenPrestatie($"D{vorm}.{versie}")
                .OpToewijzing(nummer).VanClient(Eigenaar(nummer)).InMaand(vorm < 4 ? "2025-01" : "2025-02").MetVolume(60 * (1 + (vorm % 3)));
            prestatie = nummer switch
            {
                3 when versie == 1 => prestatie.MetVolume(2, Eenheid.Uur).MetTarief(7500),
                4 => prestatie.MetVolume(3 + versie, Eenheid.Etmaal).MetTarief(20_000),
                _ => prestatie,
            };

            prestatie = fout switch
            {
                0 => prestatie.VanClient(_clienten[2]),
                1 => prestatie.OpToewijzing(5),
                2 => prestatie.VoorProduct(_ander.Categorie, _ander.Code!).MetTarief(100),
                3 => prestatie.MetVolume(5_000),
                4 => prestatie.MetTarief(126),
                5 => prestatie.InMaand("2025-04"),
                6 => prestatie.Over("2025-02-01", "2025-02-14"),
                7 => prestatie.MetReferentie("D0.0"),
                8 => prestatie.MetVolume(2, Eenheid.Uur).MetTarief(126),
                9 => prestatie.VanClient(Eigenaar(nummer + 1)),
                _ => prestatie,
            };
            return credit == 0 ? prestatie.GecrediteerdAls($"C{vorm}.{versie}.{fout % 2}") : prestatie;
        });
}
