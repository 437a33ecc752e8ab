using System.Text.Json;
using Declaraties.Opslag;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Tellen;
using Declaraties.Testprogramma;

namespace Declaraties.Rapporten.Specs;

/// <summary>Een kolom wordt op één plaats beschreven, en staat daarmee in elke vorm.</summary>
public sealed class BladenSpecs
{
    private static readonly Rapportsoort[] _soorten = Enum.GetValues<Rapportsoort>();
    private readonly Werkplaats _werkplaats = Rapportwereld.Maak();

    /// <summary>Met de naam van een aanbieder; een product heeft er een uit de productcodelijst.</summary>
    [OneTimeSetUp]
    public void GeefNaam() =>
        Assert.That(_werkplaats.MetDatabase("importeer", "aanbieders", _werkplaats.Schrijf("aanbieders.csv", "Aanbieder;Naam;Ingangsdatum;Einddatum\n99990001;Zorg & Co;2025-01-01;\n")).Code, Is.Zero);

    [OneTimeTearDown]
    public void RuimOp() => _werkplaats.Dispose();

    [TestCaseSource(nameof(_soorten))]
    public void Elke_kolom_van_een_blad_heeft_een_eigen_naam_en_staat_ook_op_papier(Rapportsoort soort) => Bekijk(soort, rapport =>
    {
        foreach (var blad in rapport.Bladen)
        {
            Assert.That(blad.Kolommen.Select(kolom => kolom.Naam), Is.Unique, blad.Naam);
            Assert.That(blad.Kolommen.Select(kolom => kolom.Naam), Has.All.Match("^[a-z][a-zA-Z]*$"), blad.Naam);
            Assert.That(blad.Alle.Select(kolom => kolom.NaamVan).OfType<string>(), Is.SubsetOf(blad.Kolommen.Select(kolom => kolom.Naam)).And.Unique, $"{blad.Naam}: een naam staat bij een code");
            Assert.That(blad.Alle.SkipWhile(kolom => kolom.NaamVan is null), Is.All.Matches<Kolom>(kolom => kolom.NaamVan is not null), $"{blad.Naam}: namen staan achteraan, zodat wie al las hetzelfde leest");
            Assert.That((blad.Delen ?? []).SelectMany(deel => deel.Kolommen).Distinct(), blad.Delen is null ? Is.Empty : Is.EquivalentTo(blad.Kolommen), blad.Naam);
            Assert.That(blad.Kolommen, blad.Grafiek is { } grafiek ? Has.Member(grafiek.Label).And.Member(grafiek.Waarde) : Is.Not.Empty, blad.Naam);
        }
    });

    [TestCaseSource(nameof(_soorten))]
    public void Elke_kolom_staat_in_elke_vorm(Rapportsoort soort)
    {
        // The detail is read once, and is on no page: every form is of a report of its own.
        foreach (var keuze in Opsteller.Keuzes(soort))
        {
            Bekijk(soort, rapport => Assert.That(Eerste(rapport, Rapportformaat.Csv).Split(';'), Is.EqualTo(rapport.Gevraagd.Alle.Select(kolom => char.ToUpperInvariant(kolom.Naam[0]) + kolom.Naam[1..])), keuze), keuze);
            Bekijk(soort, rapport => Assert.That(Eerste(rapport, Rapportformaat.Tabel).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Is.EqualTo(rapport.Gevraagd.Kolommen.Select(kolom => kolom.Kop)), keuze), keuze);
        }

        Bekijk(soort, rapport =>
        {
            var pagina = Schrijf(rapport, Rapportformaat.Html);
            foreach (var blad in rapport.Bladen.Where(blad => !blad.IsDetail && blad.Rijen().Any()))
            {
                Assert.That(blad.Kolommen.Select(kolom => Html.Veilig(kolom.Kop)), Has.All.Matches<string>(kop => pagina.Contains($">{kop}</th>", StringComparison.Ordinal)), blad.Naam);
            }
        });
        Bekijk(soort, rapport =>
        {
            using var json = JsonDocument.Parse(Schrijf(rapport, Rapportformaat.Json));
            foreach (var blad in rapport.Gevraagd.IsDetail ? [rapport.Gevraagd] : rapport.Bladen.Where(blad => !blad.IsDetail))
            {
                var rijen = blad.IsDetail ? json.RootElement : json.RootElement.GetProperty(blad.Naam);
                Assert.That(rijen.EnumerateArray().Select(rij => rij.EnumerateObject().Select(veld => veld.Name)), Has.All.EqualTo(blad.Alle.Select(kolom => kolom.Naam)), blad.Naam);
            }
        });
    }

