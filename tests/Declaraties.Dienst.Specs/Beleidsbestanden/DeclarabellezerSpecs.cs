using System.Text;
using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Wat declarabel is, uit een bestand.</summary>
public sealed class DeclarabellezerSpecs
{
    private const string Kop = "Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum";

    [Test]
    public void Elke_rij_is_een_afspraak_met_een_begin_en_misschien_een_einde()
    {
        var regels = Lees(
            """
            Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum;Status;Bron
            direct;;ja;;;2026-01-01;;vastgesteld;FOT 12 februari
            online;IB1;begrensd;12,5;;2026-01-01;2026-06-30;voorbeeld
            Poging;;Begrensd;;2;1-1-2026
            """).Waarde!;
        Assert.That(regels, Is.EqualTo(new Declarabelregel[]
        {
            new() { Soort = Contactsoort.Direct, Declarabel = Declarabelheid.Ja, Ingangsdatum = new(2026, 1, 1) },
            new() { Soort = Contactsoort.Online, Product = "IB1", Declarabel = Declarabelheid.Begrensd, MaximumPercentage = 12.5m, Ingangsdatum = new(2026, 1, 1), Einddatum = new(2026, 6, 30), IsVoorlopig = true },
            new() { Soort = Contactsoort.Poging, Declarabel = Declarabelheid.Begrensd, MaximumPerMaand = 2, Ingangsdatum = new(2026, 1, 1) },
        }));
    }

    [TestCase("bellen;;ja;;;2026-01-01;", "Soort 'bellen'; verwacht een van direct, online, netwerk, indirect, reistijd, no-show, poging.")]
    [TestCase("direct;;soms;;;2026-01-01;", "Declarabel 'soms'; verwacht ja of nee of begrensd.")]
    [TestCase("online;;begrensd;;;2026-01-01;", "begrensd, en er is geen grens; verwacht MaximumPercentage, MaximumPerMaand of allebei.")]
    [TestCase("online;;ja;25;;2026-01-01;", "een grens bij 'ja'; verwacht begrensd, of MaximumPercentage en MaximumPerMaand leeg.")]
    [TestCase("online;;nee;;1;2026-01-01;", "een grens bij 'nee'; verwacht begrensd, of MaximumPercentage en MaximumPerMaand leeg.")]
    [TestCase("direct;;begrensd;25;;2026-01-01;", "MaximumPercentage is een deel van de directe tijd en die van de soort samen; voor direct zelf kan dat niet, verwacht MaximumPerMaand.")]
    [TestCase("online;;begrensd;100,1;;2026-01-01;", "MaximumPercentage '100,1'; verwacht een percentage van 0 t/m 100, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase("online;;begrensd;;1,5;2026-01-01;", "MaximumPerMaand '1,5'; verwacht een geheel getal van 0 t/m 1000.")]
    [TestCase("online;IB1 zwaar;ja;;;2026-01-01;", "ProductCode 'IB1 zwaar'; verwacht 1 t/m 5 tekens.")]
    [TestCase("online;;ja;;;2026-01-01;2025-12-31", "Einddatum 2025-12-31 ligt voor Ingangsdatum 2026-01-01.")]
    [TestCase("online;;ja;;;;", "Ingangsdatum ''; verwacht een bestaande datum als JJJJ-MM-DD of D-M-JJJJ.")]
    public void Een_rij_die_niet_klopt_zegt_wat_wel(string rij, string fout)
    {
        var gelezen = Lees($"{Kop}\n{rij}\n");
        Assert.That(gelezen.Waarde, Is.Null);
        Assert.That(gelezen.Fouten, Is.EqualTo(new[] { $"declarabel.csv, regel 2: {fout}" }));
    }

    [Test]
    public void Op_een_dag_geldt_van_een_soort_en_product_een_regel()
    {
        var fouten = Lees($"{Kop}\nonline;;ja;;;2026-04-01;\nonline;IB1;nee;;;2026-01-01;\nonline;;nee;;;2026-01-01;2026-04-01\n").Fouten;
        Assert.That(fouten, Is.EqualTo(new[]
        {
            "declarabel.csv, regel 2: online geldt vanaf 2026-04-01, en op regel 4 ook van 2026-01-01 t/m 2026-04-01; geef de eerste een Einddatum voor de Ingangsdatum van de tweede.",
        }));
    }

    [Test]
    public void Wie_op_elkaar_aansluit_overlapt_niet() => Assert.That(Lees($"{Kop}\nonline;IB1;ja;;;2026-04-01;\nonline;IB1;nee;;;2026-01-01;2026-03-31\n").Waarde, Has.Count.EqualTo(2));

    private static Gelezen<IReadOnlyList<Declarabelregel>> Lees(string inhoud) => Declarabellezer.Lees("declarabel.csv", Encoding.UTF8.GetBytes(inhoud));
}
