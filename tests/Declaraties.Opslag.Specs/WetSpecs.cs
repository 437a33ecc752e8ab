using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Opslag.Signalen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Specs;

/// <summary>De nummers van een aanbieder zijn uniek per wet, en niets van de ene telt mee voor de andere.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class WetSpecs(Proefserver server) : IDisposable
{
    private static readonly Product _jeugd = new("45", "45A04");
    private static readonly EenToewijzing _wmo = new();
    private static readonly EenToewijzing _jw = _wmo.VoorProduct(_jeugd.Categorie, _jeugd.Code).Onder(Wet.Jw);
    private static readonly Maand _oktober = new(2025, 10);
    private readonly Proefopslag _opslag = MetContracten(new Proefopslag(server).MetContract());

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Dezelfde_nummers_zijn_onder_beide_wetten_goed_en_onder_een_wet_niet_nog_eens()
    {
        _opslag.Met(_wmo, _jw);
        var (wmo, jw) = (_opslag.Keur(Declaratie(Wet.Wmo)), _opslag.Keur(Declaratie(Wet.Jw)));
        Assert.That((wmo.Wet, jw.Wet), Is.EqualTo((Wet.Wmo, Wet.Jw)));
        foreach (var wet in Enum.GetValues<Wet>())
        {
            var dossier = _opslag.Dossier(Declaratie(wet));
            Assert.That((dossier.IdentificatieBekend, dossier.DeclaratieNummerBekend), Is.EqualTo((true, true)), $"{wet}");
            Assert.That(dossier.BekendeReferentieNummers, Is.EqualTo(new[] { "RN001" }), $"{wet}");
            Assert.That(dossier.Toewijzingen[_wmo.Nummer].Verbruik.Minuten, Is.EqualTo(720), $"{wet}: van elke wet een keer");
            Assert.That(_opslag.Dien(Declaratie(wet).Gedagtekend("2025-11-06")).Uitslag, Is.Not.EqualTo(Uitslag.VolledigToegewezen), $"{wet}");
        }
    }

    [Test]
    public void Wat_onder_de_ene_wet_bekend_is_is_dat_onder_de_andere_niet()
    {
        _opslag.Met(_wmo);
        _opslag.Keur(Declaratie(Wet.Wmo));
        Assert.That(Toestemmingen.Verleen(Toestemming(Wet.Wmo), Proefopslag.Vandaag, Proefopslag.Beoordelaar).Bezwaar, Is.Null);

        var dossier = _opslag.Dossier(new EenDeclaratie(Prestatie(Wet.Jw).GecrediteerdAls("C")).Onder(Wet.Jw));
        Assert.That((dossier.IdentificatieBekend, dossier.DeclaratieNummerBekend, dossier.LaatsteDeclaratieperiode), Is.EqualTo((false, false, (Maand?)null)));
        Assert.That(dossier.Toewijzingen, Is.Empty);
        Assert.That(dossier.BekendeClienten, Is.Empty, "een client van de een is geen client van de ander (TR304)");
        Assert.That((dossier.BekendeReferentieNummers.Count, dossier.GoedgekeurdeDebets.Count), Is.EqualTo((0, 0)));

        _opslag.Met(_jw);
        var stand = _opslag.Dossier(Declaratie(Wet.Jw)).Toewijzingen[_jw.Nummer];
        Assert.That((stand.Verbruik.Minuten, stand.LaatsteEinddatum, stand.Toestemmingen.Count, stand.OpenDebets.Count), Is.EqualTo((0, (DateOnly?)null, 0, 0)));
        Assert.That(stand.Toewijzing.Wet, Is.EqualTo(Wet.Jw));
    }

    [Test]
    public void Een_latere_maand_onder_de_ene_wet_maakt_een_eerdere_onder_de_andere_niet_te_laat()
    {
        _opslag.Met(_wmo, _jw);
        _opslag.Keur(Declaratie(Wet.Wmo));
        var september = new EenDeclaratie(Prestatie(Wet.Jw).InMaand("2025-09")).Onder(Wet.Jw).OverMaand("2025-09");
        _opslag.Keur(september);
        var wmo = _opslag.Dien(new EenDeclaratie(Prestatie(Wet.Wmo).MetReferentie("S").InMaand("2025-09")).OverMaand("2025-09").MetIdentificatie("S").MetNummer("S"));
        Assert.That(wmo.Bevindingen.Select(bevinding => bevinding.Regel), Does.Contain("TR318"), "onder dezelfde wet wel");
    }

    [Test]
    public void Een_credit_onder_de_ene_wet_trekt_niets_in_onder_de_andere()
    {
        _opslag.Met(_wmo, _jw);
        _opslag.Keur(Declaratie(Wet.Wmo));
        _opslag.Keur(Declaratie(Wet.Jw));
        _opslag.Keur(Credit(Wet.Jw));
        Assert.That(_opslag.Dossier(Credit(Wet.Wmo)).GecrediteerdeReferentieNummers, Is.Empty);
        Assert.That(_opslag.Dossier(Declaratie(Wet.Wmo)).Toewijzingen[_wmo.Nummer].OpenDebets, Has.Count.EqualTo(1));
        Assert.That(_opslag.Dossier(Declaratie(Wet.Jw)).Toewijzingen[_jw.Nummer].OpenDebets, Is.Empty);
        _opslag.Keur(Credit(Wet.Wmo));
        Assert.That(_opslag.Dossier(Credit(Wet.Wmo)).GecrediteerdeReferentieNummers, Is.EqualTo(new[] { "RN001" }), "en zij kan daar ook zelf worden gecrediteerd");
    }

    [Test]
    public void Een_nummer_en_een_Identificatie_van_een_toewijzing_zijn_per_wet_van_iemand_anders()
    {
        _opslag.Met(_wmo);
        var bericht = new EenToewijzingBericht(_jw).VanClient(Voorbeeld.TweedeClient).Bouw();
        var dossier = Dossier(bericht);
        Assert.That((dossier.IdentificatieBekend, dossier.Toewijzingen.Count), Is.EqualTo((false, 0)), "TR056 en TR332 kijken onder de eigen wet");
        Assert.That(Dossier(new EenToewijzingBericht(_jw).Bouw()).Toewijzingen, Is.Empty, "ook van dezelfde client");
        _opslag.NeemOp([bericht]);
        dossier = Dossier(new EenToewijzingBericht(_jw).Bouw());
        Assert.That((dossier.IdentificatieBekend, dossier.Toewijzingen.Single().Bsn, dossier.Toewijzingen.Single().Wet), Is.EqualTo((true, Voorbeeld.TweedeClient, Wet.Jw)));
    }

    [Test]
    public void Een_toestemming_is_voor_de_toewijzing_onder_haar_wet()
    {
        _opslag.Met(_jw);
        Assert.That(
            Toestemmingen.Verleen(Toestemming(Wet.Wmo), Proefopslag.Vandaag, Proefopslag.Beoordelaar).Bezwaar, Is.EqualTo("Er is geen toewijzing 20072 van gemeente 0505 aan aanbieder 99990001."));
        _opslag.Met(_wmo);
        Toestemmingen.Verleen(Toestemming(Wet.Jw), Proefopslag.Vandaag, Proefopslag.Beoordelaar);
        Assert.That(Toestemmingen.Lijst().Select(een => een.Toestemming.Wet), Is.EqualTo(new[] { Wet.Jw }));
        Assert.That(_opslag.Dossier(Declaratie(Wet.Wmo)).Toewijzingen[_wmo.Nummer].Toestemmingen, Is.Empty);
        Assert.That(_opslag.Dossier(Declaratie(Wet.Jw)).Toewijzingen[_jw.Nummer].Toestemmingen.Single().Wet, Is.EqualTo(Wet.Jw));
    }

    [Test]
    public void Een_signaal_gaat_over_de_prestatie_onder_zijn_wet()
    {
        _opslag.Met(_wmo, _jw);
        _opslag.Keur(Declaratie(Wet.Wmo));
        var oordeel = _opslag.Keur(Declaratie(Wet.Jw));
        _opslag.Met(_jw.Van("2025-11-01").ToegewezenOp("2025-11-05"));

        var signalen = new Signaalopslag(_opslag.Database, TimeProvider.System);
        var open = signalen.Toon(new Signaalfilter()).Rijen.Single();
        Assert.That((open.Wet, open.Signaal.Referentie), Is.EqualTo(((Wet?)Wet.Jw, "RN001")));
        Assert.That(signalen.Toon(new Signaalfilter { Wet = Wet.Wmo }).Rijen, Is.Empty);
        Assert.That(signalen.TeCrediteren().Single(), Has.Property(nameof(TeCrediterenPrestatie.Wet)).EqualTo(Wet.Jw).And.Property(nameof(TeCrediterenPrestatie.Product)).EqualTo(_jeugd), "en niet ook die van de Wmo met hetzelfde ReferentieNummer");
        Assert.That((signalen.TeCrediteren(wet: Wet.Wmo).Count, signalen.TeCrediteren(wet: Wet.Jw).Count), Is.EqualTo((0, 1)));
        var werk = new Werklijst(_opslag.Database);
        Assert.That(werk.Toon(new Werkfilter { Stand = Werkstand.Alles, Signalen = true }).Rijen.Select(rij => rij.Versie), Is.EqualTo(new[] { oordeel.Versie }));

        _opslag.Keur(Credit(Wet.Wmo));
        Assert.That(signalen.Toon(new Signaalfilter()).Rijen, Has.Count.EqualTo(1), "een credit onder de andere wet sluit niets af");
        _opslag.Dien(Credit(Wet.Jw));
        Assert.That(signalen.Toon(new Signaalfilter { OokAfgesloten = true }).Rijen.Single().Afgesloten, Is.EqualTo("gecrediteerd"));
        Assert.That(werk.Toon(new Werkfilter { Stand = Werkstand.Alles, Signalen = true }).Rijen, Is.Empty);
    }

    /// <summary>Wat wordt vastgehouden is niet betaald, en daarvoor wordt niet om een credit gevraagd: maar niet onder de andere wet, waar hetzelfde nummer een andere declaratie is.</summary>
    [Test]
    public void Wat_onder_de_ene_wet_wordt_vastgehouden_houdt_onder_de_andere_geen_verzoek_om_credit_tegen()
    {
        _opslag.Met(_wmo, _jw);
        var (wmo, jw) = (_opslag.Keur(Declaratie(Wet.Wmo)), _opslag.Keur(Declaratie(Wet.Jw)));
        _opslag.Met(_jw.Van("2025-11-01").ToegewezenOp("2025-11-05"));
        _opslag.HoudVast(Declaratie(Wet.Wmo).Bouw(), wmo.Versie);
        Assert.That(TeCrediteren(), Is.EqualTo(new[] { Wet.Jw }));
        _opslag.HoudVast(Declaratie(Wet.Jw).Bouw(), jw.Versie);
        Assert.That(TeCrediteren(), Is.Empty);

        IEnumerable<Wet> TeCrediteren() => new Woordbron(_opslag.Database).VanMaand(new(Voorbeeld.Aanbieder), null, _oktober).TeCrediteren.Select(een => een.Wet);
    }

    [Test]
    public void Een_wijziging_onder_de_ene_wet_raakt_niet_wat_onder_de_andere_wordt_vastgehouden()
    {
        _opslag.Met(_wmo, _jw);
        foreach (var wet in Enum.GetValues<Wet>())
        {
            _opslag.HoudVast(Fout(wet).Bouw(), _opslag.Dien(Fout(wet)).Versie);
        }

        foreach (var wet in Enum.GetValues<Wet>())
        {
            var verleend = Toestemmingen.Verleen(Toestemming(wet), Proefopslag.Vandaag, Proefopslag.Beoordelaar);
            Assert.That(Geraakt(verleend.Raakt), Is.EqualTo(new[] { wet }));
            Assert.That(Geraakt(Raakpunt.Van([(wet == Wet.Wmo ? _wmo : _jw).Bouw()])), Is.EqualTo(new[] { wet }));
        }

        Assert.That(Geraakt([new Raakpunt { Aanbieder = new(Voorbeeld.Aanbieder) }]), Is.EquivalentTo(new[] { Wet.Wmo, Wet.Jw }), "een contract is van de aanbieder");

        IEnumerable<Wet> Geraakt(IReadOnlyList<Raakpunt> punten) => new Raakvlak(_opslag.Database).Zoek(punten).Declaraties.Select(een => een.Wet);
    }

    [Test]
    public void De_categorie_zegt_onder_welke_wet_een_signaal_over_een_contract_valt()
    {
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(product: new("46", "46A01"))), Proefopslag.Rij(2, Proefopslag.Afspraak(product: new("03", "03A01")))]);
        var signalen = new Signaalopslag(_opslag.Database, TimeProvider.System);
        Assert.That(signalen.Toon(new Signaalfilter()).Rijen.Select(rij => rij.Wet), Is.EqualTo(new Wet?[] { Wet.Jw, Wet.Wmo }));
        foreach (var wet in Enum.GetValues<Wet>())
        {
            Assert.That(signalen.Toon(new Signaalfilter { Wet = wet }).Rijen.Select(rij => rij.Wet), Is.EqualTo(new Wet?[] { wet }));
        }
    }

    [Test]
    public void Lijsten_en_rapporten_noemen_de_wet_en_laten_er_een_over()
    {
        _opslag.Met(_wmo, _jw);
        _opslag.Dien(Declaratie(Wet.Wmo));
        _opslag.Dien(Fout(Wet.Jw));

        Assert.That(new Werklijst(_opslag.Database).Keuzes().Wetten, Is.EqualTo(new[] { Wet.Wmo, Wet.Jw }));
        foreach (var filter in (Werkfilter[])[new() { Stand = Werkstand.Alles }, new() { Stand = Werkstand.Alles, Gemeente = new(Voorbeeld.Gemeente) }, new() { Stand = Werkstand.Alles, Gemeente = new(Voorbeeld.Gemeente), Aanbieder = new(Voorbeeld.Aanbieder) }])
        {
            foreach (var wet in Enum.GetValues<Wet>())
            {
                Assert.That(new Werklijst(_opslag.Database).Toon(filter with { Wet = wet }).Rijen.Select(rij => rij.Wet), Is.EqualTo(new[] { wet }), $"{filter}");
            }

            Assert.That(new Werklijst(_opslag.Database).Toon(filter).Rijen.Select(rij => rij.Wet), Is.EqualTo(new[] { Wet.Jw, Wet.Wmo }), $"{filter}");
        }

        Assert.That(_opslag.Benutting.Maand(_oktober).Select(regel => (regel.Toewijzing.Wet, regel.Benutting.GeleverdeMinuten)), Is.EqualTo(new[] { (Wet.Wmo, 720L), (Wet.Jw, 0L) }));
        Assert.That(_opslag.Benutting.Maand(_oktober, Wet.Jw).Select(regel => regel.Toewijzing.Product), Is.EqualTo(new[] { (Product?)_jeugd }));
        Assert.That(new Zoeker(_opslag.Database).Zoek("20072").Toewijzingen.Select(t => t.Wet), Is.EqualTo(new[] { Wet.Wmo, Wet.Jw }));
        var vondst = new Zoeker(_opslag.Database).Zoek("RN001", Wet.Jw);
        Assert.That(vondst.Declaraties.Select(rij => rij.Wet), Is.EqualTo(new[] { Wet.Jw }));
        var afkeur = new Afkeuroverzicht(_opslag.Database);
        Assert.That(afkeur.Toon(_oktober, _oktober).Select(regel => regel.Wet).Distinct(), Is.EqualTo(new[] { Wet.Jw }));
        Assert.That(afkeur.Toon(_oktober, _oktober, wet: Wet.Wmo), Is.Empty);
        var levering = new Leveringsoverzicht(_opslag.Database);
        var oktober = Voorbeeld.Dag("2025-10-31");
        Assert.That(levering.ZonderLevering(oktober, 2).Select(client => client.Wet), Is.EqualTo(new[] { Wet.Jw }), "wat onder de Wmo is geleverd is geen jeugdhulp");
        Assert.That(levering.ZonderLevering(oktober, 2, Wet.Wmo), Is.Empty);
        Assert.That(levering.NooitGedeclareerd(oktober), Is.Empty, "een afgewezen prestatie telt daar ook");
        Assert.That(new Toewijzinginzage(_opslag.Database).Zoek(new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Jw, _jw.Nummer), oktober)!.Geldend.Product, Is.EqualTo(_jeugd));

        var rapporten = new Rapportopslag(_opslag.Database, TimeProvider.System);
        Assert.That(Rapport(null), Is.EqualTo((true, new[] { Wet.Wmo, Wet.Jw }, 2L)));
        Assert.That(Rapport(Wet.Wmo), Is.EqualTo((false, new[] { Wet.Wmo }, 1L)));

        (bool, Wet[], long) Rapport(Wet? wet) => rapporten.Lees(
            new Standvraag(),
            bron => (bron.HeeftMeerWetten, bron.Regels(_oktober, _oktober).Select(regel => regel.Wet).ToArray(), bron.Afkeur(_oktober, _oktober).Indieningen.Sum(paar => paar.Value.Declaraties)),
            () => throw new AssertionException("De stand van nu is er."),
            wet);
    }

    [Test]
    public void Een_toewijzing_wekt_alleen_wat_onder_haar_wet_wacht()
    {
        var (wmo, jw) = (Laat(Declaratie(Wet.Wmo), "WMO323"), Laat(Declaratie(Wet.Jw), "JW323"));
        Assert.That((wmo.Soort, wmo.Wet, jw.Soort, jw.Wet), Is.EqualTo(("WMO323", (Wet?)Wet.Wmo, "JW323", (Wet?)Wet.Jw)));

        var bericht = new EenToewijzingBericht(_jw).Bouw();
        var ontvangst = Ontvang(Proefopslag.Bytes(bericht), new("JW301", bericht.Gemeente, bericht.Aanbieder));
        var gewekt = _opslag.Beurten.VanToewijzing(ontvangst, beurt => beurt.RondAf(bericht, []));
        Assert.That(gewekt, Is.EqualTo(new[] { jw.Sleutel }));

        Ontvangst Laat(EenDeclaratie declaratie, string soort)
        {
            var inhoud = declaratie.Bouw();
            var wacht = Ontvang(_opslag.Post(inhoud), new(soort, inhoud.Gemeente, inhoud.Aanbieder));
            _opslag.Beurten.VanOntvangst(wacht, beurt => beurt.LaatWachten(Proefopslag.Vandaag));
            return wacht;
        }
    }

    [Test]
    public void Van_een_bericht_dat_niets_lijkt_te_zijn_is_de_wet_onbekend() =>
        Assert.That(Ontvang([1, 2, 3], new(null, null, null)), Has.Property(nameof(Ontvangst.Wet)).Null.And.Property(nameof(Ontvangst.Soort)).Null);

    private Toestemmingopslag Toestemmingen => new(_opslag.Database, TimeProvider.System);

    private Toewijzen.Toewijzingsdossier Dossier(ToewijzingBericht bericht) => _opslag.Beurten.Lees(lezing => lezing.Laad(bericht, Proefopslag.Vandaag));

    private Ontvangst Ontvang(byte[] bytes, Afkomst afkomst) => _opslag.Beurten.Bewaar(new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Opslag.Afschriften.Afschrift.Van(bytes) }, afkomst).Ontvangst;

    private static Proefopslag MetContracten(Proefopslag opslag)
    {
        opslag.Referenties.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(_jeugd))]);
        opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(product: _jeugd))]);
        return opslag;
    }

    private static EenPrestatie Prestatie(Wet wet) => wet == Wet.Wmo ? new EenPrestatie() : new EenPrestatie().VoorProduct(_jeugd.Categorie, _jeugd.Code!);

    private static EenDeclaratie Declaratie(Wet wet) => new EenDeclaratie(Prestatie(wet)).Onder(wet);

    private static EenDeclaratie Fout(Wet wet) => new EenDeclaratie(Prestatie(wet).MetTarief(126)).Onder(wet);

    private static EenDeclaratie Credit(Wet wet) => new EenDeclaratie(Prestatie(wet).GecrediteerdAls("C1")).Onder(wet).MetIdentificatie("C").MetNummer("C");

    private static NieuweToestemming Toestemming(Wet wet) => new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), wet, Voorbeeld.ToewijzingNummer, 60, Voorbeeld.Periode("2025-10-01", "2025-10-31"), "ziekte");
}
