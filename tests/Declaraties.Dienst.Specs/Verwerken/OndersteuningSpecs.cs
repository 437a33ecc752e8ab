using System.Text;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Verwerken;

/// <summary>Een melding van start of stop (305, 307) aan de deur van de dienst: opgenomen zonder antwoord, of met een verslag afgewezen.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OndersteuningSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();
    private readonly Dienstproef _proef;

    public OndersteuningSpecs() => _proef = new Dienstproef(_werkplaats);

    public void Dispose()
    {
        _proef.Dispose();
        _werkplaats.Dispose();
    }

    [Test]
    public async Task Een_melding_wordt_opgenomen_en_er_gaat_niets_terug_ook_niet_uit_een_envelop()
    {
        var start = await NeemAsync(Melding.Start(), "start.xml");
        // Under the Jeugdwet "as planned" is another code.
        var gestopt = Jeugdwet.Van(Melding.Stop()).Replace(">19<", ">31<", StringComparison.Ordinal);
        var stop = await NeemAsync(Proefenvelop.Om(gestopt, "JW307"), "stop.xml");
        Assert.That((start.Status, start.Soort, start.Aanbieder?.Code, start.Gemeente?.Code), Is.EqualTo((Ontvangststatus.Opgenomen, "WMO305", Voorbeeld.Aanbieder, Voorbeeld.Gemeente)));
        Assert.That((stop.Status, stop.Soort, stop.Wet, stop.Envelop is not null), Is.EqualTo((Ontvangststatus.Opgenomen, "JW307", Wet.Jw, true)));
        Assert.That(_proef.Uitgaand(), Is.Empty);
        Assert.That(_proef.Logboek.Tekst, Does.Contain($"Took in the start or stop of support in {start.Sleutel}").And.Not.Contain("999900006"));

        // The same bytes along another way, and bare instead of in an envelope: there once.
        Assert.That((await NeemAsync(Melding.Start(), "nogeens.xml")).Status, Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That((await NeemAsync(gestopt, "kaal.xml")).Status, Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ondersteuningsbericht"), Is.EqualTo(2));
    }

    [Test]
    public async Task Wie_de_ontvangst_kent_vindt_haar_bij_de_toewijzing_terug()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        var gegevens = Databasedump.Waarde<string>(_werkplaats.Database, "select r.gemeente || ' ' || r.aanbieder || ' ' || t.nummer from toewijzingversie t join relatie r using (relatie_id) order by t.versie limit 1").Split(' ');
        var melding = Melding.Start().Replace($">{Voorbeeld.Gemeente}<", $">{gegevens[0]}<", StringComparison.Ordinal).Replace($">{Voorbeeld.Aanbieder}<", $">{gegevens[1]}<", StringComparison.Ordinal)
            .Replace($">{Voorbeeld.ToewijzingNummer}<", $">{gegevens[2]}<", StringComparison.Ordinal);
        var ontvangst = await NeemAsync(melding, "start.xml");
        var sleutel = new ToewijzingSleutel(new(gegevens[0]), new(gegevens[1]), Wet.Wmo, int.Parse(gegevens[2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(_proef.Databases.Met(database => new Toewijzinginzage(database).Ondersteuning(sleutel))!.Single().Sleutel, Is.EqualTo(ontvangst.Sleutel));
    }

    [Test]
    public async Task Wat_niet_voldoet_krijgt_zijn_verslag_en_in_een_envelop_een_foutbericht()
    {
        var fout = Melding.Stop().Replace(">19<", ">18<", StringComparison.Ordinal);
        Assert.That((await NeemAsync(fout, "kaal.xml")).Status, Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(Tekst("kaal.fout.json"), Does.Contain("RedenBeeindiging is '18'").And.Contain("/Bericht/Client/StopProducten/StopProduct[1]/RedenBeeindiging"));
        Assert.That((await NeemAsync(Proefenvelop.Om(fout, "WMO307"), "envelop.xml")).Status, Is.EqualTo(Ontvangststatus.Onleesbaar));
        Assert.That(Tekst("envelop.xml"), Does.Contain("<StUF:Fo01Bericht ").And.Contain("RedenBeeindiging is '18'"));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ondersteuningsbericht"), Is.Zero);
    }

    [Test]
    public async Task Een_andere_inhoud_onder_dezelfde_Identificatie_wordt_geweigerd_zonder_foutbericht()
    {
        await NeemAsync(Melding.Start(), "een.xml");
        var ander = Proefenvelop.Om(Melding.Start().Replace("2025-10-06", "2025-10-07", StringComparison.Ordinal), "WMO305");
        Assert.That((await NeemAsync(ander, "twee.xml")).Status, Is.EqualTo(Ontvangststatus.Geweigerd));
        Assert.That(Tekst("twee.fout.json"), Does.Contain("\"geweigerd\"").And.Contain("Identificatie 'START-1' stond al in een WMO305 van aanbieder 99990001 met een andere inhoud, gedagtekend op 01-12-2025").And.Contain("TR056, 9056"));
        Assert.That(_proef.Uitgaand().Select(post => post.Bestemming), Is.EqualTo(new[] { "twee.fout.json" }));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ondersteuningsbericht"), Is.EqualTo(1));
    }

    /// <summary>Een ander bericht van de standaarden: genoemd, ongelezen bewaard en te zien, los en in een envelop; er gaat geen foutbericht op uit.</summary>
    [TestCase("WMO315", "wmo315", "Dit is een WMO315 van iWmo 3.2; die verwerkt deze dienst niet", Wet.Wmo)]
    [TestCase("WMO306", "wmo306", "Dit is een WMO306 van iWmo 3.2; die verwerkt deze dienst niet", Wet.Wmo)]
    [TestCase("JW319", "jw319", "Dit is een JW319 van iJw 3.2; die verwerkt deze dienst niet", Wet.Jw)]
    [TestCase("WMO325", "wmo325", "Dit is een WMO325 van iWmo 3.2", Wet.Wmo)]
    public async Task Een_ander_bericht_heet_bij_zijn_naam_en_blijft_ongelezen_bewaard(string naam, string woord, string reden, Wet wet)
    {
        var bericht = (wet == Wet.Jw ? Jeugdwet.Van(Melding.Start()).Replace("jw305", woord, StringComparison.Ordinal) : Melding.Start().Replace("wmo305", woord, StringComparison.Ordinal))
            .Replace("</m:Client>", "<m:Iets>wat niemand hier leest</m:Iets></m:Client>", StringComparison.Ordinal);
        var envelop = Proefenvelop.Om(bericht, naam);
        foreach (var (inhoud, bestand) in ((string, string)[])[(bericht, "kaal.xml"), (envelop, "envelop.xml")])
        {
            var ontvangst = await NeemAsync(inhoud, bestand);
            Assert.That((ontvangst.Status, ontvangst.Soort, ontvangst.Wet, ontvangst.Envelop), Is.EqualTo((Ontvangststatus.Onleesbaar, naam, (Wet?)wet, (Envelopbewijs?)null)), bestand);
            Assert.That(Tekst(bestand.Replace(".xml", ".fout.json", StringComparison.Ordinal)), Does.Contain($"\"{reden}\""));
            var afschrift = _proef.Ontvangsten(o => o.Afschrift(ontvangst));
            using var bytes = new StreamReader(afschrift.Open());
            Assert.That(await bytes.ReadToEndAsync(), Is.EqualTo(inhoud), "byte voor byte zoals het kwam");
        }

        Assert.That(_proef.Uitgaand().Select(post => post.Bestemming), Is.EqualTo(new[] { "kaal.fout.json", "envelop.fout.json" }), "geen foutbericht");
        var lijst = _proef.Databases.Met(database => new Nietverwerktlijst(database).Toon(1));
        Assert.That(lijst.Rijen.Select(een => (een.Bericht, een.Wet, een.Reden)), Is.EqualTo(new[] { (naam, wet, reden), (naam, wet, reden) }));
        Assert.That(_proef.Databases.Met(database => new Werklijst(database).ZonderOordeel(Ontvangststatus.Onleesbaar, null)), Is.Empty, "op de werklijst staat wat iemand moet uitzoeken");
    }

    [Test]
    public async Task Op_de_lijst_staat_wat_niet_kon_en_niet_wat_is_opgenomen_of_geen_bericht_is()
    {
        var opgenomen = await NeemAsync(Melding.Start(), "een.xml");
        var geweigerd = await NeemAsync(Melding.Start().Replace("2025-10-06", "2025-10-07", StringComparison.Ordinal), "twee.xml");
        var onleesbaar = await NeemAsync(Melding.Stop().Replace(">19<", ">18<", StringComparison.Ordinal), "drie.xml");
        var onzin = await NeemAsync("<x/>", "vier.xml");
        var lijst = _proef.Databases.Met(database => new Nietverwerktlijst(database).Toon(1));
        Assert.That(lijst.Rijen.Select(een => (een.Sleutel, een.Status)), Is.EqualTo(new[] { (onleesbaar.Sleutel, Ontvangststatus.Onleesbaar), (geweigerd.Sleutel, Ontvangststatus.Geweigerd) }));
        Assert.That(lijst.Rijen.Select(een => een.Reden), Has.Some.Contain("RedenBeeindiging is '18'").And.Some.Contain("TR056, 9056"));
        Assert.That(onzin.Soort, Is.Null);
        Assert.That(((string[])[opgenomen.Sleutel, geweigerd.Sleutel, onzin.Sleutel, "bestaat-niet"]).Select(sleutel => _proef.Databases.Met(database => new Nietverwerktlijst(database).Zoek(sleutel)) is not null),
            Is.EqualTo(new[] { false, true, false, false }));
    }

    private async Task<Ontvangst> NeemAsync(string bericht, string naam)
    {
        var sleutel = await _proef.OntvangAsync(Encoding.UTF8.GetBytes(bericht), naam);
        _proef.Verwerk(sleutel);
        return _proef.Zoek(sleutel);
    }

    private string Tekst(string bestemming) => Encoding.UTF8.GetString(_proef.Uitgaand().Single(post => post.Bestemming == bestemming).Inhoud);
}
