using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Inzage;

/// <summary>De werklijst: wat is beoordeeld, en wat nog geen oordeel heeft. Een bladzijde kost bij een miljoen regels wat zij bij duizend kost.</summary>
public sealed class Werklijst(Database database)
{
    /// <param name="filter">Wat is gevraagd.</param>
    /// <param name="hoogstens">Hoeveel er bij elkaar staan, hoogstens <see cref="Bladzijde.Meeste"/>. Alleen een gewone bladzijde heeft een volgende.</param>
    public Bladzijde<Oordeelregel> Toon(Werkfilter filter, int hoogstens = Bladzijde.Grootte)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hoogstens, Bladzijde.Meeste);
        return database.Leest(transactie =>
        {
            var sql = transactie.Sql.Inzage;
            var aantal = (int)transactie.Getal(sql.Werktelling(filter), [.. Parameters(filter), ("@hoogstens", Bladzijde.Meeste + 1L)])!.Value;
            var isWeinig = aantal <= Bladzijde.Meeste;
            var oordelen = Oordeelregel.LeesAlle(
                transactie,
                sql.Werklijst(filter, isWeinig),
                [.. Parameters(filter), ("@vanaf", (long)Bladzijde.Vanaf(filter.Bladzijde)), ("@hoogstens", (long)hoogstens)]);
            return new Bladzijde<Oordeelregel>(oordelen, Math.Min(aantal, Bladzijde.Meeste), aantal > Bladzijde.Meeste, filter.Bladzijde);
        });
    }

    /// <summary>Wat er van het vastgehoudene op elke laatste dag weg moet, de eerste dag vooraan.</summary>
    public IReadOnlyList<Werktermijn> Termijnen(Werkfilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.Leest<IReadOnlyList<Werktermijn>>(transactie =>
        {
            var termijnen = new List<Werktermijn>();
            using var rijen = transactie.Lees(transactie.Sql.Inzage.Termijnen(filter), [.. Parameters(filter)]);
            while (rijen.Lees())
            {
                termijnen.Add(new(rijen.Datum(0), (int)rijen.Getal(1), rijen.Bedrag(2)));
            }

            return termijnen;
        });
    }

    /// <summary>Waarom wat is vastgehouden niet volledig is toegewezen: de regels, die van de meeste declaraties vooraan.</summary>
    public IReadOnlyList<Werkreden> Redenen(Werkfilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.Leest<IReadOnlyList<Werkreden>>(transactie =>
        {
            var redenen = new List<Werkreden>();
            using var rijen = transactie.Lees(transactie.Sql.Inzage.Redenen(filter), [.. Parameters(filter)]);
            while (rijen.Lees())
            {
                redenen.Add(new(rijen.Tekst(0), (int)rijen.Getal(1), rijen.Bedrag(2)));
            }

            return redenen;
        });
    }

    /// <summary>Wat nog geen oordeel heeft: wachtend, onleesbaar of op fout. Het laatst ontvangene vooraan, en niet meer dan een bladzijde.</summary>
    public IReadOnlyList<ZonderOordeel> ZonderOordeel(Ontvangststatus status, Wet? wet = null) => database.Leest<IReadOnlyList<ZonderOordeel>>(transactie =>
    {
        var ontvangsten = new List<ZonderOordeel>();
        using var rijen = transactie.Lees(
            transactie.Sql.Inzage.ZonderOordeel, ("@status", status.Woord()), ("@wet", wet), ("@hoogstens", (long)Bladzijde.Grootte));
        while (rijen.Lees())
        {
            ontvangsten.Add(new ZonderOordeel(
                rijen.Tekst(0),
                rijen.GemeenteOfLeeg(1),
                rijen.AanbiederOfLeeg(2),
                Tijdstippen.VanTekst(rijen.Tekst(3)),
                rijen.IsLeeg(4) ? null : rijen.Datum(4),
                rijen.TekstOfLeeg(5),
                rijen.IsLeeg(6) ? null : rijen.Wet(6)));
        }

        return ontvangsten;
    });

    public Werktellingen Tellingen() => database.Leest(transactie =>
    {
        using var rij = transactie.Lees(transactie.Sql.Inzage.Tellingen, ("@hoogstens", Bladzijde.Meeste + 1L));
        rij.Lees();
        return new Werktellingen(Begrensd.Van(rij.Getal(0)), Begrensd.Van(rij.Getal(1)), Begrensd.Van(rij.Getal(2)), Begrensd.Van(rij.Getal(3)));
    });

    /// <summary>Waaruit een filter kan kiezen: elke gemeente en elke aanbieder die ooit iets heeft aangeboden of kreeg toegewezen.</summary>
    public Keuzes Keuzes() => database.Leest(transactie => new Keuzes([.. Teksten(transactie, transactie.Sql.Inzage.Gemeenten).Select(code => new Gemeente(code))], [.. Teksten(transactie, transactie.Sql.Inzage.Aanbieders).Select(code => new Aanbieder(code))], Wetten(transactie)));

    /// <summary>De wetten waaronder ooit iets is aangeboden of toegewezen.</summary>
    public IReadOnlyList<Wet> Wetten() => database.Leest(Wetten);

    private static List<Parameter> Parameters(Werkfilter filter)
    {
        var parameters = new List<Parameter> { ("@lijst", Lijst(filter)) };
        if (filter is { Signalen: true, Regel: { } regel })
        {
            parameters.Add(("@regel", regel));
        }

        if (filter.Aanbieder is not null)
        {
            parameters.Add(("@aanbieder", filter.Aanbieder));
        }

        if (filter.Gemeente is not null)
        {
            parameters.Add(("@gemeente", filter.Gemeente));
        }

        if (filter.Wet is not null)
        {
            parameters.Add(("@wet", filter.Wet));
        }

        if (filter.Vanaf is { } bedrag)
        {
            parameters.Add(("@bedrag", bedrag.Cent));
        }

        if (filter.Maand is { } maand)
        {
            parameters.Add(("@maand", maand.AlsGetal()));
        }

        if (filter is { Stand: Werkstand.Vastgehouden, Uiterlijk: { } uiterlijk })
        {
            parameters.Add(("@uiterlijk", (long)uiterlijk.AlsGetal()));
        }

        if (filter is { Stand: Werkstand.Vastgehouden, Na: { } na })
        {
            parameters.Add(("@na", (long)na.AlsGetal()));
        }

        return parameters;
    }

    /// <summary>De kortste lijst waar alles op staat dat aan het filter voldoet.</summary>
    private static string Lijst(Werkfilter filter) =>
        filter.Signalen ? Werkregels.Signalen : filter.Regel ?? (filter.Stand == Werkstand.NietToegewezen ? Werkregels.NietToegewezen : Werkregels.Alles);

    private static List<Wet> Wetten(Transactie transactie)
    {
        var wetten = new List<Wet>();
        using var rijen = transactie.Lees(transactie.Sql.Inzage.Wetten);
        while (rijen.Lees())
        {
            wetten.Add(rijen.Wet(0));
        }

        return wetten;
    }

    private static List<string> Teksten(Transactie transactie, string vraag)
    {
        var teksten = new List<string>();
        using var rijen = transactie.Lees(vraag);
        while (rijen.Lees())
        {
            teksten.Add(rijen.Tekst(0));
        }

        return teksten;
    }
}
