using Declaraties.Controleren;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Specs.Verslagen;

public sealed class TekortSpecs
{
    private const string Pad = "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/GeleverdVolume";

    [Test]
    public void Het_tekort_is_wat_er_meer_is_gedeclareerd_dan_er_past() => Assert.That(Tekort.Minuten(Een(new(960, Eenheid.Minuut), Te("TR321", "900"))), Is.EqualTo(60));

    [Test]
    public void Uren_worden_minuten() => Assert.That(Tekort.Minuten(Een(new(16, Eenheid.Uur), Te("TR322", "15"))), Is.EqualTo(60));

    [Test]
    public void Van_twee_regels_telt_de_krapste() => Assert.That(Tekort.Minuten(Een(new(960, Eenheid.Minuut), Te("TR321", "900"), Te("TR322", "850"))), Is.EqualTo(110));

    [Test]
    public void Wie_er_niet_in_past_komt_alles_tekort() => Assert.That(Tekort.Minuten(Een(new(960, Eenheid.Minuut), Te("TR322", null))), Is.EqualTo(960));

    [Test]
    public void Zonder_advies_is_het_tekort_niet_nagerekend()
    {
        var zonder = Een(new(960, Eenheid.Minuut), Te("TR321", "900"), Te("TR322", "900") with { Advies = null });
        Assert.That((Tekort.IsEr(zonder), Tekort.Minuten(zonder)), Is.EqualTo((true, (long?)null)));
    }

    [Test]
    public void Wat_geen_tijd_is_of_om_iets_anders_is_afgewezen_vraagt_geen_toestemming()
    {
        Assert.That(Tekort.IsEr(Een(new(9, Eenheid.StuksOutput), Te("TR321", "8"))), Is.False);
        Assert.That(Tekort.IsEr(Een(new(9, Eenheid.Minuut), Te("TR418", "8"))), Is.False);
    }

    /// <param name="regel">De regel.</param>
    /// <param name="past">Het volume dat er wel in past; null als zij weg moet.</param>
    private static BewaardeBevinding Te(string regel, string? past) => new()
    {
        Regel = regel,
        Niveau = 3,
        RetourCode = "",
        Klasse = "Prestatie",
        Regelnummer = 1,
        Kolom = 1,
        Toelichting = "",
        ZouVoldoen = "",
        Advies = Adviestekst.Van(past is null ? Advies.NietIndienen : Advies.Met([new(Pad.Replace("GeleverdVolume", "ProductTarief", StringComparison.Ordinal), "1"), new(Pad, past)])),
    };

    private static Beoordeeldeprestatie Een(Volume volume, params BewaardeBevinding[] bevindingen)
    {
        var prestatie = new Inzageprestatie
        {
            Versie = 1,
            Volgnummer = 0,
            Bsn = Bsn.VanGetal(999900006),
            ReferentieNummer = "R1",
            VorigReferentieNummer = null,
            ToewijzingNummer = 101,
            Product = new("02", "02A06"),
            ProductPeriode = new(new(2025, 10, 1), new(2025, 10, 31)),
            Volume = volume,
            Tarief = null,
            Bedrag = new(0),
            IsCredit = false,
            Uitslag = PrestatieUitslag.Afgewezen,
        };
        return new(prestatie, bevindingen, IsMeer: false);
    }
}
