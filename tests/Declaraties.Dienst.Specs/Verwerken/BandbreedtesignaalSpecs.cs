using System.Text;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Signalen;
using Declaraties.Signaleren;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Verwerken;

/// <summary>Een toewijzing buiten de bandbreedte van haar product wordt langs elke weg opgenomen, en langs elke weg gesignaleerd.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BandbreedtesignaalSpecs : IDisposable
{
    private readonly Signaalproef _proef = new();

    public void Dispose() => _proef.Dispose();

    [Test]
    public void De_opdracht_noemt_elke_toewijzing_met_haar_minuten_en_haar_band_en_telt_ze()
    {
        LegVast("2026-01-01", "02B01;60;150");
        var boven = _proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31"));
        Assert.That(
            (boven.Code, boven.Uit),
            Is.EqualTo((0, "Toewijzingsberichten: 1 opgenomen, 0 al bekend, 0 geweigerd.\nBuiten de bandbreedte van hun product: 1 toewijzing. Dat is een signaal; zij is opgenomen.\n")));
        Assert.That(
            boven.Fout,
            Does.Contain("signaal toewijzing-buiten-bandbreedte: Toewijzing 101 geeft 180 minuten per week van product 02 02B01; dat is meer dan de bandbreedte van 60 t/m 150 minuten per week die op 2026-01-01, haar Ingangsdatum, voor dit product geldt."));
        Assert.That(Werkplaats.BevatBsn(boven.Alles), Is.False);

        // The same once more changes nothing, and what is within its band says nothing.
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")).Uit, Is.EqualTo("Toewijzingsberichten: 0 opgenomen, 1 al bekend, 0 geweigerd.\n"));
        var binnen = _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-02-01", "2026-12-31", nummer: 102, bsn: "999900018", volume: 150));
        Assert.That((binnen.Uit, binnen.Fout.Contains("signaal", StringComparison.Ordinal)), Is.EqualTo(("Toewijzingsberichten: 1 opgenomen, 0 al bekend, 0 geweigerd.\n", false)));
        Assert.That(Open(), Is.EqualTo(new[] { 101 }));
    }

    [Test]
    public void Een_volgende_versie_binnen_de_band_neemt_het_signaal_weer_weg()
    {
        LegVast("2026-01-01", "02B01;60;150");
        _proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31"));
        Assert.That(Open(), Is.EqualTo(new[] { 101 }));
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-01-15", "2026-01-01", reden: "13"));
        Assert.That(Open(), Is.Empty);
    }

    [Test]
    public void Zonder_vastlegging_of_voor_haar_eerste_dag_is_er_geen_signaal()
    {
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")).Fout, Does.Not.Contain("signaal"));
        LegVast("2026-02-01", "02B01;60;150");
        _proef.Wijs(Berichtmaker.Toewijzing("T2", "2026-02-01", "2026-12-31", nummer: 102, bsn: "999900018", van: "2026-01-31"));
        _proef.Wijs(Berichtmaker.Toewijzing("T3", "2026-02-01", "2026-12-31", nummer: 103, bsn: "999900031", van: "2026-02-01"));
        Assert.That(Open(), Is.EqualTo(new[] { 103 }));
    }

    [TestCase(null)]
    [TestCase("in/t1.xml")]
    public async Task De_dienst_neemt_haar_op_en_signaleert_langs_elke_weg(string? uitDeMap)
    {
        LegVast("2026-01-01", "02B01;60;150");
        using var dienst = new Dienstproef(_proef.Werkplaats);
        var sleutel = await dienst.OntvangAsync(Encoding.UTF8.GetBytes(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")), uitDeMap);
        Assert.That(dienst.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(Open(), Is.EqualTo(new[] { 101 }));

        // What is kept while the service runs holds for the next message.
        LegVast("2026-01-01", "02B01;60;240");
        sleutel = await dienst.OntvangAsync(Encoding.UTF8.GetBytes(Berichtmaker.Toewijzing("T2", "2026-02-01", "2026-12-31", nummer: 102, bsn: "999900018")), uitDeMap);
        Assert.That(dienst.Verwerk(sleutel), Is.EqualTo(Ontvangststatus.Opgenomen));
        Assert.That(Open(), Is.EqualTo(new[] { 101 }));
    }

    private void LegVast(string vanaf, string rij)
    {
        using var database = Database.Open(_proef.Werkplaats.Database);
        var inhoud = Encoding.UTF8.GetBytes($"ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n{rij}\n");
        new Beleidsopslag(database, TimeProvider.System).Bewaar(new(Beleidssoort.Bandbreedte, Testbasis.Voorbeeld.Dag(vanaf), inhoud), Gebruiker.Dienst);
    }

    private List<int> Open()
    {
        using var database = Database.Open(_proef.Werkplaats.Database);
        return [.. new Signaalopslag(database, TimeProvider.System).Toon(new Signaalfilter { Soort = Signaalsoort.ToewijzingBuitenBandbreedte }).Rijen.Select(signaal => signaal.Signaal.ToewijzingNummer!.Value)];
    }
}
