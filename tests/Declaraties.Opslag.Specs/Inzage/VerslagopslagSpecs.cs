using System.Text;
using System.Text.Json;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Specs.Inzage;

/// <summary>Een verslag, een pagina per keer.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class VerslagopslagSpecs(Proefserver server) : IDisposable
{
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract();

    public void Dispose() => _opslag.Dispose();

    private Ontvangstopslag Ontvangsten => new(_opslag.Database, TimeProvider.System);

    private Verslagopslag Verslagen => new(_opslag.Database);

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(1000)]
    public void Alle_paginas_samen_zijn_het_verslag(int grootte)
    {
        var oordeel = Afgewezen();
        var bladen = Bladeren(keuze => Verslagen.Lees($"v{oordeel.Versie}", keuze)!, grootte);
        Assert.That(bladen.SelectMany(blad => blad.Bevindingen), Is.EqualTo(oordeel.Bevindingen));
        Assert.That(bladen, Has.All.Property(nameof(Verslagblad.Aantal)).EqualTo(oordeel.Bevindingen.Count));
        Assert.That(bladen, Has.Count.EqualTo(Math.Max(1, (oordeel.Bevindingen.Count + grootte - 1) / grootte)));
        Assert.That(bladen[0].Oordeel, Is.EqualTo(new Oordeelkop
        {
            Versie = oordeel.Versie,
            Aanbieder = oordeel.Aanbieder,
            Gemeente = oordeel.Gemeente,
            Wet = oordeel.Wet,
            Identificatie = oordeel.Identificatie,
            DeclaratieNummer = oordeel.DeclaratieNummer,
            Periode = oordeel.Periode,
            Peildatum = oordeel.Peildatum,
            Regelset = oordeel.Regelset,
            Uitslag = oordeel.Uitslag,
            Ingediend = oordeel.Ingediend,
            Toegekend = oordeel.Toegekend,
            Goedgekeurd = oordeel.Goedgekeurd,
            Afgewezen = oordeel.Afgewezen,
            NietBeoordeeld = oordeel.NietBeoordeeld,
        }));
        Assert.That(Verslagen.Lees($"v{oordeel.Versie}", new(Verslagkeuze.MeestePaginas, grootte))!.Bevindingen, Is.Empty, "verder is er niets");
    }

    [Test]
    public void Waarover_niets_is_gevonden_heeft_een_lege_pagina_en_wat_er_niet_is_geen()
    {
        _opslag.Met(new EenToewijzing());
        var oordeel = _opslag.Keur(new EenDeclaratie());
        var blad = Verslagen.Lees($"v{oordeel.Versie}", Verslagkeuze.Eerste)!;
        Assert.That((blad.Aantal, blad.Bevindingen.Count, blad.IsMeer), Is.EqualTo((0, 0, false)));
        Assert.That(Verslagen.Lees("v99", Verslagkeuze.Eerste), Is.Null);
        Assert.That(Verslagen.Lees("bestaat-niet", Verslagkeuze.Eerste), Is.Null);
    }

    [Test]
    public void Van_een_afgewezen_bericht_staat_de_lijst_los_van_de_kop()
    {
        var ontvangst = WijsAf("""{ "bestand": "a.xml", "afgebroken": true, "fouten": [ { "pad": "/é" }, { "pad": "/2" }, { "pad": "/3" } ] }""");
        Assert.That(Encoding.UTF8.GetString(ontvangst.Verslag!), Is.EqualTo("""{"bestand":"a.xml","afgebroken":true}"""));
        var bladen = Bladeren(keuze => Verslagen.Lees(ontvangst, keuze)!, 2);
        Assert.That(bladen.Select(blad => string.Join(' ', blad.Delen)), Is.EqualTo(new[] { """{"pad":"/é"} {"pad":"/2"}""", """{"pad":"/3"}""" }));
        Assert.That((bladen[0].Lijst, bladen[0].Aantal, bladen[0].Kop), Is.EqualTo(("fouten", 3, ontvangst.Verslag)));
    }

    [Test]
    public void Een_verslag_van_voor_de_paginas_is_er_ook_met_paginas()
    {
        var ontvangst = WijsAf("{}");
        var heel = Encoding.UTF8.GetBytes("""{ "bestand": "a.xml", "redenen": [ "een", "twee", "drie" ] }""");
        _opslag.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute("update ontvangst set verslag = @heel", new { heel }));
        ontvangst = Ontvangsten.Zoek(ontvangst.Sleutel)!;
        var bladen = Bladeren(keuze => Verslagen.Lees(ontvangst, keuze)!, 2);
        Assert.That(bladen.Select(blad => string.Join(' ', blad.Delen)), Is.EqualTo(new[] { "\"een\" \"twee\"", "\"drie\"" }));
        Assert.That((bladen[0].Lijst, bladen[0].Aantal, Encoding.UTF8.GetString(bladen[0].Kop!)), Is.EqualTo(("redenen", 3, """{"bestand":"a.xml"}""")));
        Assert.That(Verslagen.Lees(ontvangst, new(Verslagkeuze.MeestePaginas, Verslagkeuze.Grootste))!.Delen, Is.Empty);
    }

    /// <summary>Wie elke prestatie hetzelfde nummer geeft, krijgt niet bij elke prestatie de bevindingen van alle.</summary>
    [TestCase(Beoordeeldeprestatie.Meeste, false)]
    [TestCase(Beoordeeldeprestatie.Meeste + 1, true)]
    public void Bij_een_prestatie_staan_hoogstens_vijfentwintig_bevindingen(int aantal, bool isMeer)
    {
        _opslag.Met(new EenToewijzing());
        var oordeel = _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").MetVolume(901)));
        var eerste = oordeel.Bevindingen.Count(b => b.Referentie == "A");
        for (var i = 0; i < aantal - eerste; i++)
        {
            Kopieer(100 + i);
        }

        var rij = new Declaratieinzage(_opslag.Database).Zoek($"v{oordeel.Versie}")!.Prestaties.Rijen.Single();
        Assert.That((rij.Bevindingen.Count, rij.IsMeer), Is.EqualTo((Beoordeeldeprestatie.Meeste, isMeer)));
    }

    [TestCase(Declaratieblad.MeesteAlgemeen, false)]
    [TestCase(Declaratieblad.MeesteAlgemeen + 1, true)]
    public void Op_het_blad_zelf_staan_de_eerste_honderd_bevindingen_over_het_geheel(int aantal, bool isMeer)
    {
        _opslag.Met(new EenToewijzing());
        var oordeel = _opslag.Dien(new EenDeclaratie().MetTotaal(1, DebetCredit.Debet));
        _opslag.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute("delete from bevinding where volgnummer > 0"));
        for (var i = 1; i < aantal; i++)
        {
            Kopieer(i);
        }

        var blad = new Declaratieinzage(_opslag.Database).Zoek($"v{oordeel.Versie}")!;
        Assert.That((blad.Algemeen.Count, blad.IsMeerAlgemeen, blad.Bevindingen), Is.EqualTo((Declaratieblad.MeesteAlgemeen, isMeer, (long)aantal)));
    }

    [Test]
    public void Een_antwoord_is_stuk_voor_stuk_te_lezen()
    {
        var oordeel = Afgewezen();
        var inzage = new Declaratieinzage(_opslag.Database);
        var bytes = new List<byte>();
        while (inzage.Deel(oordeel.Versie, Declaratiestuk.Antwoord, bytes.Count, 7) is { Length: > 0 } deel)
        {
            bytes.AddRange(deel);
        }

        Assert.That(Compressie.Uitpakken([.. bytes]), Is.EqualTo(oordeel.Antwoord));
        Assert.Throws<OpslagException>(() => inzage.Deel(99, Declaratiestuk.Antwoord, 0, 7));
    }

    private BewaardOordeel Afgewezen()
    {
        _opslag.Met(new EenToewijzing());
        var oordeel = _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").MetVolume(901), new EenPrestatie("B").InMaand("2025-09").MetVolume(9999), new EenPrestatie("C").InMaand("2025-08").OpToewijzing(77)));
        Assert.That(oordeel.Bevindingen, Has.Count.GreaterThan(3));
        return oordeel;
    }

    private void Kopieer(int volgnummer) => _opslag.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute(
        """
        insert into bevinding (versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen)
        select versie, @volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen from bevinding where volgnummer = 0
        """,
        new { volgnummer }));

    private Ontvangst WijsAf(string verslag)
    {
        Assert.That(() => JsonDocument.Parse(verslag).Dispose(), Throws.Nothing);
        var bytes = "<a/>"u8.ToArray();
        var ontvangst = _opslag.Beurten.Bewaar(new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes) }, new(null, null, null)).Ontvangst;
        Assert.That(_opslag.Beurten.VanOntvangst(ontvangst, beurt => beurt.WijsAf(Ontvangststatus.Onleesbaar, Encoding.UTF8.GetBytes(verslag), null, [])));
        return Ontvangsten.Zoek(ontvangst.Sleutel)!;
    }

    private static List<Verslagblad> Bladeren(Func<Verslagkeuze, Verslagblad> lees, int grootte)
    {
        var bladen = new List<Verslagblad>();
        do
        {
            bladen.Add(lees(new Verslagkeuze(bladen.Count + 1, grootte)));
        }
        while (bladen[^1].IsMeer);
        return bladen;
    }
}
