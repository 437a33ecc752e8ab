using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Elk voorbeeld van de standaarden door het hele programma.</summary>
public sealed class VoorbeeldberichtSpecs
{
    [TestCase(Berichtsoort.Wmo301, Berichtsoort.Wmo323, Berichtsoort.Wmo325, 1, "0200", "8187")]
    [TestCase(Berichtsoort.Jw301, Berichtsoort.Jw323, Berichtsoort.Jw325, 1, "0001", "TR101")]
    public void De_voorbeelden_van_een_wet_worden_ingelezen_beoordeeld_en_beantwoord(
        Berichtsoort toewijzing, Berichtsoort declaratie, Berichtsoort antwoord, int code, string header, string waarom)
    {
        using var werkplaats = new Werkplaats();
        var ingelezen = werkplaats.MetDatabase("importeer", "toewijzingen", Schemas.Voorbeeld(toewijzing), "--peildatum", "2026-07-01");
        Assert.That((ingelezen.Code, ingelezen.Uit), Is.EqualTo((0, "Toewijzingsberichten: 1 opgenomen, 0 al bekend, 0 geweigerd.\n")), ingelezen.ToString());

        var gedeclareerd = werkplaats.MetDatabase("declareer", Schemas.Voorbeeld(declaratie), "--antwoorden", werkplaats.Pad("uit"), "--peildatum", "2026-07-01");
        Assert.That(gedeclareerd.Code, Is.EqualTo(code), gedeclareerd.ToString());
        var geschreven = File.ReadAllBytes(werkplaats.Pad("uit", declaratie.Naam() + ".xml"));
        Assert.That(Berichtlezer.LeesAntwoord(geschreven).Bericht?.RetourCodes, Is.EqualTo([header]));
        Assert.That(Schemas.Aanvaardt(Schemas.Laad(Schemas.Officieel(antwoord), antwoord), antwoord, geschreven));
        Assert.That(File.ReadAllText(werkplaats.Pad("uit", declaratie.Naam() + ".json")), Does.Contain(waarom));
        Assert.That(werkplaats.MetDatabase("herspeel", "--alles").Code, Is.Zero);

        // Its own answer is not a declaration, and a declaration is not an allocation.
        Assert.That(werkplaats.Voer("controleer", Schemas.Voorbeeld(antwoord)).Uit, Does.Contain($"Dit is een {antwoord.Naam()} van"));
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", Schemas.Voorbeeld(declaratie)).Fout, Does.Contain($"Dit is een {declaratie.Naam()} van").And.Contain($"verwacht een {toewijzing.Naam()} van"));
    }

    /// <summary>Elk voorbeeld van een start of stop, onder elke wet (van de Jeugdwet heeft de standaard er geen), los en in een envelop.</summary>
    [Test]
    public void De_voorbeelden_van_start_en_stop_worden_ingelezen_en_door_declareer_bij_hun_naam_genoemd()
    {
        using var werkplaats = new Werkplaats();
        var (start, stop) = (File.ReadAllText(Schemas.Voorbeeld(Berichtsoort.Wmo305)), File.ReadAllText(Schemas.Voorbeeld(Berichtsoort.Wmo307)));
        werkplaats.Schrijf("berichten/a.xml", start);
        werkplaats.Schrijf("berichten/b.xml", Proefenvelop.Om(stop, "WMO307"));
        werkplaats.Schrijf("berichten/c.xml", Jeugdwet.Van(start));
        // 31 is of both lists.
        werkplaats.Schrijf("berichten/d.xml", Jeugdwet.Van(stop));
        var ingelezen = werkplaats.MetDatabase("importeer", "ondersteuning", werkplaats.Pad("berichten"));
        Assert.That((ingelezen.Code, ingelezen.Uit), Is.EqualTo((0, "Meldingen van start en stop: 4 opgenomen, 0 al bekend, 0 geweigerd.\n")), ingelezen.ToString());
        Assert.That(werkplaats.MetDatabase("importeer", "ondersteuning", werkplaats.Pad("berichten", "a.xml")).Uit, Is.EqualTo("Meldingen van start en stop: 0 opgenomen, 1 al bekend, 0 geweigerd.\n"));

        // With another content, not for the schema, and something else: each with its reason, and the rest goes on.
        werkplaats.Schrijf("fout/a.xml", start.Replace("2025-04-03", "2025-04-05", StringComparison.Ordinal));
        werkplaats.Schrijf("fout/b.xml", stop.Replace(">31<", ">99<", StringComparison.Ordinal));
        File.Copy(Schemas.Voorbeeld(Berichtsoort.Wmo323), werkplaats.Pad("fout", "c.xml"));
        var geweigerd = werkplaats.MetDatabase("importeer", "ondersteuning", werkplaats.Pad("fout"));
        Assert.That((geweigerd.Code, geweigerd.Uit), Is.EqualTo((1, "Meldingen van start en stop: 0 opgenomen, 0 al bekend, 3 geweigerd.\n")), geweigerd.ToString());
        Assert.That(geweigerd.Fout, Does.Contain("a.xml: BerichtIdentificatie: Identificatie '123456789013' stond al in een WMO305 van aanbieder 65656055 met een andere inhoud, gedagtekend op 05-04-2025. Dit bericht is niet opgenomen; geef het een eigen Identificatie (TR056, 9056)")
            .And.Contain("b.xml: regel 41").And.Contain("RedenBeeindiging is '99'")
            .And.Contain("c.xml: regel 2, kolom 1: Dit is een WMO323 van iWmo 3.2; verwacht een WMO305 van iWmo 3.2 of een WMO307 van iWmo 3.2"));
        var gecontroleerd = werkplaats.Voer("controleer", Schemas.Voorbeeld(Berichtsoort.Wmo307));
        Assert.That(gecontroleerd.Code, Is.EqualTo(2));
        Assert.That(gecontroleerd.Uit, Does.Contain("Dit is een WMO307 van iWmo 3.2; verwacht een WMO323 van iWmo 3.2"));
    }

