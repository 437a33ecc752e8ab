using System.Collections;
using System.Reflection;
using Declaraties.Worker.Specs.Uitrol;

namespace Declaraties.Worker.Specs.Voordeur;

/// <summary>De tabellen in deploy/INSTELLINGEN.md zijn die van het programma: alle namen, en wat er geldt als er niets staat.</summary>
public sealed class InstellingtekstSpecs
{
    // With a broker and a sign-in provider, what belongs to those is read as well.
    private static readonly (string Naam, string Waarde)[] _alles =
    [
        ("DECLARATIES__AANMELDEN__AUTORITEIT", "https://aanmelden.example"), ("DECLARATIES__AANMELDEN__CLIENT", "paginas"), ("DECLARATIES__AANMELDEN__GEHEIM", "g"),
        ("DECLARATIES__BUS__RABBITMQ", "amqp://rabbitmq:5672/"), ("DECLARATIES__BUS__OIN", "00000001999999990000"), ("DECLARATIES__BUS__AFZENDERS__ECD", "99990001"),
    ];

    private static readonly IReadOnlyList<(string Naam, string Standaard)> _tabel =
        [.. new Tekstblad("deploy/INSTELLINGEN.md").Rijen.Where(rij => rij.Length == 3 && rij[0].StartsWith('`')).Select(rij => (rij[0].Trim('`'), rij[1]))];

    [Test]
    public void Elke_instelling_die_het_programma_kent_staat_in_de_tabel_en_geen_andere()
    {
        // Told that one does not exist, it names all that do.
        var namen = Uitrolbestand.Nagekeken(("DECLARATIES__ONBEKEND", "x")).Fouten.Single().TrimEnd('.').Split("verwacht ")[1].Split(", ");
        Assert.That(namen, Does.Contain("Database").And.Contain("Bus:Inkomend"));
        Assert.That(_tabel.Select(rij => rij.Naam).Where(naam => !naam.Contains('<', StringComparison.Ordinal)), Is.EquivalentTo(namen));
        Assert.That(_tabel.Select(rij => rij.Naam).Where(naam => naam.Contains('<', StringComparison.Ordinal)), Is.EquivalentTo(["Vasthouden:<CBS code>", "Bus:Afzenders:<broker user>"]));
    }

    [TestCaseSource(nameof(MetStandaard))]
    public void Wat_er_staat_geldt_als_er_niets_is_ingesteld(string naam, string standaard)
    {
        Assert.That(Getoond(), Is.EqualTo(Getoond((naam, standaard))));
        if (int.TryParse(standaard, out var getal) && standaard == $"{getal}")
        {
            Assert.That(Getoond(), Is.Not.EqualTo(Getoond((naam, $"{getal + 1}"))), "anders is hier niets aan te zien");
        }
    }

    public static IEnumerable<TestCaseData> MetStandaard() => _tabel.Where(rij => rij.Standaard.StartsWith('`')).Select(rij => new TestCaseData(rij.Naam, rij.Standaard.Trim('`')));

    private static string Getoond(params (string Naam, string Waarde)[] anders)
    {
        var (instellingen, fouten) = Uitrolbestand.Nagekeken([.. _alles, .. anders.Select(paar => ($"DECLARATIES__{paar.Naam.Replace(":", "__", StringComparison.Ordinal)}", paar.Waarde))]);
        Assert.That(fouten, Is.Empty);
        return Toon(instellingen);
    }

    /// <summary>Elke eigenschap voluit, ook die van wat erin zit.</summary>
    private static string Toon(object? waarde) => waarde switch
    {
        null => "geen",
        string tekst => tekst,
        IEnumerable reeks => string.Join(',', reeks.Cast<object>().Select(Toon)),
        _ when waarde.GetType() is { IsEnum: false } soort && soort.Namespace!.StartsWith(nameof(Declaraties), StringComparison.Ordinal) =>
            string.Join('\n', soort.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(eigenschap => $"{soort.Name}.{eigenschap.Name}: {Toon(eigenschap.GetValue(waarde))}")),
        _ => waarde.ToString()!,
    };
}
