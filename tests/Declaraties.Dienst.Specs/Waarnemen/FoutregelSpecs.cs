using Declaraties.Dienst.Basis;

namespace Declaraties.Dienst.Specs.Waarnemen;

/// <summary>Wat een ander in een fout zet, wordt een regel om te lezen.</summary>
public sealed class FoutregelSpecs
{
    [TestCase("de schijf is vol", "de schijf is vol")]
    [TestCase("close-reason, exception=EndOfStreamException: weg\r\n   at System.IO.Pipe.Read()\n   at System.IO.Pipe.Lees()\n--- End of stack trace ---\n, code=541", "close-reason, exception=EndOfStreamException: weg , code=541")]
    [TestCase("client 999900018 staat erin", "client ********* staat erin")]
    [TestCase("regel een\n\nregel twee", "regel een regel twee")]
    public void Een_fout_is_een_regel_zonder_aanroepen_en_zonder_bsn(string tekst, string regel) =>
        Assert.That(Foutregel.Van(new InvalidOperationException(tekst)), Is.EqualTo(regel));

    [Test]
    public void De_oorzaak_staat_erbij_als_de_fout_die_zelf_niet_noemt()
    {
        var geweigerd = new IOException("verbinding geweigerd");
        Assert.That(Foutregel.Van(new InvalidOperationException("niet te bereiken", new InvalidOperationException("geen van drie", geweigerd))), Is.EqualTo("niet te bereiken (verbinding geweigerd)"));
        Assert.That(Foutregel.Van(new InvalidOperationException("niet te bereiken: verbinding geweigerd", geweigerd)), Is.EqualTo("niet te bereiken: verbinding geweigerd"));
    }

    [Test]
    public void Waar_de_regel_wordt_afgekapt_staat_geen_half_bsn() =>
        Assert.That(Foutregel.Van(new InvalidOperationException(new string('x', 492) + " 999900018 staat erin")), Does.Not.Contain("9999"));

    [TestCase(500, 500)]
    [TestCase(501, 503)]
    public void En_niet_langer_dan_te_lezen_is(int lengte, int regel) =>
        Assert.That(Foutregel.Van(new InvalidOperationException(new string('x', lengte))), Has.Length.EqualTo(regel));
}
