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

    private async Task<Ontvangst> NeemAsync(string bericht, string naam)
    {
        var sleutel = await _proef.OntvangAsync(Encoding.UTF8.GetBytes(bericht), naam);
        _proef.Verwerk(sleutel);
        return _proef.Zoek(sleutel);
    }

    private string Tekst(string bestemming) => Encoding.UTF8.GetString(_proef.Uitgaand().Single(post => post.Bestemming == bestemming).Inhoud);
}
