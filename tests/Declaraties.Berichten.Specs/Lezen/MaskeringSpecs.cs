using Declaraties.Berichten.Lezen;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Een Bsn komt nooit in een melding, waar het ook staat.</summary>
public class MaskeringSpecs
{
    [TestCase("99990000", "Bsn telt 8 cijfers; verwacht precies 9 cijfers")]
    [TestCase("9999000060", "Bsn telt 10 cijfers; verwacht precies 9 cijfers")]
    [TestCase("9999.00.006", "Bsn telt 11 tekens, waaronder andere dan cijfers; verwacht precies 9 cijfers")]
    [TestCase(" 999900006", "Bsn telt 10 tekens, waaronder andere dan cijfers; verwacht precies 9 cijfers")]
    [TestCase("", "Bsn is leeg; verwacht precies 9 cijfers")]
    public void De_waarde_van_een_bsn_wordt_nooit_aangehaald(string bsn, string toelichting) =>
        Assert.That(Fouten(Declaratie.Met(">999900006<", $">{bsn}<"))[0].Toelichting, Is.EqualTo(toelichting));

    [Test]
    public void Een_bsn_in_een_ander_element_wordt_onleesbaar() =>
        Assert.That(
            Fouten(Declaratie.Met(">99990001<", ">999900006<"))[0].Toelichting,
            Is.EqualTo("Afzender is '*********' (9 tekens); verwacht precies 8 cijfers"));

    [Test]
    public void Een_bsn_in_losse_tekst_een_naam_of_een_attribuut_wordt_onleesbaar()
    {
        var fouten = Fouten(Declaratie
            .Met("<d:Bsn>999900006</d:Bsn>", "999900006<d:Bsn>999900006</d:Bsn><b999900006/>")
            .Met("<d:Prestaties>", "<d:Prestaties a999900006='999900006' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='999900006'>"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fouten.Select(fout => fout.Melding), Is.EqualTo(
            [
                "Tekst '*********' hoort niet in Client",
                "Element 'b*********' hoort niet in Client",
                "Attribuut 'a*********' hoort niet bij Prestaties",
                "xsi:type van Prestaties is '*********'",
            ]));
            Assert.That(string.Concat(fouten), Does.Not.Contain("999900006"));
        }
    }

    [Test]
    public void Een_bsn_naast_een_xml_fout_wordt_onleesbaar()
    {
        var plaats = Declaratie.IndexOf("999900006", StringComparison.Ordinal);
        for (var i = 0; i <= 9; i++)
        {
            foreach (var stuk in (string[])["<", "&", "=\"", "</", "]]>", "\u0001", "<a b=c999900006"])
            {
                var fouten = Fouten(Declaratie.Insert(plaats + i, stuk));
                Assert.That(string.Concat(fouten), Does.Not.Match("[0-9]{4}[0-9]*'|9999|0006"), () => $"{stuk} op {i}");
            }
        }
    }

    [TestCase("999900006", "'*********'")]
    [TestCase("a999900006b999900018", "'a*********b*********'")]
    [TestCase("99990000", "'99990000'")]
    [TestCase("9999000060", "'*********0'")]
    [TestCase("1234567891", "'1234567891'")]
    [TestCase("9999 00006", "'**** *****'")]
    [TestCase("regel\r\n\ttwee", "'regel\\r\\n\\ttwee'")]
    [TestCase("\u00A0\u202Ex", "'\\u{00A0}\\u{202E}x'")]
    [TestCase("\u008512345678", "'\\u{0085}12345678'")]
    [TestCase("\U0001F600", "'\U0001F600'")]
    [TestCase("1234567890123456789012345678901234567890", "'1234567890123456789012345678901234567890'")]
    [TestCase("12345678901234567890123456789012345678901", "'****************************************...'")]
    [TestCase("abcdefghijabcdefghijabcdefghijabcdefg999900006", "'abcdefghijabcdefghijabcdefghijabcdefg***...'")]
    [TestCase("abcdefghijabcdefghijabcdefghija999900006", "'abcdefghijabcdefghijabcdefghija*********'")]
    [TestCase("abcdefghijabcdefghijabcdefghijabcdefghij", "'abcdefghijabcdefghijabcdefghijabcdefghij'")]
    [TestCase("abcdefghijabcdefghijabcdefghijabcdefghijk", "'abcdefghijabcdefghijabcdefghijabcdefghij...'")]
    [TestCase("", "''")]
    public void Een_citaat_is_kort_zichtbaar_en_zonder_bsn(string tekst, string citaat) =>
        Assert.That(Citaat.Van(tekst), Is.EqualTo(citaat));
}
