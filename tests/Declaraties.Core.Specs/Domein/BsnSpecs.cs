using System.Globalization;
using CsCheck;

namespace Declaraties.Core.Specs.Domein;

public sealed class BsnSpecs
{
    private static readonly Gen<int> _nummers = Gen.Int[0, 999_999_999];

    /// <summary>Acht cijfers met het negende dat klopt; waar geen negende klopt, een vast Bsn.</summary>
    private static readonly Gen<int> _kloppendeNummers = Gen.Int[1, 99_999_999].Select(eerste =>
        Enumerable.Range(eerste * 10, 10).FirstOrDefault(nummer => Bsn.VanGetal(nummer).VoldoetAanElfproef, 999_900_006));

    [TestCase("999900006")]
    [TestCase("999900018")]
    [TestCase("999900031")]
    public void Een_bsn_dat_klopt_doorstaat_de_11_proef(string bsn) => Assert.That(Bsn.Lees(bsn).VoldoetAanElfproef, Is.True);

    [TestCase("999900007")]
    [TestCase("999900005")]
    [TestCase("999900060")]
    [TestCase("999990006")]
    public void Een_bsn_met_een_verkeerd_of_verwisseld_cijfer_niet(string bsn) => Assert.That(Bsn.Lees(bsn).VoldoetAanElfproef, Is.False);

    [Test]
    public void Negen_nullen_zijn_geen_bsn() => Assert.That(Bsn.Lees("000000000").VoldoetAanElfproef, Is.False);

    [Test]
    public void De_11_proef_is_de_gewogen_som_van_de_cijfers() => Eigenschap.Houdt(_nummers.Where(n => n > 0), nummer =>
    {
        var cijfers = nummer.ToString("D9", CultureInfo.InvariantCulture).Select(c => c - '0').ToArray();
        int[] gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];
        var som = cijfers.Zip(gewichten, (cijfer, gewicht) => cijfer * gewicht).Sum();
        Eigenschap.Gelijk(Bsn.VanGetal(nummer).VoldoetAanElfproef, som % 11 == 0, $"11-proef van {nummer}");
    }, keren: 5_000);

    [Test]
    public void Een_ander_cijfer_op_een_plaats_valt_altijd_door_de_11_proef() =>
        Eigenschap.Houdt(Gen.Select(_kloppendeNummers, Gen.Int[0, 8], Gen.Int[1, 9]), geval =>
        {
            var (nummer, plaats, erbij) = geval;
            var tekens = Bsn.VanGetal(nummer).Voluit().ToCharArray();
            tekens[plaats] = (char)('0' + ((tekens[plaats] - '0' + erbij) % 10));
            Eigenschap.Klopt(!Bsn.Lees(tekens).VoldoetAanElfproef, $"{nummer} met een ander cijfer op plaats {plaats}");
        });

    [Test]
    public void Lezen_en_voluit_schrijven_zijn_elkaars_omgekeerde() => Eigenschap.Houdt(_nummers, nummer =>
    {
        var bsn = Bsn.VanGetal(nummer);
        Eigenschap.Gelijk(bsn.Voluit().Length, 9, "lengte");
        Eigenschap.Gelijk(Bsn.Lees(bsn.Voluit()), bsn, "Bsn");
        Eigenschap.Gelijk(bsn.Getal, nummer, "Getal");
    });

    [Test]
    public void Als_tekst_is_alleen_het_einde_te_zien()
    {
        Assert.That(Bsn.Lees("999900006").ToString(), Is.EqualTo("******006"));
        Assert.That($"{Bsn.Lees("999912340")}", Is.EqualTo("******340"));
    }

    [Test]
    public void Een_record_met_een_bsn_toont_het_niet()
    {
        var toewijzing = new EenToewijzing().Bouw();
        Assert.That(toewijzing.ToString(), Does.Contain("******006").And.Not.Contain("999900006"));
    }

    [TestCase("")]
    [TestCase("99990000")]
    [TestCase("9999000061")]
    [TestCase("99990000x")]
    [TestCase("99990000٦", Description = "een cijfer buiten ASCII")]
    [TestCase(" 99990000")]
    [TestCase("-99990000")]
    public void Iets_anders_dan_negen_cijfers_is_geen_bsn_en_de_fout_herhaalt_het_niet(string tekst)
    {
        var fout = Assert.Throws<FormatException>(() => Bsn.Lees(tekst))!;
        if (tekst.Length > 0)
        {
            Assert.That(fout.ToString(), Does.Not.Contain(tekst));
        }
    }

    [TestCase(-1)]
    [TestCase(1_000_000_000)]
    public void Een_getal_van_meer_dan_negen_cijfers_is_geen_bsn_en_de_fout_herhaalt_het_niet(int getal)
    {
        var fout = Assert.Throws<ArgumentOutOfRangeException>(() => Bsn.VanGetal(getal))!;
        Assert.That(fout.Message, Does.Not.Contain(getal.ToString(CultureInfo.InvariantCulture)));
    }

    [TestCase(0)]
    [TestCase(999_999_999)]
    public void De_uiterste_getallen_mogen(int getal) => Assert.That(Bsn.VanGetal(getal).Getal, Is.EqualTo(getal));
}
