using CsCheck;

namespace Declaraties.Core.Specs.Domein;

public sealed class ToewijzingsverschilSpecs
{
    private static readonly EenToewijzing _was = new();

    [Test]
    public void Wanneer_is_toegewezen_maakt_een_versie_niet_anders() =>
        Assert.That(Verschil(_was.ToegewezenOp("2025-06-01", 10, 15)), Is.Empty);

    [Test]
    public void Wat_anders_is_staat_er_met_wat_het_was_en_wat_het_wordt()
    {
        Assert.That(Verschil(_was.TotEnMet("2025-06-30")), Is.EqualTo(new[] { new Toewijzingsverschil("einddatum", "geen", "30-06-2025") }));
        Assert.That(Verschil(_was.MetOmvang(240, Eenheid.Minuut, Frequentie.PerWeek)), Is.EqualTo(new[] { new Toewijzingsverschil("omvang", "180 minuten per week", "240 minuten per week") }));
        Assert.That(
            Verschil(_was.ZonderProduct().MetBudget(120_050)).Select(een => (een.Wat, een.Wordt)),
            Is.EqualTo(new[] { ("product", "niet genoemd"), ("omvang", "geen"), ("budget", "€\u00a01.200,50") }));
        Assert.That(Verschil(_was.Verwijderd()), Is.EqualTo(new[] { new Toewijzingsverschil("reden van wijziging", "geen", "13") }));
    }

    [Test]
    public void Een_andere_client_is_anders_ook_als_er_van_zijn_nummer_niets_anders_te_zien_is()
    {
        // Both end in the same three digits, and three digits are all that is shown.
        var ander = Bsn.Lees("999917006");
        Assert.That(Verschil(_was.VanClient(ander)), Is.EqualTo(new[] { new Toewijzingsverschil("client", Voorbeeld.Client.ToString(), ander.ToString()) }));
        Assert.That(ander.ToString(), Is.EqualTo(Voorbeeld.Client.ToString()));
    }

    [Test]
    public void Terug_is_hetzelfde_andersom() => Eigenschap.Houdt(
        Gen.Select(_toewijzing, _toewijzing),
        paar =>
        {
            var (een, ander) = paar;
            var heen = Toewijzingsverschil.Tussen(een, ander);
            Eigenschap.Klopt(heen.SequenceEqual(Toewijzingsverschil.Tussen(ander, een).Select(verschil => new Toewijzingsverschil(verschil.Wat, verschil.Wordt, verschil.Was))), "andersom");
            Eigenschap.Klopt(heen.Count == 0 == (een with { Toewijzingsdatum = ander.Toewijzingsdatum, Toewijzingstijd = ander.Toewijzingstijd } == ander), "niets anders is hetzelfde");
        });

    private static readonly Gen<Toewijzing> _toewijzing =
        from uur in Gen.Int[0, 3]
        from eind in Gen.Int[1, 3]
        from volume in Gen.Int[1, 3]
        from code in Gen.Int[1, 2]
        select new EenToewijzing().ToegewezenOp("2025-03-10", uur).TotEnMet($"2025-12-{eind:D2}").MetOmvang(volume, Eenheid.Minuut, Frequentie.PerWeek).VoorProduct("01", $"01A0{code}").Bouw();

    private static IReadOnlyList<Toewijzingsverschil> Verschil(EenToewijzing wordt) => Toewijzingsverschil.Tussen(_was.Bouw(), wordt.Bouw());
}
