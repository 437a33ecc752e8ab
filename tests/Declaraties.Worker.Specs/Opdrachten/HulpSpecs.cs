using System.CommandLine;
using Declaraties.Testprogramma;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Specs.Opdrachten;

public sealed class HulpSpecs
{
    public static IEnumerable<string> AlleOpdrachten =>
    [
        "", "importeer", "importeer producten", "importeer contracten", "importeer aanbieders", "importeer toewijzingen", "importeer ondersteuning", "declareer", "controleer", "rapport",
        "rapport benutting", "rapport afkeur", "rapport crediteren", "rapport regels", "rapport maand", "regel", "woord", "herbeoordeel", "herspeel", "tarief", "tarief voorbeeld", "tarief bereken", "tarief toets", "tarief verschil", "tarief gevoeligheid", "tarief indexeer",
        "tarief bewaar", "tarief vaststellen", "tarief lijst", "tarief contract",
        "vergelijk", "vergelijk periode", "vergelijk bekostiging", "vergelijk overgang",
        "contacten", "contacten importeer", "contacten controleer", "uitvraag", "uitvraag gemiddelde", "indicatie", "indicatie bereken", "indicatie bandbreedte", "indicatie product",
        "toestemming", "toestemming verleen", "toestemming trek-in", "toestemming lijst",
        "logboek", "logboek controleer", "logboek toon", "serve", "herstel", "genereer", "demo",
    ];

    [Test]
    public void Er_zijn_precies_deze_opdrachten()
    {
        static IEnumerable<string> Paden(Command opdracht, string pad) =>
            opdracht.Subcommands.SelectMany(sub => Paden(sub, $"{pad} {sub.Name}".Trim())).Prepend(pad);
        Assert.That(Paden(Wortel(), ""), Is.EquivalentTo(AlleOpdrachten));
    }

