using System.Text;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Domein;
using Declaraties.Testbasis;
using NUnit.Framework;

namespace Declaraties.Berichten.Specs.Enveloppen;

public sealed class EnvelopschrijverSpecs
{
    private static readonly Envelop _envelop = new()
    {
        Soort = Envelopsoort.Du01,
        Zender = new("0505", "Declaraties", "SDD & co"),
        Ontvanger = new("99990001", "GGk", null, "<g>\t"),
        Referentienummer = Enveloppen.Referentienummer,
        Tijdstip = "20260506120000",
        CrossRefnummer = Enveloppen.Referentienummer,
        Functie = "WMO325",
        Versies = new("0001", "0002", "0003", "0004"),
    };

    [Test]
    public void Wat_wordt_geschreven_wordt_zo_teruggelezen([Values(0, 1, 2, 3, 49_151, 49_152, 49_153, 200_000)] int lengte, [Values] Envelopsoort soort)
    {
        var bericht = new byte[lengte];
        new Random(lengte).NextBytes(bericht);
        var envelop = _envelop with { Soort = soort, CrossRefnummer = soort == Envelopsoort.Du01 ? _envelop.CrossRefnummer : null };
        using var uit = new MemoryStream();
        Schrijf(uit, envelop, bericht);
        uit.Position = 0;
        var geopend = Enveloplezer.Open(uit, Leesgrenzen.Standaard)!;
        Assert.That(geopend.Envelop, Is.EqualTo(envelop));
        uit.Position = 0;
        Assert.That(Enveloppen.Inhoud(uit), Is.EqualTo(bericht));
    }

    [Test]
    public void Enveloppen_en_foutberichten_voldoen_aan_de_xsd([Values] bool officieel)
    {
        using var xmllint = new Xmllint();
        var (ggk, stuf) = officieel
            ? (Standaard.Pad("..", "ggk", "xsd", "ggk0210", "ggkberichten", "ggk0210_msg_ggkberichten.xsd"), Standaard.Pad("..", "ggk", "xsd", "0301", "stuf0301.xsd"))
            : (Eigen("ggk.xsd"), Eigen("stuf.xsd"));
        using var uit = new MemoryStream();
        Schrijf(uit, _envelop, "bericht"u8.ToArray());
        using var heen = new MemoryStream();
        Schrijf(heen, _envelop with { Soort = Envelopsoort.Di01, CrossRefnummer = null }, []);
        Assert.That(xmllint.Aanvaardt(ggk, [uit.ToArray(), heen.ToArray()]), Is.All.True);
        var fout = new Foutbericht
        {
            Zender = _envelop.Ontvanger,
            Ontvanger = _envelop.Zender,
            Referentienummer = Enveloppen.Referentienummer,
            Tijdstip = "20260506",
            CrossRefnummer = Enveloppen.Referentienummer,
            Code = "StUF055",
            Plek = "client",
            Omschrijving = new string('x', 200),
            Details = "WMO323-00040003",
            Over = _envelop,
        };
        var fouten = (byte[][])[
            Envelopschrijver.Schrijf(fout),
            Envelopschrijver.Schrijf(fout with { Details = null, Over = null }),
            Envelopschrijver.Schrijf(fout with { Over = _envelop with { Bestandsnaam = "a.csv" } })];
        Assert.That(xmllint.Aanvaardt(stuf, fouten), Is.All.True);
        Assert.That(Encoding.UTF8.GetString(fouten[0]), Does.Contain("<GGK:xmlBestand></GGK:xmlBestand>"), "het bericht zelf gaat nooit terug");
    }

    [Test]
    public void Wie_een_persoon_kan_zijn_gaat_niet_mee_terug()
    {
        var zonder = (_envelop with { Zender = _envelop.Zender with { Gebruiker = "J. Jansen" }, Bestandsnaam = "999900006.csv" }).ZonderPersonen();
        Assert.That((zonder.Zender.Gebruiker, zonder.Ontvanger.Gebruiker, zonder.Bestandsnaam), Is.EqualTo(((string?)null, (string?)null, "*********.csv")));
    }

    private static void Schrijf(Stream uit, Envelop envelop, byte[] bericht)
    {
        foreach (var deel in Envelopschrijver.Delen(envelop, new MemoryStream(bericht)))
        {
            uit.Write(deel.Span);
        }
    }

    private static string Eigen(string naam) => Path.Combine(Standaard.Project, "schemas", "ggk-2.1", naam);
}