    [TestCase(Rapportsoort.Benutting, null, "Maand;Gemeente;Aanbieder;ToewijzingNummer;ProductCode;GeleverdMinuten;GeindiceerdMinuten;PlafondMinuten;Percentage;Wet;AanbiederNaam;ProductNaam")]
    [TestCase(Rapportsoort.Benutting, "aanbieder", "Aanbieder;Toewijzingen;GeleverdMinuten;GeindiceerdMinuten;PlafondMinuten;Percentage;Onder;Normaal;Boven;NietTeBepalen;Ingediend;Goedgekeurd;Prestaties;Afgewezen;Naam")]
    [TestCase(Rapportsoort.Benutting, "gemeente", "Gemeente;Toewijzingen;GeleverdMinuten;GeindiceerdMinuten;PlafondMinuten;Percentage;Onder;Normaal;Boven;NietTeBepalen;Ingediend;Goedgekeurd;Prestaties;Afgewezen")]
    [TestCase(Rapportsoort.Afkeur, null, "Regel;Retourcode;Omschrijving;Bevindingen;Declaraties;Bedrag;Kop")]
    [TestCase(Rapportsoort.Afkeur, "aanbieder", "Aanbieder;Declaraties;GeheelAfgekeurd;Prestaties;Afgewezen;Aandeel;Ingediend;Toegekend;Naam")]
    [TestCase(Rapportsoort.Afkeur, "product", "Product;Regel;Retourcode;Bevindingen;Bedrag;ProductNaam;Kop")]
    [TestCase(Rapportsoort.Crediteren, "aanbieder", "Aanbieder;Prestaties;Bedrag;Gevraagd;Naam")]
    public void Wat_een_programma_leest_blijft_op_zijn_plaats(Rapportsoort soort, string? per, string kop) =>
        Bekijk(soort, rapport => Assert.That(Eerste(rapport, Rapportformaat.Csv), Is.EqualTo(kop)), per);

    [Test]
    public void Een_naam_staat_achter_haar_code_in_een_rekenblad_en_ervoor_op_een_pagina()
    {
        Bekijk(Rapportsoort.Maand, rapport => Assert.That(Schrijf(rapport, Rapportformaat.Html), Does.Contain(">Zorg &amp; Co (99990001)</th>").And.Contain(">Zorg &amp; Co (99990001)</text>").And.Contain(">Begeleiding per uur (02 02A06)</th>")));
        Bekijk(Rapportsoort.Benutting, rapport =>
        {
            Assert.That(rapport.Gevraagd.KolommenMetNamen.Select(kolom => kolom.Naam).SkipWhile(naam => naam != "aanbieder").Take(5), Is.EqualTo(new[] { "aanbieder", "aanbiederNaam", "toewijzingNummer", "productCode", "productNaam" }));
            using var json = JsonDocument.Parse(Schrijf(rapport, Rapportformaat.Json));
            var rij = json.RootElement.EnumerateArray().First(rij => rij.GetProperty("productCode").GetString() == "02A06");
            Assert.That((rij.GetProperty("aanbiederNaam").GetString(), rij.GetProperty("productNaam").GetString()), Is.EqualTo(("Zorg & Co", "Begeleiding per uur")));
        });
    }

    [Test]
    public void Waar_een_regel_staat_staat_haar_zin()
    {
        Bekijk(Rapportsoort.Afkeur, rapport => Assert.That(rapport.Gevraagd.Rijen().Select(rij => rapport.Gevraagd.Alle[^1].Van(rij).Tekst), Is.Not.Empty.And.All.Match(@"^[A-Z].+ \([A-Z]{2}[0-9]+\)$")));
        Bekijk(Rapportsoort.Regels, rapport =>
        {
            var (regels, kop) = (rapport.Gevraagd.Alle.Single(kolom => kolom.Naam == "regels"), rapport.Gevraagd.Alle[^1]);
            var gezien = rapport.Gevraagd.Rijen().Select(rij => (Regels: regels.Van(rij).Tekst, Kop: kop.Van(rij).Tekst)).ToList();
            Assert.That(gezien.Where(rij => rij.Regels is not null), Is.Not.Empty.And.All.Matches<(string Regels, string Kop)>(rij => rij.Regels.Split(", ").All(code => rij.Kop.Contains($" ({code})", StringComparison.Ordinal))));
            Assert.That(gezien.Where(rij => rij.Regels is null).Select(rij => rij.Kop), Is.Not.Empty.And.All.Null);
        });
    }

