namespace Declaraties.Core.Specs.Domein;

/// <summary>Wat een Bsn kan zijn wordt onleesbaar, hoe het ook is geschreven; wat er geen kan zijn blijft staan (besluit 99).</summary>
public sealed class AfschermingSpecs
{
    // Nine together, with or without the 11-test: a number with a typing error is about somebody as well.
    [TestCase("999900006", "*********")]
    [TestCase("123456789", "*********")]
    [TestCase("BSN999900006", "BSN*********")]
    [TestCase("(999900006)", "(*********)")]
    [TestCase("999900006/999900018", "*********/*********")]
    // Among other digits.
    [TestCase("9999000061", "*********1")]
    [TestCase("1999900006", "1*********")]
    // Where more than one window of nine passes, all of them.
    [TestCase("2026999900006001", "2************001")]
    [TestCase("0999900006", "0*********")]
    // In groups that are nine together.
    [TestCase("9999.00.006", "****.**.***")]
    [TestCase("9999 00 006", "**** ** ***")]
    [TestCase("999-900-006", "***-***-***")]
    [TestCase("9999 - 00 - 006", "**** - ** - ***")]
    [TestCase("9 9 9 9 0 0 0 0 6", "* * * * * * * * *")]
    [TestCase("99990000-6", "********-*")]
    [TestCase("99_99/00\\006", "**_**/**\\***")]
    [TestCase("9999\u00A000\u2013006", "****\u00A0**\u2013***")]
    [TestCase("9999\u200B00006", "****\u200B*****")]
    [TestCase("9999\t00006", "****\t*****")]
    [TestCase("1-999900006", "1-*********")]
    [TestCase("1-9999-00006-2", "1-****-*****-2")]
    [TestCase("bsn 9999 00006 en 999900018.", "bsn **** ***** en *********.")]
    // In digits of another script.
    [TestCase("\uFF19\uFF19\uFF19\uFF19\uFF10\uFF10\uFF10\uFF10\uFF16", "*********")]
    [TestCase("\u0669\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0666", "*********")]
    [TestCase("\U0001D7E1\U0001D7E1\U0001D7E1\U0001D7E1\U0001D7D80006", "**************")]
    // What shows who it is about when a key of ours stands beside it.
    [TestCase("ontvangst a1b2c3d4e5f60718293a4b5c6d7e8f90 van 999900006", "ontvangst a1b2c3d4e5f60718293a4b5c6d7e8f90 van *********")]
    // Not a key: of another length, or nothing but digits.
    [TestCase("a999900006b", "a*********b")]
    [TestCase("00000000000999900006000000000000", "000000000***********000000000000")]
    public void Wat_een_Bsn_kan_zijn_wordt_onleesbaar(string tekst, string afgeschermd)
    {
        Assert.That(Afscherming.ZonderBsn(tekst), Is.EqualTo(afgeschermd));
        Assert.That(Afscherming.ZonderBsn($"<{tekst}>"), Is.EqualTo($"<{afgeschermd}>"));
    }

    [TestCase("999900006", true)]
    [TestCase("client 9999.00.006, thuis", true)]
    [TestCase("1 999900006", true)]
    [TestCase("999900007 of 999900018", true)]
    [TestCase("999900007", false, Description = "voldoet niet aan de 11-proef")]
    [TestCase("9999000061", false, Description = "een deel van een langer nummer")]
    [TestCase("9999, 00006", false)]
    [TestCase("2026-02-28", false)]
    [TestCase("", false)]
    public void Een_Bsn_is_negen_cijfers_die_aan_de_11_proef_voldoen_aaneen_of_in_groepen(string tekst, bool bevat) =>
        Assert.That(Afscherming.BevatBsn(tekst), Is.EqualTo(bevat));

    [TestCase("")]
    [TestCase("99990000")]
    [TestCase("1234567891")]
    [TestCase("2026-02-00001")]
    [TestCase("2026-02-01 t/m 2026-02-28")]
    [TestCase("2026-03-20 09:30:00")]
    [TestCase("960 minuten gedeclareerd, hoogstens 900 (5 x 180 minuten, per week) volgens toewijzing 20072 over 2026-02-01 t/m 2026-02-28.")]
    [TestCase("9999    00006")]
    [TestCase("9999,00006")]
    [TestCase("9999-00-007")]
    [TestCase("9999x00006")]
    [TestCase("5d41402abc123456789012345678c592")]
    [TestCase("2:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd123456789f00a08")]
    public void Wat_er_geen_kan_zijn_blijft_staan(string tekst) => Assert.That(Afscherming.ZonderBsn(tekst), Is.SameAs(tekst));

    [TestCase(999900006, true)]
    [TestCase(999900007, false)]
    [TestCase(99990000, false)]
    [TestCase(0, false)]
    [TestCase(int.MaxValue, false)]
    public void Een_getal_kan_een_Bsn_zijn(int getal, bool kan) => Assert.That(Afscherming.KanBsnZijn(getal), Is.EqualTo(kan));
}
