using System.Text;
using Dapper;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Specs.Beleidsstukken;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class BeleidsopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly Gebruiker _anna = new("anna", "beleid", "proef") { Onderwerp = "1", Uitgever = "https://aanmelden.example" };
    private static readonly DateOnly _januari = Voorbeeld.Dag("2027-01-01");
    private static readonly DateOnly _juli = Voorbeeld.Dag("2027-07-01");
    private readonly Proefopslag _proef = new(server);

    public void Dispose() => _proef.Dispose();

    private Beleidsopslag Beleid => new(_proef.Database, TimeProvider.System);

    [Test]
    public void Bewaard_beleid_komt_terug_zoals_het_is_gegeven()
    {
        var (stuk, isNieuw) = Bewaar(Beleidssoort.Bandbreedte, _januari, "\uFEFFIB1;120;240");
        Assert.That((isNieuw, stuk.Versie, stuk.Vanaf), Is.EqualTo((true, 1, (DateOnly?)_januari)));
        Assert.That(Encoding.UTF8.GetString(Beleid.LeesBestand(stuk).Span), Is.EqualTo("\uFEFFIB1;120;240"));
        Assert.That(Beleid.Lijst().Single(), Is.EqualTo(stuk));
        Assert.That(stuk.BewaardDoor, Is.EqualTo(_anna));
    }

    [Test]
    public void Een_soort_telt_haar_eigen_versies_en_wat_er_stond_blijft_staan()
    {
        Bewaar(Beleidssoort.Declarabel, null, "een");
        Bewaar(Beleidssoort.Bandbreedte, _januari, "een");
        Bewaar(Beleidssoort.Declarabel, null, "twee");
        var stukken = Beleid.Lijst();
        Assert.That(stukken.Select(stuk => (stuk.Soort, stuk.Versie)), Is.EqualTo(new[] { (Beleidssoort.Declarabel, 1), (Beleidssoort.Declarabel, 2), (Beleidssoort.Bandbreedte, 1) }));
        Assert.That(stukken.Select(stuk => Encoding.UTF8.GetString(Beleid.LeesBestand(stuk).Span)), Is.EqualTo(new[] { "een", "twee", "een" }));
    }

    [Test]
    public void Wat_al_het_laatste_was_is_geen_nieuwe_versie()
    {
        Bewaar(Beleidssoort.Bandbreedte, _januari, "een");
        var voor = _proef.Inhoud();
        Assert.That(Bewaar(Beleidssoort.Bandbreedte, _januari, "een"), Is.EqualTo(new Beleidsbewaring(Beleid.Lijst()[0], IsNieuw: false)));
        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Een_andere_dag_of_terug_naar_wat_eerder_gold_is_wel_een_nieuwe_versie()
    {
        Bewaar(Beleidssoort.Bandbreedte, _januari, "een");
        Assert.That(Bewaar(Beleidssoort.Bandbreedte, _juli, "een"), Has.Property(nameof(Beleidsbewaring.IsNieuw)).True);
        Assert.That(Bewaar(Beleidssoort.Bandbreedte, _juli, "twee"), Has.Property(nameof(Beleidsbewaring.IsNieuw)).True);
        Assert.That(Bewaar(Beleidssoort.Bandbreedte, _juli, "een").Stuk.Versie, Is.EqualTo(4));
    }

    [Test]
    public void Vastleggen_staat_in_het_logboek()
    {
        Bewaar(Beleidssoort.Declarabel, null, "een");
        Bewaar(Beleidssoort.Bandbreedte, _januari, "een");
        Assert.That(
            new Logboekopslag(_proef.Database, TimeProvider.System).Laatste(10).Select(regel => (regel.Wie, regel.Handeling, regel.Object, regel.Uitkomst)),
            Is.EqualTo(new[] { ("anna", "beleid vastgelegd", "beleid bandbreedte, versie 1, vanaf 2027-01-01", "gelukt"), ("anna", "beleid vastgelegd", "beleid declarabel, versie 1", "gelukt") }));
    }

    [Test]
    public void Een_bestand_dat_niet_meer_dat_van_toen_is_wordt_niet_gebruikt()
    {
        var stuk = Bewaar(Beleidssoort.Declarabel, null, "een").Stuk;
        foreach (var inhoud in (byte[][])[Compressie.Inpakken("iets anders"u8), [1, 2, 3]])
        {
            _proef.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute("update beleid set inhoud = @inhoud", new { inhoud }));
            Assert.That(() => Beleid.LeesBestand(stuk), Throws.TypeOf<OpslagException>().With.Message.Contains("het bestand van beleid declarabel, versie 1 is niet meer dat is bewaard"));
        }

        _proef.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute("delete from beleid"));
        Assert.That(() => Beleid.LeesBestand(stuk), Throws.TypeOf<OpslagException>());
    }

    private Beleidsbewaring Bewaar(Beleidssoort soort, DateOnly? vanaf, string inhoud) => Beleid.Bewaar(new(soort, vanaf, Encoding.UTF8.GetBytes(inhoud)), _anna);
}
