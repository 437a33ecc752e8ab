using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Rapporten.Specs.Beleidsbladen;

/// <summary>Wat er van een tariefset te zien is klopt met elkaar: tekeningen met tabellen, delen met hun som.</summary>
public sealed class TariefbladenSpecs
{
    private static readonly Tariefset _set = Lees(tekst => tekst);
    private static readonly Tariefuitkomst _uitkomst = Tariefregels.Huidig.Bereken(_set);
    private static readonly Rapportage _tarieven = Tariefrapport.Maak(_set, _uitkomst, "voorbeeld");

    [Test]
    public void De_treden_zijn_samen_het_tarief_in_centen()
    {
        foreach (var (tekening, tarief) in Tekeningen<Waterval>(_tarieven, "opbouw").Zip(_uitkomst.Tarieven))
        {
            var totaal = tekening.Treden.Single(trede => trede.IsTotaal);
            Assert.That((totaal.Waarde, tekening.Treden.Where(trede => !trede.IsTotaal).Sum(trede => trede.Waarde)), Is.EqualTo((tarief.Tarief.Cent * 100, totaal.Waarde)));
            Assert.That(Math.Abs(tekening.Treden.Single(trede => trede.Naam == "Afronding").Waarde), Is.LessThan(60));
        }
    }

    [Test]
    public void Elke_tekening_staat_ook_in_de_tabel()
    {
        var opbouw = Blad(_tarieven, "opbouw");
        Assert.That(
            opbouw.Rijen().Select(rij => (opbouw.Kolommen[1].Van(rij).Tekst, opbouw.Kolommen[2].Van(rij).Getal)),
            Is.EqualTo(Tekeningen<Waterval>(_tarieven, "opbouw").SelectMany(tekening => tekening.Treden).Select(trede => (trede.Naam, (long?)trede.Waarde))));
        var uren = Blad(_tarieven, "uren");
        var delen = uren.Rijen().Select(rij => (uren.Kolommen[1].Van(rij).Tekst, uren.Kolommen[2].Van(rij).Getal)).ToList();
        Assert.That(Tekeningen<Verdeling>(_tarieven, "uren").SelectMany(tekening => tekening.Delen).Select(deel => (deel.Naam, (long?)deel.Waarde)), Is.SubsetOf(delen));
    }

    [Test]
    public void De_delen_van_de_balk_zijn_samen_alle_uren_en_een_deel_is_de_hoofdzaak()
    {
        foreach (var tekening in Tekeningen<Verdeling>(_tarieven, "uren"))
        {
            Assert.That(tekening.Delen.Sum(deel => deel.Waarde), Is.EqualTo(187_800).Within(tekening.Delen.Count));
            Assert.That(tekening.Delen.Single(deel => deel.IsHoofdzaak).Naam, Is.EqualTo("Bij de client"));
        }
    }

    [Test]
    public void Van_elke_schaal_staat_elke_stap_in_de_tabel()
    {
        var loon = Blad(_tarieven, "loon");
        Assert.That(
            loon.Rijen().Take(11).Select(rij => $"{loon.Kolommen[3].Van(rij).Tekst} {loon.Kolommen[4].Van(rij).Getal}"),
            Is.EqualTo(new[]
            {
                "Salaris 5022000", "Vakantietoeslag 401760", "Eindejaarsuitkering 450172", "Toelage 5424", "Bijdrage zorgverzekering 12000", "Loopbaanbedrag 75330",
                "Brutoloon 5966686", "Werkgeverslasten (19,08\u00a0%) 1138563", "Pensioengevend 5879356", "Pensioen 537562", "Loonkosten 7642811",
            }));
    }

    [Test]
    public void Een_verschil_tekent_alleen_wat_verschilt_en_niets_als_er_niets_verschilt()
    {
        var duurder = Tariefregels.Huidig.Bereken(Lees(tekst => tekst.Replace(";OverheadPercentage;20", ";OverheadPercentage;18", StringComparison.Ordinal).Replace(";ReiskostenPerUur;1,50", ";ReiskostenPerUur;2", StringComparison.Ordinal)));
        var verschil = Tariefverschilrapport.Maak(Tariefverschil.Van(_uitkomst, duurder), "een", "twee");
        Assert.That(
            verschil.Gevraagd.Tekeningen.Cast<Uitslagen>().First().Regels.Select(regel => (regel.Naam, Math.Sign(regel.Laag), Math.Sign(regel.Hoog))),
            Is.EqualTo(new[] { ("Overhead", -1, 0), ("Reiskosten", 0, 1) }));
        Assert.That(Tariefverschilrapport.Maak(Tariefverschil.Van(_uitkomst, _uitkomst), "een", "een").Gevraagd.Tekeningen, Is.Empty);
        Assert.That(verschil.Conclusies()[0], Does.StartWith("IB1 gaat van €\u00a085,80 naar €\u00a0"));
    }

    [Test]
    public void Een_tornado_begint_met_wat_het_meest_verandert_en_laat_weg_wat_niets_verandert()
    {
        var rapport = Tariefgevoeligheidsrapport.Maak(Tariefgevoeligheid.Van(_set, _uitkomst), "voorbeeld");
        var regels = rapport.Gevraagd.Tekeningen.Cast<Uitslagen>().First().Regels;
        Assert.That(regels[0], Is.EqualTo(new Uitslagregel("BrutoUren", 9510, 7818)));
        Assert.That(regels.Select(regel => regel.Naam), Has.None.EqualTo("VerlofUren").And.None.EqualTo("Indexatie"));
    }

    [Test]
    public void Een_naam_van_een_ander_wordt_nergens_een_opdracht([Values] Rapportformaat formaat)
    {
        // The name of a component comes from a file, and stands in every form.
        var set = Lees(tekst => tekst.Replace(";Toelage;", ";=<script>x</script>;", StringComparison.Ordinal));
        var rapport = Tariefrapport.Maak(set, Tariefregels.Huidig.Bereken(set), "<b>set</b>");
        using var uit = new MemoryStream();
        Rapportschrijver.Schrijf(uit, rapport, formaat);
        Assert.That(uit.Length, Is.GreaterThan(100));
        if (formaat == Rapportformaat.Html)
        {
            Assert.That(System.Text.Encoding.UTF8.GetString(uit.ToArray()), Does.Not.Contain("<script>").And.Not.Contain("<b>").And.Contain("&lt;script&gt;"));
        }
    }

    [Test]
    public void Van_een_goede_set_zegt_de_toets_dat_er_niets_aan_mankeert() =>
        Assert.That(Tarieftoetsrapport.Maak([], [], "voorbeeld").Conclusies().Single(), Is.EqualTo("Er mankeert niets aan."));

    private static Tariefset Lees(Func<string, string> verander)
    {
        var bestanden = Tariefvoorbeeld.Bestanden.ToDictionary(
            bestand => bestand.Naam, bestand => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(verander(System.Text.Encoding.UTF8.GetString(bestand.Inhoud.Span))));
        return Tarieflezer.Lees(Tariefinhoud.Van(bestanden, "hier")).Waarde!;
    }

    private static Blad Blad(Rapportage rapport, string naam) => rapport.Bladen.Single(blad => blad.Naam == naam);

    private static IEnumerable<T> Tekeningen<T>(Rapportage rapport, string naam) => Blad(rapport, naam).Tekeningen.Cast<T>();
}
