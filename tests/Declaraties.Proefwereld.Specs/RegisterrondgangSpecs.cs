using System.Globalization;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Contacten;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Vormen;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Tonen;

namespace Declaraties.Proefwereld.Specs;

/// <summary>
/// De hele weg van een register: genereren, alles inlezen en declareren met het programma, en elke maand controleren. Wat de controle vindt is precies wat erin is gestopt.
/// </summary>
[Category("Lang")]
public sealed class RegisterrondgangSpecs
{
    private const string Peildatum = "2026-12-31";

    [TestCase(21, 40, 3, 5, 0, 1)]
    [TestCase(22, 40, 4, 6, 100, 1)]
    [TestCase(23, 25, 1, 4, 400, 2)]
    [TestCase(24, 3, 2, 12, 200, 1)]
    [TestCase(25, 60, 3, 2, 1000, 1)]
    public void De_controle_vindt_precies_wat_erin_is_gestopt(long seed, int clienten, int aanbieders, int maanden, int fouten, int regels)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, fouten, regels, contacten: true);
        Assert.That(Voer(wereld, "importeer", "producten", wereld.Pad("producten.csv")), Is.Zero);
        Assert.That(Voer(wereld, "importeer", "contracten", wereld.Pad("contracten.csv")), Is.Zero);
        Assert.That(Voer(wereld, "importeer", "toewijzingen", wereld.Pad("toewijzingen"), "--peildatum", Peildatum), Is.Zero);
        Assert.That(Voer(wereld, "declareer", wereld.Pad("declaraties"), "--antwoorden", wereld.Pad("antwoorden"), "--peildatum", Peildatum), Is.LessThanOrEqualTo(1));
        Assert.That(Gevonden(wereld), Is.EquivalentTo(wereld.VerwachtVanContacten));
    }

    private static List<string> Gevonden(Proefwereld wereld)
    {
        using var database = Database.Open(wereld.Pad("declaraties.db"));
        var opslag = new Contactenopslag(database, TimeProvider.System);
        using var stroom = File.OpenRead(wereld.Pad("contacten.csv"));
        opslag.Vervang(Contactenlezer.Lees("contacten.csv", stroom).Waarde!, Gebruiker.Dienst);
        var beleid = Declarabellezer.Lees("declarabel.csv", File.ReadAllBytes(wereld.Pad("declarabel.csv"))).Waarde!;
        var gevonden = new List<string>();
        for (var maand = Maand.Van(wereld.Opdracht.Tot.EersteDag.AddMonths(1 - wereld.Opdracht.Maanden)); maand <= wereld.Opdracht.Tot; maand = maand.Volgende)
        {
            var vorm = (Registervorm)opslag.Lees(maand, register => Registerrapport.Maak(maand, register, beleid)).Vorm!;
            gevonden.AddRange(vorm.Rijen.Where(rij => rij.Signaal is not null).Select(rij => Regel(maand, rij.Aanbieder, rij.Gemeente, rij.ToewijzingNummer, rij.Signaal!)));
            gevonden.AddRange(vorm.BuitenToewijzing.Select(rij => Regel(maand, rij.Aanbieder, rij.Gemeente, rij.ToewijzingNummer, "buiten toewijzing")));
        }

        return gevonden;
    }

    private static string Regel(Maand maand, string aanbieder, string gemeente, int nummer, string signaal) =>
        string.Create(CultureInfo.InvariantCulture, $"{maand};{aanbieder};{gemeente};{nummer};{signaal}");

    private static int Voer(Proefwereld wereld, params string[] opdracht)
    {
        using var uit = new StringWriter();
        using var fout = new StringWriter();
        var scherm = new Scherm(uit, fout, kleurUit: false, kleurFout: false, TimeProvider.System);
        return Opdrachtregel.Start([.. opdracht, "--database", wereld.Pad("declaraties.db")], scherm, TimeProvider.System);
    }
}
