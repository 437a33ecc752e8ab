using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>De cijfers van maanden zoals zij definitief zijn gemeld: schrijven en teruglezen.</summary>
internal static class Vaststellingen
{
    /// <summary>Van elke maand de laatste keer dat zij definitief is gemeld, voor zover dat op een stand al was gebeurd.</summary>
    public static IReadOnlyList<Gemeldestand> Gemeld(Transactie transactie, Rapportstand stand, Wet? wet, Maand van, Maand totEnMet)
    {
        var gemeld = new List<Gemeldestand>();
        using (var rijen = transactie.Lees(
            transactie.Sql.Rapport.Standen, ("@begin", van.AlsGetal()), ("@eind", totEnMet.AlsGetal()), ("@stand", stand.Versie), ("@moment", stand.Moment.AlsTekst())))
        {
            while (rijen.Lees())
            {
                gemeld.Add(new Gemeldestand(
                    rijen.Getal(0), Maanden.VanGetal(rijen.Getal(1)), new Rapportstand(rijen.Getal(2), Tijdstippen.VanTekst(rijen.Tekst(3))), rijen.TekstOfLeeg(4), []));
            }
        }

        return [.. gemeld.Select(een => een with { Cijfers = Cijfers(transactie, een.Nummer).FindAll(cijfer => wet is null || cijfer.Groep.Wet == wet) })];
    }

    public static void Bewaar(Transactie transactie, Maandvastlegging maand, Rapportstand stand, Gebruiker wie, DateTimeOffset nu)
    {
        var nummer = transactie.Getal(
            transactie.Sql.Rapport.NieuweStand, ("@maand", maand.Maand.AlsGetal()), ("@versie", stand.Versie), ("@op", nu.AlsTekst()), ("@door", wie.Naam))!.Value;
        for (var i = 0; i < maand.Cijfers.Count; i++)
        {
            var cijfer = maand.Cijfers[i];
            transactie.Voer(
                transactie.Sql.Rapport.NieuwCijfer,
                ("@nummer", nummer),
                ("@volgnummer", (long)i),
                ("@gemeente", cijfer.Groep.Gemeente),
                ("@aanbieder", cijfer.Groep.Aanbieder),
                ("@wet", cijfer.Groep.Wet),
                ("@categorie", cijfer.Groep.Product?.Categorie ?? ""),
                ("@code", cijfer.Groep.Product?.Code ?? ""),
                ("@geleverd", cijfer.Geleverd),
                ("@geindiceerd", cijfer.GeindiceerdMaal100),
                ("@ingediend", cijfer.Ingediend.Cent),
                ("@goedgekeurd", cijfer.Goedgekeurd.Cent),
                ("@afgewezen", cijfer.Afgewezen));
        }
    }

    private static List<Maandcijfer> Cijfers(Transactie transactie, long nummer)
    {
        var cijfers = new List<Maandcijfer>();
        using var rijen = transactie.Lees(transactie.Sql.Rapport.Cijfers, ("@nummer", nummer));
        while (rijen.Lees())
        {
            var groep = new Cijfergroep(new(rijen.Tekst(0)), new(rijen.Tekst(1)), rijen.Wet(9), Product(rijen.Tekst(2), rijen.Tekst(3)));
            cijfers.Add(new Maandcijfer(groep, rijen.Getal(4), rijen.Getal(5), rijen.Bedrag(6), rijen.Bedrag(7), rijen.Getal(8)));
        }

        return cijfers;
    }

    private static Product? Product(string categorie, string code) => categorie.Length == 0 ? null : new Product(categorie, code.Length == 0 ? null : code);
}