    /// <summary>Wat structureel te laag is volgt uit de regels per toewijzing.</summary>
    [Test]
    public void Wie_te_weinig_levert_telt_op_tot_wat_er_per_toewijzing_staat()
    {
        var onder = 0L;
        Bekijk(Rapportsoort.Benutting, rapport => onder = rapport.Gevraagd.Rijen().Count(rij => rapport.Gevraagd.Alle.Single(kolom => kolom.Naam == "percentage").Van(rij).Getal is < 800));
        Bekijk(Rapportsoort.Benutting, rapport => Assert.That(Som(rapport.Gevraagd, "onder"), Is.EqualTo(onder)), "onderlevering");
        Bekijk(Rapportsoort.Benutting, rapport => Assert.That(Som(rapport.Gevraagd, "structureel"), Is.Null, "twee maanden zijn geen reeks: niet te bepalen is iets anders dan nul"), "onderlevering");
        Bekijk(Rapportsoort.Maand, rapport => Assert.That(Schrijf(rapport, Rapportformaat.Html), Does.Contain("<figure class=\"tekening reeks\">").And.Contain("<strong>Zorg &amp; Co (99990001), productcategorie 02</strong>")));

        static long? Som(Blad blad, string naam)
        {
            var totaal = new Totaalregel(blad);
            foreach (var rij in blad.Rijen())
            {
                totaal.Tel(rij);
            }

            return totaal.Cellen()![blad.Alle.Single(kolom => kolom.Naam == naam)].Getal;
        }
    }

    [Test]
    public void In_een_cel_met_een_staaf_staat_haar_getal_en_de_langste_vult_de_cel()
    {
        Bekijk(Rapportsoort.Afkeur, rapport =>
        {
            var html = Schrijf(rapport, Rapportformaat.Html);
            var staven = rapport.Bladen.Single(blad => blad.Naam == "reden").Rijen().Count();
            Assert.That(html.Split("<caption>Redenen van afkeuring</caption>")[1].Split("</table>")[0].Split("<svg class=\"staaf\"").Length - 1, Is.EqualTo(staven).And.Positive);
            Assert.That(html, Does.Match("<td class=\"getal\">[0-9]+<svg class=\"staaf\" [^>]*aria-hidden=\"true\"><rect class=\"gewoon\" width=\"100\""));
        });
        Assert.That((Celstaaf.Teken(5, 10), Celstaaf.Teken(0, 10), Celstaaf.Teken(default, 10)), Is.EqualTo((Celstaaf.Teken(50, 100), "", "")));
        Assert.That(Celstaaf.Teken(1, 1_000_000), Does.Contain("width=\"1\""), "iets is te zien");
    }

    [Test]
    public void Zonder_namen_is_er_niets_te_zien_en_is_het_veld_leeg()
    {
        using var werkplaats = Rapportwereld.Maak();
        var json = JsonDocument.Parse(werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "json").Uit).RootElement;
        Assert.That(json.EnumerateArray().Select(rij => rij.GetProperty("aanbiederNaam").ValueKind), Is.Not.Empty.And.All.EqualTo(JsonValueKind.Null));
        Assert.That(werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--formaat", "html").Uit, Does.Contain(">99990001</th>").And.Not.Contain("(99990001)"));
    }

    private static string Eerste(Rapportage rapport, Rapportformaat formaat) => Schrijf(rapport, formaat).Split('\n')[0];

    private static string Schrijf(Rapportage rapport, Rapportformaat formaat)
    {
        using var tekst = new StringWriter { NewLine = "\n" };
        Rapportschrijver.Schrijf(tekst, rapport, formaat);
        return tekst.ToString();
    }

    /// <summary>Elke prestatie wordt één keer gelezen, ook voor een rekenblad waarin zij er allemaal staan en zijn opgeteld.</summary>
    [Test]
    public void Een_rekenblad_van_regels_leest_elke_declaratie_een_keer()
    {
        using var database = Database.OpenLezend(_werkplaats.Database);
        var begonnen = 0;
        var vraag = new Rapportvraag { Soort = Rapportsoort.Regels, Van = new(2026, 1), TotEnMet = new(2026, 2) };
        using var uit = new MemoryStream();
        new Rapportopslag(database, _werkplaats.Klok).Lees(
            vraag.Stand,
            bron =>
            {
                var rapport = new Opsteller(bron, vraag, (_, gedaan, _) => begonnen += gedaan == 0 ? 1 : 0).Rapport();
                Rapportschrijver.Schrijf(uit, rapport, Rapportformaat.Xlsx);
                var som = rapport.Bladen.Single(blad => blad.Naam == "uitslag");
                Assert.That(som.Rijen().Sum(rij => som.Alle.Single(kolom => kolom.Naam == "regels").Van(rij).Getal), Is.Positive);
                return true;
            },
            () => false);
        Assert.That(begonnen, Is.EqualTo(1));
        Assert.That(uit.Length, Is.Positive);
    }

    /// <summary>Een rapport over twee maanden, waarin elk blad is te vragen.</summary>
    private void Bekijk(Rapportsoort soort, Action<Rapportage> proef, string? per = null)
    {
        using var database = Database.OpenLezend(_werkplaats.Database);
        var vraag = new Rapportvraag { Soort = soort, Van = new(2026, 1), TotEnMet = new(2026, 2), Per = per };
        new Rapportopslag(database, _werkplaats.Klok).Lees<object?>(
            vraag.Stand,
            bron =>
            {
                proef(new Opsteller(bron, vraag, (_, _, _) => { }).Rapport());
                return null;
            },
            () => throw new InvalidOperationException("De stand van nu is er altijd."));
    }
}
