using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs.Toewijzingen;

/// <summary>Meldingen van start en stop van ondersteuning: bewaard bij hun toewijzing, en voor een oordeel bestaan zij niet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class OndersteuningSpecs(Proefserver server) : IDisposable
{
    private static readonly ToewijzingSleutel _sleutel = new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer);
    private readonly Proefopslag _opslag = new(server);

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Wat_eerder_werd_gemeld_dan_toegewezen_staat_erbij_zodra_de_toewijzing_er_is()
    {
        Assert.That(Lot(Melding.Stop()), Is.EqualTo(Ondersteuningslot.Opgenomen));
        Assert.That(Lot(Melding.Start()), Is.EqualTo(Ondersteuningslot.Opgenomen));
        Assert.That(Regels(), Is.Null, "niemand kent de toewijzing");
        _opslag.Met(new EenToewijzing().Van("2025-10-01"));
        Assert.That(
            Regels()!.Select(regel => (regel.Soort, regel.IsStop, regel.Dag, regel.Identificatie, regel.Melding.RedenBeeindiging, regel.IsVanAndereClient, regel.Sleutel)),
            Is.EqualTo(new[]
            {
                ("WMO305", false, Voorbeeld.Dag("2025-10-06"), "START-1", (string?)null, false, (string?)null),
                ("WMO307", true, Voorbeeld.Dag("2025-11-30"), "STOP-1", "19", false, null),
            }));
        Assert.That(new Toewijzinginzage(_opslag.Database).Zoek(_sleutel, Proefopslag.Vandaag)!.Ondersteuning, Is.EqualTo(Regels()), "het blad toont hetzelfde");
    }

    [Test]
    public void Hetzelfde_bericht_telt_een_keer_en_een_ander_met_dezelfde_Identificatie_niet()
    {
        Assert.That(Lot(Melding.Start()), Is.EqualTo(Ondersteuningslot.Opgenomen));
        Assert.That(Lot(Melding.Start()), Is.EqualTo(Ondersteuningslot.AlVerwerkt));
        var ander = _opslag.Meld(Melding.Start().Replace("2025-10-06", "2025-10-07", StringComparison.Ordinal));
        Assert.That(ander, Is.EqualTo(new Ondersteuningsuitslag(Ondersteuningslot.IdentificatieBekend, Voorbeeld.Dag("2025-12-01"))));
        Assert.That(_opslag.Inhoud(["ondersteuningsbericht"]), Has.Count.EqualTo(1));
        Assert.That(_opslag.Inhoud(["ondersteuningsmelding"]), Has.Count.EqualTo(1));
    }

    /// <summary>TR056: uniek per berichtsoort voor de afzender, en elke wet heeft haar eigen nummers (besluit 20: ook een spatie erachter telt).</summary>
    [Test]
    public void Dezelfde_Identificatie_mag_wel_in_een_andere_soort_van_een_ander_en_onder_de_andere_wet()
    {
        string[] berichten =
        [
            Melding.Start("X"),
            Melding.Start("X "),
            Melding.Stop("X"),
            Jeugdwet.Van(Melding.Start("X")),
            Melding.Start("X").Replace($">{Voorbeeld.Aanbieder}<", ">99990002<", StringComparison.Ordinal),
        ];
        Assert.That(berichten.Select(Lot), Is.All.EqualTo(Ondersteuningslot.Opgenomen));
    }

    [Test]
    public void Een_melding_staat_alleen_bij_de_toewijzing_van_haar_aanbieder_gemeente_en_wet()
    {
        _opslag.Met(new EenToewijzing().Van("2025-10-01"));
        Lot(Jeugdwet.Van(Melding.Start("A")));
        Lot(Melding.Start("B").Replace($">{Voorbeeld.Aanbieder}<", ">99990002<", StringComparison.Ordinal));
        Lot(Melding.Start("C").Replace($">{Voorbeeld.Gemeente}<", $">{Voorbeeld.AndereGemeente}<", StringComparison.Ordinal));
        Lot(Melding.Start("D").Replace($">{Voorbeeld.ToewijzingNummer}<", ">20073<", StringComparison.Ordinal));
        Assert.That(Regels(), Is.Empty);
        Lot(Melding.Start("E").Replace(Voorbeeld.Client.Voluit(), Voorbeeld.TweedeClient.Voluit(), StringComparison.Ordinal));
        Assert.That(Regels()!.Select(regel => (regel.Identificatie, regel.IsVanAndereClient)), Is.EqualTo(new[] { ("E", true) }), "onder dit nummer gemeld, over een ander");
    }

    /// <summary>Zonder nummer zegt alleen alles samen om welke toewijzing het gaat: client, product en ingangsdatum.</summary>
    [TestCase("", "", true)]
    [TestCase("<i:Code>02A05</i:Code>", "<i:Code>02A06</i:Code>", false)]
    [TestCase("<m:ToewijzingIngangsdatum>2025-10-01<", "<m:ToewijzingIngangsdatum>2025-10-02<", false)]
    [TestCase("<m:ToewijzingIngangsdatum>2025-10-01</m:ToewijzingIngangsdatum>", "", false)]
    [TestCase("<m:Product><i:Categorie>02</i:Categorie><i:Code>02A05</i:Code></m:Product>", "", false)]
    [TestCase("999900006", "999900018", false)]
    public void Zonder_ToewijzingNummer_hoort_een_melding_bij_wat_in_alles_past(string oud, string nieuw, bool hoort)
    {
        _opslag.Met(new EenToewijzing().Van("2025-10-01"));
        var bericht = Melding.Start().Replace($"<m:ToewijzingNummer>{Voorbeeld.ToewijzingNummer}</m:ToewijzingNummer>", "", StringComparison.Ordinal);
        Assert.That(Lot(oud.Length == 0 ? bericht : bericht.Replace(oud, nieuw, StringComparison.Ordinal)), Is.EqualTo(Ondersteuningslot.Opgenomen));
        Assert.That(Regels(), hoort ? Has.Count.EqualTo(1) : Is.Empty);
    }

    [Test]
    public void Wat_wordt_gemeld_raakt_alleen_zijn_eigen_tabellen()
    {
        _opslag.MetContract().Met(new EenToewijzing());
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A")));
        var voor = Rest();
        Lot(Melding.Start());
        Lot(Melding.Stop().Replace($">{Voorbeeld.Aanbieder}<", ">99990002<", StringComparison.Ordinal));
        Assert.That(Rest(), Is.EqualTo(voor), "ook van een aanbieder die er nog niet was komt er niets bij: geen versie, geen partij");

        List<string> Rest() => [.. _opslag.Inhoud().Where(rij => !rij.StartsWith("ondersteuning", StringComparison.Ordinal) && !rij.StartsWith("sqlite_sequence", StringComparison.Ordinal))];
    }

    private Ondersteuningslot Lot(string bericht) => _opslag.Meld(bericht).Lot;

    private IReadOnlyList<Ondersteuningsregel>? Regels() => new Toewijzinginzage(_opslag.Database).Ondersteuning(_sleutel);
}
