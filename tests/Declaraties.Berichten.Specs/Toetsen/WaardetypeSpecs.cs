using System.Globalization;
using System.Numerics;
using CsCheck;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;
using Declaraties.Testbasis;
using NUnit.Framework;

namespace Declaraties.Berichten.Specs.Toetsen;

/// <summary>Elke waarde wordt getoetst naar de letter van XSD 1.0, aan beide kanten van elke grens.</summary>
public class WaardetypeSpecs
{
    private const string Astraal = "\U0001D11E";

    private static readonly Basisschema _basis = Editieregister.Standaard.Van(Editie.Iwmo32).Basis;

    [TestCase("0", 0)]
    [TestCase("99999999", 99_999_999)]
    [TestCase("+5", 5)]
    [TestCase("-0", 0)]
    [TestCase("007", 7)]
    [TestCase(" \t\r\n12\n", 12)]
    [TestCase("000000000000000000000000000000000000000099999999", 99_999_999)]
    public void Een_geheel_getal_mag_een_teken_voorloopnullen_en_wit_hebben(string tekst, long getal) =>
        Assert.That(Geldig(_basis.Volume, tekst).Getal, Is.EqualTo(getal));

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("+")]
    [TestCase("-")]
    [TestCase("--1")]
    [TestCase("+-1")]
    [TestCase("-1")]
    [TestCase("100000000")]
    [TestCase("1 2")]
    [TestCase("1.0")]
    [TestCase("1e3")]
    [TestCase("\u00A01")]
    [TestCase("\u0661")]
    [TestCase("\uFF11")]
    [TestCase("9999999999999999999999999999999999999999")]
    [TestCase("-9999999999999999999999999999999999999999")]
    public void Iets_anders_is_geen_getal_binnen_de_grenzen(string tekst) => Ongeldig(_basis.Volume, tekst);

    [Test]
    public void Elk_getal_in_elke_schrijfwijze_komt_heel_over()
    {
        var vorm =
            from getal in Gen.Long[-20, 1_100_000_000_000]
            from nullen in Gen.Int[0, 30]
            from plus in Gen.Bool
            select (getal, Tekst: (getal < 0 ? "-" : plus ? "+" : "") + new string('0', nullen) + BigInteger.Abs(getal).ToString(CultureInfo.InvariantCulture));
        Eigenschap.Houdt(vorm, geval =>
        {
            var waarde = default(Waarde);
            var geldig = _basis.TotaalBedrag.Toets(geval.Tekst, ref waarde);
            Assert.That(geldig, Is.EqualTo(geval.getal is >= 0 and <= 999_999_999_999));
            Assert.That(geldig ? waarde.Getal : geval.getal, Is.EqualTo(geval.getal));
        });
    }

    [TestCase("3", true)]
    [TestCase(" 3\n", true)]
    [TestCase("03", false)]
    [TestCase("+3", false)]
    [TestCase("2", false)]
    [TestCase("", false)]
    public void Een_vast_getal_staat_er_precies_zo(string tekst, bool geldig) => Toets(_basis.BerichtVersie.Alleen("3"), tekst, geldig);

    [TestCase("2026-04-01", 2026, 4, 1)]
    [TestCase("\n 2026-04-01\t", 2026, 4, 1)]
    [TestCase("2024-02-29", 2024, 2, 29)]
    [TestCase("2000-02-29", 2000, 2, 29)]
    [TestCase("0001-01-01", 1, 1, 1)]
    [TestCase("9999-12-31", 9999, 12, 31)]
    [TestCase("10000-01-01", 9999, 12, 31)]
    [TestCase("123456789-06-15", 9999, 12, 31)]
    [TestCase("-0001-06-15", 1, 1, 1)]
    [TestCase("-0004-02-29", 1, 1, 1)]
    [TestCase("-123456789-06-15", 1, 1, 1)]
    public void Een_bestaande_datum_is_geldig_en_buiten_het_bereik_de_uiterste_dag(string tekst, int jaar, int maand, int dag) =>
        Assert.That(Geldig(_basis.Datum, tekst).Datum, Is.EqualTo(new DateOnly(jaar, maand, dag)));

    [TestCase("")]
    [TestCase("2027-02-29")]
    [TestCase("1900-02-29")]
    [TestCase("-0001-02-29")]
    [TestCase("2026-04-31")]
    [TestCase("2026-13-01")]
    [TestCase("2026-00-01")]
    [TestCase("2026-01-00")]
    [TestCase("2026-01-32")]
    [TestCase("0000-01-01")]
    [TestCase("-0000-01-01")]
    [TestCase("01000-01-01")]
    [TestCase("1234567890-01-01")]
    [TestCase("-1234567890-01-01")]
    [TestCase("+2026-01-01")]
    [TestCase("--2026-01-01")]
    [TestCase("026-01-01")]
    [TestCase("2026-1-01")]
    [TestCase("2026-01-1")]
    [TestCase("2026-01")]
    [TestCase("20260101")]
    [TestCase("2026/01/01")]
    [TestCase("2026-01-01Z")]
    [TestCase("2026-01-01+01:00")]
    [TestCase("2026-01-01-05")]
    [TestCase("2026-01-01T00:00:00")]
    [TestCase("2026-01-01\u00A0")]
    [TestCase("\uFF12026-01-01")]
    [TestCase("2026-01-01-")]
    [TestCase("-")]
    public void Iets_anders_is_geen_datum(string tekst) => Ongeldig(_basis.Datum, tekst);

    [Test]
    public void Elke_dag_van_de_kalender_is_een_datum_en_de_dag_na_de_laatste_niet()
    {
        var datum = default(Waarde);
        for (var dag = DateOnly.MinValue; dag < DateOnly.MaxValue; dag = dag.AddDays(1))
        {
            var tekst = dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!_basis.Datum.Toets(tekst, ref datum) || datum.Datum != dag)
            {
                Assert.Fail(tekst);
            }

            if (dag.Month != dag.AddDays(1).Month && _basis.Datum.Toets($"{tekst[..8]}{dag.Day + 1:D2}", ref datum))
            {
                Assert.Fail($"{tekst}: de dag erna bestaat niet");
            }
        }
    }

    [TestCase("00:00:00", "0")]
    [TestCase("23:59:59", "86399")]
    [TestCase(" 12:34:56 ", "45296")]
    [TestCase("24:00:00", "86400")]
    [TestCase("24:00:00.000", "86400")]
    [TestCase("00:00:00.5", "0.5")]
    [TestCase("00:00:00.1234567", "0.1234567")]
    [TestCase("00:00:00.12345678999999999999999999999999", "0.1234567")]
    [TestCase("23:59:59.999999999999999999999999", "86399.9999999")]
    public void Een_tijd_wordt_afgekapt_op_100_nanoseconden(string tekst, string seconden) =>
        Assert.That(
            Geldig(_basis.Tijd, tekst).Tijd.Ticks,
            Is.EqualTo((long)(decimal.Parse(seconden, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond)));

    [TestCase("")]
    [TestCase("24:00:01")]
    [TestCase("24:01:00")]
    [TestCase("24:00:00.0000000000000000001")]
    [TestCase("25:00:00")]
    [TestCase("12:60:00")]
    [TestCase("12:00:60")]
    [TestCase("12:00")]
    [TestCase("1:00:00")]
    [TestCase("12:0:00")]
    [TestCase("12:00:00.")]
    [TestCase("12:00:00,5")]
    [TestCase("12:00:00.5.5")]
    [TestCase("12:00:00.-5")]
    [TestCase("12:00:00Z")]
    [TestCase("12:00:00+01:00")]
    [TestCase("12:00:00-01:00")]
    [TestCase("-12:00:00")]
    [TestCase("12:00:00\u00A0")]
    public void Iets_anders_is_geen_tijd(string tekst) => Ongeldig(_basis.Tijd, tekst);

    [TestCase("01", true)]
    [TestCase("84", true)]
    [TestCase("02", false)]
    [TestCase(" 01", false)]
    [TestCase("01 ", false)]
    [TestCase("1", false)]
    [TestCase("", false)]
    public void Een_code_staat_letterlijk_in_haar_lijst(string tekst, bool geldig) => Toets(_basis.Eenheid, tekst, geldig);

    [Test]
    public void Elke_code_is_geldig_en_komt_over_als_dezelfde_string()
    {
        foreach (var type in (Waardetype[])[_basis.LandCode, _basis.RetourCode, _basis.ProductCategorie, _basis.DebetCredit])
        {
            foreach (var code in type.Codes)
            {
                Assert.That(Geldig(type, new string(code.AsSpan())).Code, Is.SameAs(code));
                Ongeldig(type, code + code);
                Ongeldig(type, char.IsAsciiLetter(code[0]) ? code.ToLowerInvariant() : " " + code);
            }
        }
    }

    [TestCase("x", true)]
    [TestCase("xxxxx", true)]
    [TestCase("xxxxxx", false)]
    [TestCase("", false)]
    [TestCase(" ", false)]
    [TestCase("\t \t", false)]
    [TestCase(" x ", true)]
    [TestCase("\u00A0", true)]
    [TestCase("\u2003", true)]
    [TestCase("\u0085", true)]
    [TestCase("x\n", false)]
    [TestCase("\nx", false)]
    [TestCase("x\ry", false)]
    [TestCase("x\ty", true)]
    [TestCase("\u2028", true)]
    [TestCase(Astraal + Astraal + Astraal + Astraal + Astraal, true)]
    [TestCase(Astraal + Astraal + Astraal + Astraal + Astraal + "x", false)]
    public void Een_productcode_telt_1_t_m_5_codepunten_met_iets_anders_dan_wit(string tekst, bool geldig) =>
        Toets(_basis.ProductCode, tekst, geldig);

    [TestCase("regel een\nregel twee\r\n", true)]
    [TestCase(".", true)]
    [TestCase("\u00A0", true)]
    [TestCase(" \r\n\t", false)]
    [TestCase("", false)]
    public void Commentaar_mag_regels_hebben_maar_niet_leeg_zijn(string tekst, bool geldig) => Toets(_basis.Commentaar, tekst, geldig);

    [TestCase(" \t\n\r ", true)]
    [TestCase("12345678901234567890", true)]
    [TestCase("123456789012345678901", false)]
    [TestCase("", false)]
    public void Een_referentienummer_mag_uit_alles_bestaan(string tekst, bool geldig) => Toets(_basis.ReferentieNummer, tekst, geldig);

    [TestCase("1.0.0", true)]
    [TestCase("0.0.0", true)]
    [TestCase("10.200.3000", true)]
    [TestCase("123456789012345678901234567890.0.0", true)]
    [TestCase("01.0.0", false)]
    [TestCase("1.00.0", false)]
    [TestCase("1.0", false)]
    [TestCase("1.0.0.0", false)]
    [TestCase("1..0", false)]
    [TestCase(".1.0", false)]
    [TestCase("1.0.", false)]
    [TestCase("1.0.0 ", false)]
    [TestCase("1.0.0\n", false)]
    [TestCase("", false)]
    public void Een_versie_is_drie_getallen_zonder_voorloopnullen(string tekst, bool geldig) => Toets(_basis.Versie, tekst, geldig);

    [TestCase("T", true)]
    [TestCase("\u00C0\u1EF3\u00D7aZ", true)]
    [TestCase("\u00BF", false)]
    [TestCase("\u1EF4", false)]
    [TestCase("T.", false)]
    [TestCase("ABCDEF", true)]
    [TestCase("ABCDEFG", false)]
    [TestCase("", false)]
    public void Voorletters_zijn_letters_in_het_bereik_van_het_patroon(string tekst, bool geldig) => Toets(_basis.Voorletters, tekst, geldig);

    [TestCase("0505", true)]
    [TestCase("505", false)]
    [TestCase("05050", false)]
    [TestCase("050a", false)]
    [TestCase("0505\n", false)]
    [TestCase("\u0660\u0661\u0662\u0663", false)]
    public void Een_gemeente_is_vier_cijfers(string tekst, bool geldig) => Toets(_basis.Gemeente, tekst, geldig);

    [Test]
    public void Lezen_door_twee_draden_tegelijk_geeft_elk_dezelfde_codes()
    {
        var type = Waardetype.Codelijst("urn:x", "T", "AA BB CC DD");
        Parallel.For(0, 64, _ => Assert.That(Geldig(type, "CC").Code, Is.EqualTo("CC")));
    }

    private static Waarde Geldig(Waardetype type, string tekst)
    {
        var waarde = default(Waarde);
        Assert.That(type.Toets(tekst, ref waarde), Is.True, tekst);
        return waarde;
    }

    private static void Ongeldig(Waardetype type, string tekst) => Toets(type, tekst, false);

    private static void Toets(Waardetype type, string tekst, bool geldig)
    {
        var waarde = default(Waarde);
        Assert.That(type.Toets(tekst, ref waarde), Is.EqualTo(geldig), tekst);
    }
}
