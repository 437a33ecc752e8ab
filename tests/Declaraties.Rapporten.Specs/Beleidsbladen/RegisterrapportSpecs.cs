using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Testbasis;

namespace Declaraties.Rapporten.Specs.Beleidsbladen;

/// <summary>Draagt het register wat er is gedeclareerd, in elke vorm.</summary>
public sealed class RegisterrapportSpecs
{
    private static readonly Maand _maart = new(2026, 3);

    private static readonly Declarabelregel[] _regels =
    [
        Regel(Contactsoort.Direct), Regel(Contactsoort.NoShow), Regel(Contactsoort.Online) with { Declarabel = Declarabelheid.Begrensd, MaximumPercentage = 25 },
        Regel(Contactsoort.Netwerk) with { Declarabel = Declarabelheid.Nee }, Regel(Contactsoort.Indirect) with { Declarabel = Declarabelheid.Nee },
    ];

    private static readonly Contactmoment[] _voorbeeld =
    [
        Op(2, Contactsoort.Direct, 240), Op(10, Contactsoort.Online, 60, Contactlocatie.Online), Op(11, Contactsoort.Netwerk, 45), Op(12, Contactsoort.Indirect, 30), Op(23, Contactsoort.NoShow, 60),
    ];

    [Test]
    public void Een_toewijzing_heeft_haar_minuten_per_soort_en_het_verschil() =>
        Assert.That(Geschreven.Json(Maak(Op(new EenToewijzing(), 405, _voorbeeld))), Does.StartWith(
            """{"rijen":[{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":20072,"direct":240,"online":60,"netwerk":45,"indirect":30,"reistijd":0,"noShow":60,"poging":0,"toegestaan":360,"gedeclareerd":405,"verschil":45,"signaal":"meer gedeclareerd dan het register draagt","wet":"wmo"}"""
            + """],"samenvatting":{"perAanbieder":[{"aanbieder":"99990001","contacten":5,"noShow":33.3,"thuis":80.0,"online":20.0,"wet":"wmo"}],"gewogen":{"contacten":5,"noShow":33.3,"thuis":80.0,"online":20.0}},"buitenToewijzing":[],"toelichting":["""));

    [Test]
    public void Met_minder_online_wordt_er_minder_gedragen() =>
        Assert.That(Geschreven.Json(Maak([.. _regels.Select(regel => regel.MaximumPercentage is null ? regel : regel with { MaximumPercentage = 10 })], Op(new EenToewijzing(), 330, _voorbeeld))), Does.Contain("\"toegestaan\":330,\"gedeclareerd\":330,\"verschil\":0,\"signaal\":null"));

    [Test]
    public void Een_contact_buiten_zijn_toewijzing_telt_nergens_en_wordt_genoemd()
    {
        var rapport = Maak(
            Op(new EenToewijzing(3).TotEnMet("2026-03-10"), 0, _voorbeeld),
            Registertoewijzing.Onbekend(new(new("0590"), new("99990002"), Wet.Wmo, 9), [Op(4, Contactsoort.Direct, 60)]));
        var json = Geschreven.Json(rapport);
        Assert.Multiple(() =>
        {
            Assert.That(json, Does.Contain("""{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":3,"direct":240,"online":60,"netwerk":0,"indirect":0,"reistijd":0,"noShow":0,"poging":0,"toegestaan":300,"""));
            Assert.That(json, Does.Contain(
                """buitenToewijzing":[{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":3,"contacten":3,"minuten":135,"van":"2026-03-11","totEnMet":"2026-03-23","reden":"de toewijzing loopt van 2025-01-01 t/m 2026-03-10","wet":"wmo"},"""
                + """{"gemeente":"0590","aanbieder":"99990002","toewijzingNummer":9,"contacten":1,"minuten":60,"van":"2026-03-04","totEnMet":"2026-03-04","reden":"er is geen toewijzing met dit nummer bij deze gemeente en aanbieder","wet":"wmo"}]"""));
            Assert.That(json, Does.Contain("\"perAanbieder\":[{\"aanbieder\":\"99990001\",\"contacten\":2,\"noShow\":0.0"), "wie alleen buiten registreert heeft geen aandeel");
            Assert.That(rapport.Conclusies(), Does.Contain("Buiten hun toewijzing liggen 4 contacten op 2 toewijzingen: die tellen nergens mee."));
            Assert.That(Geschreven.Regels(rapport, "buiten-toewijzing").Last(), Is.EqualTo("0590|99990002|9|1|60|2026-03-04|2026-03-04|er is geen toewijzing met dit nummer bij deze gemeente en aanbieder"));
        });
    }

