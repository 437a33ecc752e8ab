using Declaraties.Beantwoorden;
using Declaraties.Beleid;
using Declaraties.Beleid.Indiceren;
using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Tarieven;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Specs.Beleidsbladen;

/// <summary>Welk beleid wanneer gold: elk vak van een tijdlijn is een regel van de tabel ernaast.</summary>
public sealed class BeleidsrapportSpecs
{
    private static readonly DateOnly _vandaag = new(2027, 3, 15);
    private static readonly DateOnly _2026 = new(2026, 1, 1);
    private static readonly DateOnly _2027 = new(2027, 1, 1);
    private static readonly DateOnly _2028 = new(2028, 1, 1);
    private static readonly Gebruiker _anna = new("anna", "beleid", "proef");

    private static readonly Beleidsbeeld _leeg = new() { Vandaag = _vandaag, Declarabel = [], Bandbreedtes = [], Tariefsets = [], Contracten = [], Vastleggingen = [] };

    private static readonly Beleidsbeeld _vol = _leeg with
    {
        Declarabel =
        [
            new() { Soort = Contactsoort.NoShow, Declarabel = Declarabelheid.Nee, Ingangsdatum = _2026, Einddatum = _2027.AddDays(-1) },
            new() { Soort = Contactsoort.NoShow, Declarabel = Declarabelheid.Begrensd, MaximumPerMaand = 2, Ingangsdatum = _2027, IsVoorlopig = true },
            new() { Soort = Contactsoort.Direct, Declarabel = Declarabelheid.Ja, Ingangsdatum = _2026 },
            new() { Soort = Contactsoort.Online, Declarabel = Declarabelheid.Begrensd, MaximumPercentage = 12.5m, Ingangsdatum = _2026 },
            new() { Soort = Contactsoort.Netwerk, Declarabel = Declarabelheid.Nee, Ingangsdatum = _2026 },
        ],
        Bandbreedtes = [new(new(_2027, DateOnly.MaxValue), new Bandbreedte("IB1", 120, 240))],
        Tariefsets =
        [
            Set(1, 8580, new Tariefvaststelling(_2027, _anna, DateTimeOffset.UnixEpoch)),
            Set(2, 8859, new Tariefvaststelling(_2028, _anna, DateTimeOffset.UnixEpoch)),
            Set(3, 9000),
        ],
        Contracten = [new(new(_2026, _2027.AddDays(-1)), new Contracttarief(new("02", "02A05"), Eenheid.Uur, new(6000), new(6150), 2))],
        Vastleggingen =
        [
            new() { Soort = Beleidssoort.Bandbreedte, Versie = 1, Vanaf = _2027, Vingerafdruk = Vingerafdruk.Van("x"), BewaardDoor = _anna, BewaardOp = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero) },
        ],
    };

    [Test]
    public void Elk_onderwerp_heeft_een_tijdlijn_over_dezelfde_jaren()
    {
        var rapport = Beleidsrapport.Maak(_vol);
        var lijnen = rapport.Bladen.SelectMany(blad => blad.Tekeningen).Cast<Tijdlijn>().ToList();
        Assert.That(rapport.Bladen.Select(blad => blad.Naam), Is.EqualTo(Beleidsrapport.Bladen));
        Assert.That(lijnen.Select(lijn => lijn.Venster), Has.All.EqualTo(new Periode(_2026, new(2028, 12, 31))));
        Assert.That(lijnen.Select(lijn => lijn.Banen.Count), Is.EqualTo(new[] { 4, 1, 1, 1 }));
    }

    [Test]
    public void Een_vak_zegt_kort_wat_gold_en_ja_valt_op() => Assert.That(
        ((Tijdlijn)Beleidsrapport.Maak(_vol).Bladen[0].Tekeningen.First()).Banen.SelectMany(baan => baan.Vakken.Select(vak => (baan.Naam, vak.Tekst, vak.IsSterk))),
        Is.EqualTo(new[] { ("direct", "ja", true), ("online", "hoogstens 12,5 %", false), ("netwerk", "nee", false), ("no-show", "nee", false), ("no-show", "2 per maand", false) }));

    [Test]
    public void Van_een_tariefset_telt_alleen_wat_is_vastgesteld_tot_een_volgende_versie_begint() => Assert.That(
        Csv("tariefsets"),
        Is.EqualTo("Product;Tarief;Tariefset;Versie;Vanaf;TotEnMet\nIB1;85,80;IB;1;2027-01-01;2027-12-31\nIB1;88,59;IB;2;2028-01-01;\n"));

    [TestCase("declarabel", "Soort;Product;Declarabel;Grens;Vanaf;TotEnMet;Status\ndirect;;ja;;2026-01-01;;\nonline;;begrensd;hoogstens 12,5 %;2026-01-01;;\nnetwerk;;nee;;2026-01-01;;\nno-show;;nee;;2026-01-01;2026-12-31;\nno-show;;begrensd;2 per maand;2027-01-01;;voorlopig\n")]
    [TestCase("bandbreedtes", "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot;Vanaf;TotEnMet\nIB1;120,00;240,00;2027-01-01;\n")]
    [TestCase("contracten", "Product;Eenheid;Laagste;Hoogste;Aanbieders;Vanaf;TotEnMet\n02 02A05;uren;60,00;61,50;2;2026-01-01;2026-12-31\n")]
    [TestCase("vastleggingen", "Soort;Versie;Vanaf;BewaardOp;BewaardDoor\nbandbreedtes;1;2027-01-01;2026-11-30;anna\n")]
    public void Elk_blad_is_apart_op_te_halen(string per, string verwacht) => Assert.That(Csv(per), Is.EqualTo(verwacht));

    [Test]
    public void De_zinnen_zeggen_wat_vandaag_geldt() => Assert.That(
        Beleidsrapport.Maak(_vol).Conclusies(),
        Is.EqualTo(new[]
        {
            "Declarabel is nu: direct, online (hoogstens 12,5 %), no-show (2 per maand). Niet declarabel: netwerk.",
            "Over indirect, reistijd, poging is voor nu niets afgesproken dat voor elk product geldt; zonder afspraak telt die tijd niet.",
            "1 regel die nu geldt is nog een voorbeeld of een concept.",
            "Bandbreedtes nu, in minuten per week: IB1 120 - 240.",
            "Vastgestelde tarieven per uur nu: IB1 €\u00a085,80 (IB).",
        }));

    [Test]
    public void Zonder_beleid_zeggen_zij_dat()
    {
        var rapport = Beleidsrapport.Maak(_leeg);
        Assert.That(rapport.Conclusies(), Is.EqualTo(new[] { "Er is nog niet vastgelegd welke tijd declarabel is.", "Er geldt nu geen bandbreedte.", "Er geldt nu geen vastgestelde tariefset." }));
        Assert.That(rapport.Bladen.SelectMany(blad => blad.Rijen()), Is.Empty);
    }

    [Test]
    public void Een_tijdlijn_gaat_hoogstens_drie_jaar_terug() =>
        Assert.That(Tijdbanen.Venster([new DateOnly(2015, 1, 1), _2028.AddYears(2)], _vandaag), Is.EqualTo(new Periode(new(2024, 1, 1), new(2030, 12, 31))));

    [Test]
    public void De_JSON_zegt_hetzelfde_met_getallen_en_zonder_einde_waar_er_geen_is()
    {
        using var uit = new StringWriter();
        Rapportschrijver.Schrijf(uit, Beleidsrapport.Maak(_vol), Rapportformaat.Json);
        var json = uit.ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
        Assert.That(json, Does.Contain("""{"soort":"online","product":null,"declarabel":"begrensd","maximumPercentage":12.5,"maximumPerMaand":null,"ingangsdatum":"2026-01-01","einddatum":null,"voorlopig":false}"""));
        Assert.That(json, Does.Contain("""{"productCode":"IB1","minutenPerWeekVan":120,"minutenPerWeekTot":240,"vanaf":"2027-01-01","totEnMet":null}"""));
        Assert.That(json, Does.Contain("""{"product":"IB1","tariefCenten":8580,"tariefset":"IB","versie":1,"vanaf":"2027-01-01","totEnMet":"2027-12-31"}"""));
        Assert.That(json, Does.Contain("""{"productCategorie":"02","productCode":"02A05","eenheid":"04","laagsteCenten":6000,"hoogsteCenten":6150,"aanbieders":2,"vanaf":"2026-01-01","totEnMet":"2026-12-31"}"""));
    }

    private static string Csv(string per)
    {
        using var uit = new StringWriter { NewLine = "\n" };
        Rapportschrijver.Schrijf(uit, Beleidsrapport.Maak(_vol, per), Rapportformaat.Csv);
        return uit.ToString();
    }

    private static BewaardeTariefset Set(int versie, long tarief, params Tariefvaststelling[] vaststellingen) => new()
    {
        Herkomst = new("IB", versie),
        Vingerafdruk = Vingerafdruk.Van($"{versie}"),
        Rekenregels = "tarief/2026.1",
        Tarieven = [new("IB1", new(tarief))],
        BewaardDoor = _anna,
        BewaardOp = DateTimeOffset.UnixEpoch,
        Vaststellingen = vaststellingen,
    };
}
