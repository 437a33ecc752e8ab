using System.Text;
using System.Text.Json;
using Declaraties.Berichten;
using Declaraties.Berichten.Edities;
using Declaraties.Domein;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Een editie is een bestand en een regel: een verzonnen release van iWmo naast iWmo 3.2 en iJw 3.2, op een database, tot en met herspelen.</summary>
public sealed class EditieSpecs
{
    private const string Aanbieder = "99990009";

    private static readonly string _goud = Path.Combine(Goudgeval.Map, "alles-goedgekeurd");
    private static readonly string _toewijzing = File.ReadAllText(Path.Combine(_goud, "toewijzingen", "1-client-a.xml"));
    private static readonly string _declaratie = EenClient(File.ReadAllText(Path.Combine(_goud, "declaraties", "1-januari.xml")));

    [Test]
    public void Drie_edities_staan_naast_elkaar_op_een_database_en_elk_oordeel_herspeelt_volgens_de_zijne()
    {
        using var werkplaats = new Werkplaats { Edities = VerzonnenEditie.Register };
        Richt(werkplaats);
        var toewijzingen = new Dictionary<string, string>
        {
            ["a-wmo"] = _toewijzing,
            ["b-jw"] = Jeugdwet.Van(_toewijzing),
            // A code more: RedenWijziging 15 means something in the invented edition only.
            ["c-verzonnen"] = VerzonnenEditie.Van(VanAnder(_toewijzing)).Replace("2024-12-15<", "2026-02-03<", StringComparison.Ordinal)
                .Replace("</wmo301:Einddatum>\n", "</wmo301:Einddatum>\n<wmo301:RedenWijziging>15</wmo301:RedenWijziging>\n", StringComparison.Ordinal),
        };
        foreach (var (naam, bericht) in toewijzingen)
        {
            var ingelezen = werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Schrijf($"toewijzingen/{naam}.xml", naam == "c-verzonnen" ? Gedagtekend(bericht, "2026-02-03") : bericht));
            Assert.That(ingelezen.Code, Is.Zero, ingelezen.ToString());
        }

        // January 2026 touches five weeks. Six times is too much, but for the invented edition's category 02; and only there a Prestatie may say where it was.
        foreach (var (naam, bericht) in (Dictionary<string, string>)new()
        {
            ["1-wmo"] = Zesmaal(_declaratie),
            ["2-jw"] = Jeugdwet.Van(Zesmaal(_declaratie)),
            ["3-verzonnen"] = MetLocatie(VerzonnenEditie.Van(VanAnder(Zesmaal(_declaratie)))),
        })
        {
            werkplaats.Schrijf($"declaraties/{naam}.xml", bericht);
        }

        var uitvoering = werkplaats.MetDatabase("declareer", werkplaats.Pad("declaraties"), "--antwoorden", werkplaats.Pad("antwoorden"));
        Assert.That(uitvoering.Fout, Is.Empty, uitvoering.ToString());
        var antwoorden = (string[])["1-wmo", "2-jw", "3-verzonnen"];
        var gelezen = antwoorden.Select(naam => Berichtlezer.LeesAntwoord(File.ReadAllBytes(werkplaats.Pad("antwoorden", naam + ".xml")), new Leesgrenzen { Edities = VerzonnenEditie.Register }).Bericht!).ToList();
        Assert.That(gelezen.Select(antwoord => antwoord.Editie), Is.EqualTo([Editie.Iwmo32, Editie.Ijw32, VerzonnenEditie.Editie]));
        Assert.That(gelezen.Select(antwoord => string.Join(' ', antwoord.DeclaratieAntwoord!.RetourCodes)), Is.EqualTo(["0200", "0200", "8001"]));
        Assert.That(File.ReadAllText(werkplaats.Pad("antwoorden", "3-verzonnen.xml")), Does.Contain("http://www.istandaarden.nl/iwmo/9_9/wmo325/schema").And.Contain("BerichtVersie>9<"));
        Assert.That(
            antwoorden.Select(naam => File.ReadAllText(werkplaats.Pad("antwoorden", naam + ".json"))),
            Is.EqualTo(["iwmo-3.2/2026.2", "ijw-3.2/2026.2", "iwmo-9.9/2030.1"]).Using<string, string>((json, regelset) => json.Contains($"\"regelset\": \"{regelset}\"", StringComparison.Ordinal)));