    [TestCase("importeer producten", "FILE", "--database --maak")]
    [TestCase("importeer contracten", "FILE", "--database --maak")]
    [TestCase("importeer aanbieders", "FILE", "--database --maak")]
    [TestCase("importeer ondersteuning", "FILE-OR-DIR", "--database --maak --maximale-grootte")]
    [TestCase("importeer toewijzingen", "FILE-OR-DIR", "--categorie --database --maak --maximale-grootte --peildatum")]
    [TestCase("declareer", "FILE-OR-DIR", "--antwoorden --database --instellingen --maak --maximale-grootte --maximum-fouten --peildatum")]
    [TestCase("controleer", "FILE", "--database --formaat --maximale-grootte --maximum-fouten --peildatum")]
    [TestCase("rapport benutting", "", "--boven --database --formaat --jaar --maand --onder --per --stand --termijn --uit --volgorde --wet --zonder-bom")]
    [TestCase("rapport afkeur", "", "--database --formaat --jaar --maand --per --stand --termijn --uit --volgorde --wet --zonder-bom")]
    [TestCase("rapport crediteren", "", "--bepalen --database --formaat --jaar --maand --per --stand --termijn --uit --volgorde --wet --zonder-bom")]
    [TestCase("rapport regels", "", "--database --formaat --jaar --maand --per --stand --uit --volgorde --wet --zonder-bom")]
    [TestCase("rapport maand", "", "--boven --database --formaat --jaar --maand --onder --per --stand --termijn --uit --vastleggen --volgorde --wet --zonder-bom")]
    [TestCase("vergelijk periode", "", "--database --formaat --per --tot --uit --van --wet --zonder-bom")]
    [TestCase("vergelijk bekostiging", "", "--bandbreedte --database --formaat --per --tot --uit --van --wet --zonder-bom")]
    [TestCase("vergelijk overgang", "", "--database --direct --formaat --plan --tempo --uit --zonder-bom")]
    [TestCase("contacten importeer", "FILE", "--database --door --maak")]
    [TestCase("contacten controleer", "", "--database --declarabel --formaat --maand --uit --wet --zonder-bom")]
    [TestCase("uitvraag gemiddelde", "FILE", "--drempel --formaat --gekozen --marge --met-nul --uit --zonder-bom")]
    [TestCase("indicatie bereken", "FILE", "--formaat --uit --zonder-bom")]
    [TestCase("indicatie bandbreedte", "", "--bandbreedte --database --formaat --uit --zonder-bom")]
    [TestCase("indicatie product", "FILE", "--drempels --formaat --uit --zonder-bom")]
    [TestCase("regel", "REGEL", "--aanbieder --database --formaat --gemeente --stand --uit --wet --zonder-bom")]
    [TestCase("woord", "SLEUTEL", "--aanbieder --database --formaat --gemeente --maand --uit --zonder-bom")]
    [TestCase("herbeoordeel", "SLEUTEL", "--aanbieder --database --door --formaat --gemeente --maand --peildatum --proef --reden --regel --toelichting --wet")]
    [TestCase("herspeel", "ID", "--alles --database")]
    [TestCase("tarief voorbeeld", "MAP", "")]
    [TestCase("tarief bereken", "MAP", "--database --formaat --set --uit --versie --zonder-bom")]
    [TestCase("tarief bewaar", "MAP", "--database --door --maak --naam")]
    [TestCase("tarief vaststellen", "NAAM", "--database --door --vanaf --versie")]
    [TestCase("tarief lijst", "", "--database --formaat --uit --zonder-bom")]
    [TestCase("tarief contract", "MAP", "--aanbieders --database --set --uit --vanaf")]
    [TestCase("tarief toets", "MAP", "--declarabel --formaat --uit --zonder-bom")]
    [TestCase("tarief verschil", "MAP MAP2", "--formaat --uit --zonder-bom")]
    [TestCase("tarief gevoeligheid", "MAP", "--formaat --uit --zonder-bom")]
    [TestCase("tarief indexeer", "CONTRACTEN", "--index --jaar --uit")]
    [TestCase("toestemming verleen", "", "--aanbieder --database --door --gemeente --minuten --reden --toewijzing --tot --van --wet")]
    [TestCase("toestemming trek-in", "NUMMER", "--database --door --reden")]
    [TestCase("toestemming lijst", "", "--database")]
    [TestCase("logboek controleer", "", "--database --kop")]
    [TestCase("logboek toon", "", "--database --formaat --handeling --over --tot --uit --van --wie --zonder-bom")]
    [TestCase("serve", "", "--instellingen --klok-klopt")]
    [TestCase("herstel", "", "--instellingen --klok-klopt --lijst --naar --post --reden --retour --vervalt")]
    [TestCase("genereer", "", "--aanbieders --clienten --contacten --envelop --fouten --maanden --regels-per-client --seed --tot --uit --verdeling --wet")]
    [TestCase("demo", "", "--stop --uit")]
    public void Elke_opdracht_kent_precies_deze_argumenten_en_opties(string opdracht, string argumenten, string opties)
    {
        var command = opdracht.Split(' ').Aggregate((Command)Wortel(), (c, naam) => c.Subcommands.Single(sub => sub.Name == naam));
        Assert.That(string.Join(' ', command.Arguments.Select(a => a.Name)), Is.EqualTo(argumenten));
        Assert.That(string.Join(' ', command.Options.Select(o => o.Name).Order(StringComparer.Ordinal)), Is.EqualTo(opties));
    }

