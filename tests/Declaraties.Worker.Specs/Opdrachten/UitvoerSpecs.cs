using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Wat gevraagd is op stdout, wat erbij gezegd wordt op stderr; kleur alleen op een terminal.</summary>
public sealed class UitvoerSpecs
{
    private const char Escape = '\u001b';

    [Test]
    public void Zonder_terminal_is_er_nergens_kleur()
    {
        using var werkplaats = new Werkplaats();
        foreach (var uitvoering in Alles(werkplaats, kleur: false))
        {
            Assert.That(uitvoering.Alles, Does.Not.Contain(Escape));
        }
    }

    [Test]
    public void Op_een_terminal_zijn_fouten_rood_en_koppen_vet()
    {
        using var werkplaats = new Werkplaats();
        var uitvoeringen = Alles(werkplaats, kleur: true);
        Assert.That(uitvoeringen[0].Fout, Does.StartWith($"{Escape}[31mVerkeerd gebruik.{Escape}[0m\n"));
        Assert.That(uitvoeringen[^1].Uit, Does.Contain($"{Escape}[1mEen kleine wereld maken{Escape}[0m"));
    }

    [Test]
    public void Wat_gevraagd_is_staat_op_stdout_en_is_zonder_meer_te_verwerken()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var json = werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "json");
        using var rapport = JsonDocument.Parse(json.Uit);
        var proef = werkplaats.Voer("controleer", Voorraad.Onleesbaar("wmo301"), "--formaat", "json");
        using var verslag = JsonDocument.Parse(proef.Uit);
        Assert.That((json.Fout, proef.Fout), Is.EqualTo(("", "")));
        var declareer = werkplaats.Declareer(Voorraad.Bestand("onleesbaar", "berichten"));
        Assert.That(declareer.Uit, Does.StartWith("Declaraties ").And.Not.Contain("kolom"));
        Assert.That(declareer.Fout, Does.Contain("leeg.xml: regel 1, kolom 1: ").And.Not.Contain("Bedrag in euro"));
    }

    [Test]
    public void Lang_werk_meldt_hoe_ver_het_is_op_stderr()
    {
        using var werkplaats = new Werkplaats();
        for (var i = 0; i < 40; i++)
        {
            werkplaats.Schrijf($"in/{i:00}.xml", "<geen/>");
        }

        // Each look at the clock takes a second here: without a terminal there is a line every ten.
        werkplaats.Klok.Stap = TimeSpan.FromSeconds(1);
        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Uit, Does.Not.Contain(" van 40"));
        var meldingen = uitvoering.Foutregels.Where(regel => regel.StartsWith("Declaraties: ", StringComparison.Ordinal)).ToList();
        Assert.That(meldingen, Has.Count.InRange(2, 10));
        Assert.That(meldingen, Has.All.Match("^Declaraties: [0-9]+ van 40$"));
        // On a terminal the same line is overwritten, and gone at the end.
        werkplaats.Klok.Stap = TimeSpan.FromSeconds(1);
        var terminal = werkplaats.Voer(["importeer", "toewijzingen", werkplaats.Pad("in"), "--database", werkplaats.Database], kleur: true);
        Assert.That(terminal.Fout, Does.Contain($"\rToewijzingsberichten: 1 van 40{Escape}[K").And.Contain($"\r{Escape}[K"));
    }

    private static List<Uitvoering> Alles(Werkplaats werkplaats, bool kleur)
    {
        Uitvoering Voer(params string[] opdracht) => werkplaats.Voer(opdracht, kleur);
        var demo = werkplaats.Pad(kleur ? "demo-kleur" : "demo");
        var database = werkplaats.Database;
        return
        [
            Voer("declareer"),
            Voer("--help"),
            Voer("importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv"), "--database", database),
            Voer("importeer", "toewijzingen", Voorraad.Bestand("overgang-van-product", "toewijzingen"), "--database", database),
            Voer("declareer", Voorraad.Bestand("onleesbaar", "berichten"), "--antwoorden", werkplaats.Pad("antwoorden"), "--database", database),
            Voer("controleer", Voorraad.Declaratie("niveau-2-afgekeurd", "09-alles-tegelijk")),
            Voer("rapport", "benutting", "--maand", "2026-01", "--database", database),
            Voer("herspeel", "--alles", "--database", database),
            Voer("demo", "--stop", "--uit", demo),
        ];
    }
}