    /// <summary>OP364: wat er ook is gemeld, antwoord en verslag zijn byte voor byte dezelfde, en herspelen geeft ze terug.</summary>
    [Test]
    public void Wat_er_is_gemeld_verandert_geen_byte_van_een_oordeel()
    {
        var uitvoer = new List<Dictionary<string, string>>();
        foreach (var metMeldingen in (bool[])[false, true])
        {
            using var werkplaats = new Werkplaats();
            Meld("voor");
            werkplaats.LeesIn(Voorraad.Goed);
            Meld("na");
            werkplaats.Declareer(Voorraad.Bestand(Voorraad.Goed, "declaraties"));
            Meld("erna");
            werkplaats.Declareer(Voorraad.Declaratie("client-onbekend", "1-januari"));
            Assert.That(werkplaats.MetDatabase("herspeel", "--alles").Code, Is.Zero);
            uitvoer.Add(Directory.EnumerateFiles(werkplaats.Pad("antwoorden")).ToDictionary(pad => Path.GetFileName(pad), File.ReadAllText));

            void Meld(string wanneer)
            {
                if (!metMeldingen)
                {
                    return;
                }

                // That what is declared never began, or stopped long before.
                foreach (var nummer in (int[])[101, 102, 103])
                {
                    foreach (var tekst in (string[])[Melding.Start($"{wanneer}{nummer}"), Melding.Stop($"{wanneer}{nummer}")])
                    {
                        var bericht = tekst.Replace($">{Voorbeeld.ToewijzingNummer}<", $">{nummer}<", StringComparison.Ordinal).Replace("2025-10-06", "2020-01-01", StringComparison.Ordinal);
                        Assert.That(werkplaats.MetDatabase("importeer", "ondersteuning", werkplaats.Schrijf("m.xml", bericht)).Code, Is.Zero);
                    }
                }
            }
        }

        Assert.That(uitvoer[0], Has.Count.GreaterThan(2));
        Assert.That(uitvoer[1], Is.EqualTo(uitvoer[0]));
    }

    [TestCase("315")]
    [TestCase("317")]
    [TestCase("319")]
    public void Een_ander_bericht_van_de_standaard_heet_bij_zijn_naam(string nummer)
    {
        using var werkplaats = new Werkplaats();
        var gecontroleerd = werkplaats.Voer("controleer", Standaard.Pad("voorbeelden", $"WMO{nummer}.xml"));
        Assert.That(gecontroleerd.Code, Is.EqualTo(2));
        Assert.That(gecontroleerd.Uit, Does.Contain($"Dit is een WMO{nummer} van iWmo 3.2; die verwerkt deze dienst niet; verwacht een WMO323 van iWmo 3.2"));
    }
}