    [Test]
    public void Het_rapport_zegt_wat_het_niet_weet()
    {
        var rapport = Maak(
            [.. _regels.Select(regel => regel with { IsVoorlopig = regel.Soort == Contactsoort.Online })],
            Op(new EenToewijzing(), 240, Op(2, Contactsoort.Direct, 240), Op(3, Contactsoort.Poging, 20)),
            Op(new EenToewijzing(3), null, Op(2, Contactsoort.Direct, 60)));
        Assert.That(rapport.Conclusies(), Is.EqualTo(new[]
        {
            "Op 2 toewijzingen is iets geregistreerd of gedeclareerd.",
            "Over poging is op de dag van een contact niets afgesproken: die contacten tellen niet mee in wat mocht worden gedeclareerd.",
            "Van 1 toewijzing met contacten is niets in minuten of uren toegewezen of gedeclareerd: daar is niets te vergelijken.",
            "1 afspraak over wat declarabel is is nog een voorbeeld of een concept.",
            "Gedeclareerd is wat is goedgekeurd, D min C, en waar niets is goedgekeurd de laatste prestatie die alleen op haar plafond (TR321, TR322) is afgewezen. Het register is een opgave van de aanbieder.",
        }));
    }

    [Test]
    public void Wat_opvalt_staat_op_de_pagina_en_de_rest_niet()
    {
        var rapport = Maak(Op(new EenToewijzing(), 405, _voorbeeld), Op(new EenToewijzing(3), 360, _voorbeeld), Op(new EenToewijzing(4), 60), Op(new EenToewijzing(5), 300, _voorbeeld));
        Assert.Multiple(() =>
        {
            Assert.That(Geschreven.Regels(rapport, "signalen").Select(regel => regel.Split('|')[2]), Is.EqualTo(new[] { "4", "5", "20072" }), "het grootste verschil vooraan");
            Assert.That(rapport.Conclusies().Take(4), Is.EqualTo(new[]
            {
                "Op 4 toewijzingen is iets geregistreerd of gedeclareerd.",
                "Geen register: 1 toewijzing, samen 60 minuten te veel. Vraag de aanbieder om zijn register van deze maand.",
                "Meer gedeclareerd dan het register draagt: 1 toewijzing, samen 45 minuten te veel. Vraag de aanbieder zijn register aan te vullen, of te crediteren wat het niet draagt.",
                "Minder gedeclareerd: 1 toewijzing, samen 60 minuten te weinig. De aanbieder kan nog declareren wat zijn register draagt.",
            }));
            Assert.That(Geschreven.Als(rapport, Rapportformaat.Csv).Split('\n'), Has.Length.EqualTo(6));
            Assert.That(Geschreven.Als(rapport, Rapportformaat.Html), Does.Contain("geen register").And.Contain("No-show, thuis en online"));
        });
    }

    [Test]
    public void Van_meer_aanbieders_is_samen_gewogen()
    {
        var rapport = Maak(
            Op(new EenToewijzing(1), 0, Op(2, Contactsoort.NoShow, 60)),
            Op(new EenToewijzing(2).AanAanbieder("99990002"), 0, [.. Enumerable.Repeat(Op(2, Contactsoort.Direct, 60), 9)]));
        Assert.That(Geschreven.Regels(rapport, "samenvatting"), Is.EqualTo(new[] { "99990001|1|100,0||", "99990002|9|0,0|100,0|0,0", "alle samen|10|10,0|100,0|0,0" }));
    }

    private static Rapportage Maak(params Registertoewijzing[] register) => Maak(_regels, register);

    private static Rapportage Maak(IReadOnlyList<Declarabelregel> regels, params Registertoewijzing[] register) => Registerrapport.Maak(_maart, register, regels);

    private static Registertoewijzing Op(EenToewijzing toewijzing, long? gedeclareerd, params Contactmoment[] contacten) => new()
    {
        Sleutel = ToewijzingSleutel.Van(toewijzing.Bouw()),
        Toewijzing = toewijzing.Bouw(),
        Contacten = contacten,
        Gedeclareerd = gedeclareerd,
    };

    private static Contactmoment Op(int dag, Contactsoort soort, int minuten, Contactlocatie locatie = Contactlocatie.Thuis) => new(new(2026, 3, dag), soort, minuten, locatie);

    private static Declarabelregel Regel(Contactsoort soort) => new() { Soort = soort, Declarabel = Declarabelheid.Ja, Ingangsdatum = new(2026, 1, 1) };
}
