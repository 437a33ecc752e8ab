using Declaraties.Domein;
using Declaraties.Testbasis;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Wat er van een melding van start of stop van ondersteuning (305, 307) overkomt.</summary>
public class OndersteuningSpecs
{
    [Test]
    public void Een_start_komt_over_zoals_zij_er_staat()
    {
        var gelezen = Berichtlezer.LeesOndersteuning(Bytes(Melding.Start()));
        var bericht = gelezen.Bericht!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((gelezen.Soort, gelezen.LangsSnelPad, bericht.Soort, bericht.IsStop), Is.EqualTo((Berichtsoort.Wmo305, true, "WMO305", false)));
            Assert.That((bericht.Aanbieder.Code, bericht.Gemeente.Code, bericht.Bsn.Getal), Is.EqualTo((Voorbeeld.Aanbieder, Voorbeeld.Gemeente, Voorbeeld.Client.Getal)));
            Assert.That(bericht.Meldingen, Is.EqualTo(
            [
                new Ondersteuningsmelding
                {
                    ToewijzingNummer = Voorbeeld.ToewijzingNummer,
                    Product = Voorbeeld.Product,
                    ToewijzingIngangsdatum = Voorbeeld.Dag("2025-10-01"),
                    Begindatum = Voorbeeld.Dag("2025-10-06"),
                    Einddatum = null,
                    RedenBeeindiging = null,
                    Status = StatusAanlevering.Eerste,
                },
            ]));
        }
    }

    [Test]
    public void Een_stop_heeft_een_einde_en_een_reden_en_wat_niet_hoeft_mag_weg()
    {
        var tekst = Melding.Stop().Met("<m:ToewijzingNummer>20072</m:ToewijzingNummer>", "").Met("<i:Code>02A05</i:Code>", "").Met(">1</m:StatusAanlevering>", ">3</m:StatusAanlevering>");
        var melding = Berichtlezer.LeesOndersteuning(Bytes(tekst)).Bericht!.Meldingen.Single();
        Assert.That(
            (melding.ToewijzingNummer, melding.Product, melding.Einddatum, melding.RedenBeeindiging, melding.Status),
            Is.EqualTo(((int?)null, (Product?)new Product("02", null), (DateOnly?)Voorbeeld.Dag("2025-11-30"), "19", StatusAanlevering.Verwijderd)));
    }

    [Test]
    public void Wat_de_ene_melding_noemt_blijft_niet_aan_de_volgende_hangen()
    {
        const string Tweede = "<m:StartProduct><m:Begindatum>2025-11-03</m:Begindatum><m:StatusAanlevering>2</m:StatusAanlevering></m:StartProduct></m:StartProducten>";
        var meldingen = Berichtlezer.LeesOndersteuning(Bytes(Melding.Start().Met("</m:StartProducten>", Tweede))).Bericht!.Meldingen;
        Assert.That(meldingen, Has.Count.EqualTo(2));
        Assert.That((meldingen[1].ToewijzingNummer, meldingen[1].Product, meldingen[1].ToewijzingIngangsdatum, meldingen[1].Status), Is.EqualTo(((int?)null, (Product?)null, (DateOnly?)null, StatusAanlevering.Gewijzigd)));
    }

    /// <summary>JZ588 is een andere lijst dan WMO588: 19 kan alleen onder de Wmo, 32 alleen onder de Jeugdwet.</summary>
    [TestCase("19", true, false)]
    [TestCase("31", true, true)]
    [TestCase("32", false, true)]
    [TestCase("40", false, false)]
    public void De_reden_hoort_bij_de_wet(string reden, bool wmo, bool jw)
    {
        var tekst = Melding.Stop().Met(">19<", $">{reden}<");
        var (onderWmo, onderJw) = (Berichtlezer.LeesOndersteuning(Bytes(tekst)), Berichtlezer.LeesOndersteuning(Bytes(Jeugdwet.Van(tekst))));
        Assert.That((onderWmo.IsGeldig, onderJw.IsGeldig), Is.EqualTo((wmo, jw)));
        Assert.That((onderWmo.Soort, onderJw.Soort), Is.EqualTo((Berichtsoort.Wmo307, Berichtsoort.Jw307)));
        Assert.That(onderJw.Bericht?.Wet ?? Wet.Jw, Is.EqualTo(Wet.Jw));
    }

    [TestCase("WMO305", 2, "1967-08-13")]
    [TestCase("WMO307", 2, "1967-08-13")]
    public void Het_voorbeeld_van_de_standaard_is_te_lezen(string naam, int meldingen, string geboren)
    {
        var bestand = File.ReadAllBytes(Standaard.Pad("voorbeelden", naam + ".xml"));
        Assert.That(System.Text.Encoding.UTF8.GetString(bestand), Does.Contain(geboren));
        Assert.That(Berichtlezer.LeesOndersteuning(bestand).Bericht?.Meldingen, Has.Count.EqualTo(meldingen));
    }

    [Test]
    public void Een_ander_bericht_zegt_wat_er_had_kunnen_staan() =>
        Assert.That(
            Berichtlezer.LeesOndersteuning(Bytes(Declaratie)).Fouten.Single().ToString(),
            Does.Contain("Dit is een WMO323 van iWmo 3.2; verwacht een WMO305 van iWmo 3.2 of een WMO307 van iWmo 3.2"));

    [Test]
    public void Aan_de_deur_is_de_aanbieder_de_afzender()
    {
        using var stroom = new MemoryStream(Bytes(Melding.Stop()));
        var herkomst = Berichtlezer.LeesHerkomst(stroom);
        Assert.That(
            (herkomst.Soort, herkomst.IsVerwerkt, herkomst.IsVanAanbieder, herkomst.IsGeldig, herkomst.Aanbieder?.Code, herkomst.Gemeente?.Code),
            Is.EqualTo((Berichtsoort.Wmo307, true, true, true, Voorbeeld.Aanbieder, Voorbeeld.Gemeente)));
    }
}