        // The release stands on an envelope as well, in four digits.
        var inEnvelop = werkplaats.Schrijf("4-envelop.xml", Proefenvelop.Om(File.ReadAllText(werkplaats.Pad("declaraties", "3-verzonnen.xml"))));
        Assert.That(werkplaats.MetDatabase("declareer", inEnvelop, "--antwoorden", werkplaats.Pad("antwoorden")).Code, Is.Zero);
        var envelop = File.ReadAllText(werkplaats.Pad("antwoorden", "4-envelop.xml"));
        Assert.That((Proefenvelop.Waarde(envelop, "functieVersie"), Proefenvelop.Waarde(envelop, "functieSubversie")), Is.EqualTo(("0009", "0009")));
        Assert.That(Proefenvelop.Inhoud(envelop), Is.EqualTo(File.ReadAllBytes(werkplaats.Pad("antwoorden", "3-verzonnen.xml"))));

        var herspeeld = werkplaats.MetDatabase("herspeel", "--alles");
        Assert.That((herspeeld.Code, herspeeld.Alles), Is.EqualTo((0, "3 herspeeld, 3 gelijk, 0 verschillend.\n")));

        // Who does not know the edition does not call its judgement equal.
        using var vreemd = new Werkplaats();
        File.Copy(werkplaats.Database, vreemd.Database);
        Assert.That(vreemd.MetDatabase("herspeel", "--alles").Uit, Does.Contain("het bewaarde bericht voldoet niet meer aan het berichtschema").And.Contain("3 herspeeld, 2 gelijk, 1 verschillend."));
    }

    [TestCase("2026-01-31", false)]
    [TestCase("2026-02-01", true)]
    public void Buiten_haar_venster_wordt_een_bericht_van_een_editie_geweigerd_met_de_dagen_waarop_het_wel_mag(string dagtekening, bool mag)
    {
        using var werkplaats = new Werkplaats { Edities = VerzonnenEditie.Register };
        var gecontroleerd = werkplaats.Voer("controleer", werkplaats.Schrijf("d.xml", Gedagtekend(VerzonnenEditie.Van(_declaratie).Replace("DeclaratieDagtekening>2026-02-05<", $"DeclaratieDagtekening>{dagtekening}<", StringComparison.Ordinal), dagtekening)));
        Assert.That(gecontroleerd.Code, Is.EqualTo(mag ? 0 : 2), gecontroleerd.ToString());
        if (!mag)
        {
            Assert.That(gecontroleerd.Uit, Does.Contain("Een WMO323 van iWmo 9.9 kan niet gedagtekend zijn op 2026-01-31; verwacht een Dagtekening vanaf 2026-02-01, of een bericht van de editie die op die dag geldt"));
        }
    }

    [Test]
    public void Wat_een_editie_meer_heeft_heeft_een_andere_niet()
    {
        using var werkplaats = new Werkplaats { Edities = VerzonnenEditie.Register };
        Assert.That(werkplaats.Voer("controleer", werkplaats.Schrijf("nieuw.xml", MetLocatie(VerzonnenEditie.Van(_declaratie)))).Code, Is.Zero);
        Assert.That(werkplaats.Voer("controleer", werkplaats.Schrijf("oud.xml", MetLocatie(_declaratie))).Uit, Does.Contain("Element 'Locatie' hoort niet in Prestatie"));
        Assert.That(werkplaats.Voer("controleer", werkplaats.Schrijf("lang.xml", MetLocatie(VerzonnenEditie.Van(_declaratie), "elf letters"))).Uit, Does.Contain("Locatie is 'elf letters' (11 tekens); verwacht 1 t/m 10 tekens"));
        Assert.That(werkplaats.Voer("controleer", werkplaats.Schrijf("vreemd.xml", _declaratie.Replace("/iwmo/3_2/wmo323", "/iwmo/9_8/wmo323", StringComparison.Ordinal))).Uit,
            Does.Contain("Dit is een WMO323 van iWmo 9.8; verwacht een WMO323 van iWmo 3.2 of een WMO323 van iWmo 9.9: element Bericht in naamruimte"));
        Assert.That(() => VerzonnenEditie.Register.Met(VerzonnenEditie.Beschrijving), Throws.ArgumentException);
    }

    /// <summary>Een declaratie die is ontvangen en niet beantwoord houdt haar eigen maand voorlopig, en een die niemand kan lezen elke maand.</summary>
    [Test]
    public async Task Een_open_declaratie_van_een_editie_staat_alleen_haar_eigen_maand_in_de_weg()
    {
        using var werkplaats = new Werkplaats { Edities = VerzonnenEditie.Register };
        Richt(werkplaats);
        string sleutel;
        using (var proef = new Dienstproef(werkplaats, standaard => standaard with { Grenzen = standaard.Grenzen with { Edities = VerzonnenEditie.Register } }))
        {
            sleutel = await proef.OntvangAsync(Encoding.UTF8.GetBytes(VerzonnenEditie.Van(VanAnder(_declaratie))));
        }

        werkplaats.Klok.Nu = new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.That(Toelichting("2026-01", VerzonnenEditie.Register), Does.Contain($"nog niet beantwoord: {sleutel}").And.Not.Contain("niet te lezen"));
        Assert.That(Toelichting("2025-12", VerzonnenEditie.Register), Does.Not.Contain(sleutel));
        Assert.That(Toelichting("2025-12", Editieregister.Standaard), Does.Contain($"{sleutel} (niet te lezen"), "wie de editie niet kent weet niet waarover zij gaat");

        string Toelichting(string maand, Editieregister edities)
        {
            using var uit = new StringWriter { NewLine = "\n" };
            var code = Opdrachtregel.Start(["rapport", "maand", "--maand", maand, "--formaat", "json", "--database", werkplaats.Database], new Scherm(uit, TextWriter.Null, false, false, werkplaats.Klok), werkplaats.Klok, edities);
            Assert.That(code, Is.Zero);
            using var json = JsonDocument.Parse(uit.ToString());
            return json.RootElement.GetProperty("toelichting").GetString()!;
        }
    }

    private static void Richt(Werkplaats werkplaats)
    {
        string Beide(string bestand) => string.Concat(File.ReadAllLines(Path.Combine(_goud, bestand)).SelectMany((regel, nummer) =>
            nummer == 0 ? [regel] : (string[])[regel, regel.Replace("02;02A05", "42;02A05", StringComparison.Ordinal).Replace("02;02A06", "42;02A06", StringComparison.Ordinal).Replace("01;01A01", "41;01A01", StringComparison.Ordinal)])
            .Select(regel => regel + "\n"));
        Assert.That(werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("producten.csv", Beide("producten.csv"))).Code, Is.Zero);
        var contracten = Beide("contracten.csv") + $"{Aanbieder};02;02A05;01;125;2024-01-01;\n";
        Assert.That(werkplaats.MetDatabase("importeer", "contracten", werkplaats.Schrijf("contracten.csv", contracten)).Code, Is.Zero);
    }

    private static string VanAnder(string bericht) => bericht
        .Replace(">99990001<", $">{Aanbieder}<", StringComparison.Ordinal).Replace(">T1<", ">T9<", StringComparison.Ordinal).Replace(">101<", ">109<", StringComparison.Ordinal);

    private static string MetLocatie(string declaratie, string waar = "thuis") =>
        declaratie.Replace("</wmo323:IngediendBedrag>", $"</wmo323:IngediendBedrag><wmo323:Locatie>{waar}</wmo323:Locatie>", StringComparison.Ordinal);

    private static string Gedagtekend(string bericht, string dag)
    {
        var begin = bericht.IndexOf("Dagtekening>", StringComparison.Ordinal) + "Dagtekening>".Length;
        return $"{bericht[..begin]}{dag}{bericht[(begin + 10)..]}";
    }

    private static string EenClient(string declaratie)
    {
        var tweede = declaratie.LastIndexOf("      <wmo323:Client>", StringComparison.Ordinal);
        var einde = declaratie.IndexOf("    </wmo323:Clienten>", StringComparison.Ordinal);
        return declaratie.Remove(tweede, einde - tweede).Replace(">120000<", ">60000<", StringComparison.Ordinal);
    }

    private static string Zesmaal(string declaratie) => declaratie.Replace(">480<", ">720<", StringComparison.Ordinal).Replace(">60000<", ">90000<", StringComparison.Ordinal);
}
