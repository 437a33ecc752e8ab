using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Waarnemen;

public sealed class StopSpecs
{
    [Test]
    public async Task Wie_wordt_gestopt_zegt_in_het_logboek_dat_hij_stopt_en_dat_hij_is_gestopt()
    {
        using var werkplaats = new Werkplaats();
        using var dienst = Dienstproces.Start(werkplaats);
        Assert.That(dienst.Logboek, Does.Not.Contain("Stopp"));
        Assert.That(dienst.Stop(), Is.Zero);
        await dienst.WachtTotAsync(() => dienst.Logboek.Contains("\"Stopped\"", StringComparison.Ordinal), "dat hij is gestopt");
        Assert.That(dienst.Logboek.IndexOf("Stopping: work in hand", StringComparison.Ordinal), Is.InRange(0, dienst.Logboek.IndexOf("\"Stopped\"", StringComparison.Ordinal)));
    }
}
