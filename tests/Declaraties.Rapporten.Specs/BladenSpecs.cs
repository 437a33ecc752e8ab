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

    [OneTimeTearDown]
    public void RuimOp() => _werkplaats.Dispose();

    [TestCaseSource(nameof(_soorten))]
    public void Elke_kolom_van_een_blad_heeft_een_eigen_naam_en_staat_ook_op_papier(Rapportsoort soort) => Bekijk(soort, rapport =>
    {
        foreach (var blad in rapport.Bladen)
        {
            Assert.That(blad.Kolommen.Select(kolom => kolom.Naam), Is.Unique, blad.Naam);
            Assert.That(blad.Kolommen.Select(kolom => kolom.Naam), Has.All.Match("^[a-z][a-zA-Z]*$"), blad.Naam);
            Assert.That(blad.Kolommen, Has.Count.LessThanOrEqualTo(26), $"{blad.Naam}: een rekenblad noemt zijn laatste kolom met één letter");
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

    private static string Eerste(Rapportage rapport, Rapportformaat formaat) => Schrijf(rapport, formaat).Split('\n')[0];

    private static string Schrijf(Rapportage rapport, Rapportformaat formaat)
    {
        using var tekst = new StringWriter { NewLine = "\n" };
        Rapportschrijver.Schrijf(tekst, rapport, formaat);
        return tekst.ToString();
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