    [TestCaseSource(nameof(AlleOpdrachten))]
    public void De_hulp_van_elke_opdracht_toont_voorbeelden(string opdracht)
    {
        using var werkplaats = new Werkplaats();
        var delen = opdracht.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var vraag in (ReadOnlySpan<string>)["--help", "-h", "-?"])
        {
            var uitvoering = werkplaats.Voer([.. delen, vraag]);
            Assert.That(uitvoering.Code, Is.Zero);
            Assert.That(uitvoering.Fout, Is.Empty);
            Assert.That(uitvoering.Uit, Does.Contain("\nGebruik:\n  declaraties").And.Contain("\nVoorbeelden:\n  declaraties " + opdracht).And.Contain("Afsluitcodes: 0"));
            Assert.That(uitvoering.Uit, Does.Not.Contain("Usage").And.Not.Contain("Description").And.Not.Contain("Show help"));
        }
    }

    [TestCaseSource(nameof(AlleOpdrachten))]
    public void Elk_voorbeeld_is_een_geldige_opdracht(string opdracht)
    {
        using var werkplaats = new Werkplaats();
        var hulp = werkplaats.Voer([.. opdracht.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Uit;
        var voorbeelden = hulp.Split('\n').SkipWhile(regel => regel != "Voorbeelden:").Skip(1).TakeWhile(regel => regel.Length > 0).ToList();
        Assert.That(voorbeelden, Is.Not.Empty);
        foreach (var voorbeeld in voorbeelden)
        {
            // What comes after > is for the shell.
            var argumenten = voorbeeld.Split('>')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
            Assert.That(Wortel().Parse(argumenten).Errors, Is.Empty, voorbeeld);
        }
    }

    [Test]
    public void De_hulp_noemt_van_elke_opdracht_alle_opties_en_de_standaarddatabase()
    {
        using var werkplaats = new Werkplaats();
        foreach (var opdracht in AlleOpdrachten.Where(naam => naam.Length > 0))
        {
            var delen = opdracht.Split(' ');
            var hulp = werkplaats.Voer([.. delen, "--help"]).Uit;
            var command = delen.Aggregate((Command)Wortel(), (c, naam) => c.Subcommands.Single(sub => sub.Name == naam));
            foreach (var optie in command.Options)
            {
                Assert.That(hulp, Does.Match($"\n  {optie.Name} .*  [A-Z].*[.)]\n"), opdracht);
            }

            if (command.Options.Any(optie => optie.Name == "--database"))
            {
                Assert.That(hulp, Does.Contain("Standaard ./data/declaraties.db."));
            }
        }
    }

    [TestCase("afkeur", "--onder", "Optie --onder betekent niets bij rapport afkeur; zij is er bij rapport benutting, rapport maand.")]
    [TestCase("regels", "--boven", "Optie --boven betekent niets bij rapport regels; zij is er bij rapport benutting, rapport maand.")]
    [TestCase("regels", "--termijn", "Optie --termijn betekent niets bij rapport regels; zij is er bij rapport benutting, rapport afkeur, rapport crediteren, rapport maand.")]
    [TestCase("regels", "--nergens", "'--nergens' is hier geen opdracht, optie of argument.")]
    public void Een_optie_die_hier_niets_betekent_wordt_geweigerd_en_zegt_waar_zij_wel_is(string soort, string optie, string fout)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("rapport", soort, "--maand", "2026-01", optie, "2");
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((64, "")));
        Assert.That(uitvoering.Fout, Does.Contain(fout));
    }

    [Test]
    public void Hulp_gaat_voor_een_fout_in_de_rest()
    {
        using var werkplaats = new Werkplaats();
        Assert.That(werkplaats.Voer("declareer", "--help", "--bestaat-niet").Code, Is.Zero);
    }

    [Test]
    public void De_versie_noemt_het_programma_en_de_regelset()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("--version");
        Assert.That(uitvoering.Code, Is.Zero);
        Assert.That(uitvoering.Uit, Does.Match("^declaraties [0-9]+\\.[0-9]+\\.[0-9]+, regelset iwmo-3\\.2/.+\n$"));
    }

    internal static RootCommand Wortel() =>
        Opdrachtregel.Bouw(new Omgeving(new Scherm(TextWriter.Null, TextWriter.Null, false, false, TimeProvider.System), TimeProvider.System));
}
