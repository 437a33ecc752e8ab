using Declaraties.Beoordelen;
using Declaraties.Testbasis;

namespace Declaraties.Proefwereld.Specs;

/// <summary>
/// De hele weg: elk bericht van een wereld door de kern, in de volgorde van de namen, met een opslag in het geheugen en een eigen lezer.
/// Een WMO301 wordt alleen opgenomen als het aan niveau 2 voldoet en de client nooit twee productcodes op een dag geeft.
/// </summary>
public sealed class WereldbeoordelingSpecs
{
    private static readonly DateOnly _langErna = new(2030, 1, 1);

    [TestCase(1, 80, 5, 12, 1)]
    [TestCase(2, 40, 2, 30, 1)]
    [TestCase(3, 120, 1, 3, 1)]
    [TestCase(4, 30, 3, 18, 3)]
    [TestCase(5, 60, 1, 1, 3)]
    [TestCase(6, 1, 1, 66, 1)]
    [TestCase(-7, 12, 12, 24, 2)]
    [TestCase(8, 150, 7, 9, 1)]
    public void Zonder_fouten_wordt_elke_prestatie_goedgekeurd(long seed, int clienten, int aanbieders, int maanden, int regels)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, regelsPerClient: regels);
        var opslag = wereld.Opslag();
        foreach (var bestand in wereld.Declaratiebestanden)
        {
            Goedgekeurd(opslag, bestand, _langErna);
        }
    }

    [TestCase(11, 80, 5, 12, 1)]
    [TestCase(12, 40, 2, 30, 1)]
    [TestCase(13, 30, 3, 18, 3)]
    public void Ook_wie_elk_bericht_op_zijn_eigen_dag_verwerkt_keurt_alles_goed(long seed, int clienten, int aanbieders, int maanden, int regels)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, regelsPerClient: regels);
        var opslag = wereld.LegeOpslag();
        var toewijzingen = new Queue<string>(wereld.Toewijzingsbestanden);
        foreach (var (bestand, vandaag) in wereld.Declaratiebestanden.Select(b => (b, Xmllezer.Declaratie(b).Kop.Identificatie.Dagtekening)).OrderBy(d => d.Dagtekening))
        {
            while (toewijzingen.TryPeek(out var toewijzing) && Xmllezer.Toewijzing(toewijzing).Kop.Identificatie.Dagtekening <= vandaag)
            {
                Proefwereld.LeesToewijzing(opslag, toewijzingen.Dequeue());
            }

            Goedgekeurd(opslag, bestand, vandaag);
        }

        Assert.That(toewijzingen, Is.Empty);
    }

    [TestCase(21, 80, 5, 12, 1, 50)]
    [TestCase(22, 60, 1, 6, 1, 50)]
    [TestCase(23, 30, 3, 18, 3, 50)]
    [TestCase(24, 60, 4, 12, 1, 200)]
    [TestCase(25, 60, 3, 24, 2, 300)]
    [TestCase(26, 40, 2, 8, 1, 1000)]
    [TestCase(27, 60, 1, 1, 3, 1000)]
    [TestCase(28, 90, 3, 12, 1, 1)]
    [TestCase(29, 1, 1, 1, 1, 1)]
    [TestCase(30, 1, 1, 40, 1, 500)]
    [TestCase(31, 120, 1, 12, 1, 100)]
    public void Met_fouten_wordt_precies_afgewezen_wat_verwacht_csv_zegt(long seed, int clienten, int aanbieders, int maanden, int regels, int fouten)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, fouten, regels);
        var opslag = wereld.Opslag();
        var afgewezen = new List<string>();
        foreach (var bestand in wereld.Declaratiebestanden)
        {
            var verwerkt = Proefwereld.Verwerk(opslag, bestand, _langErna);
            Assert.That(verwerkt.Oordeel.Uitslag, Is.AnyOf(Uitslag.VolledigToegewezen, Uitslag.DeelsAfgewezen), () => Uitleg(bestand, verwerkt));
            foreach (var client in verwerkt.Antwoord.DeclaratieAntwoord!.Clienten)
            {
                var onbekend = client.RetourCodes.Contains("8187");
                Assert.That(client.Prestaties.All(p => p.RetourCodes.Contains("0233")), Is.EqualTo(onbekend), "0233 en een onbekende client gaan samen");
                afgewezen.AddRange(client.Prestaties.Select(p =>
                    $"{Path.GetFileName(bestand)};{p.Prestatie.ReferentieNummer};{string.Join(' ', p.RetourCodes)}"));
            }
        }

        Assert.That(afgewezen, Is.EqualTo(wereld.Verwacht));
        Assert.That(wereld.Uitslag.Fouten, Is.EqualTo(afgewezen.Count));
        Assert.That(afgewezen, Is.Not.Empty);
    }

    [TestCase(41)]
    public void Alle_retourcodes_van_een_prestatie_komen_voor(long seed)
    {
        using var wereld = new Proefwereld(seed, clienten: 250, aanbieders: 5, maanden: 12, fouten: 60);
        var codes = wereld.Verwacht.SelectMany(regel => regel.Split(';')[2].Split(' ')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string[] verwacht =
        [
            "0233", "0611", "8017", "8021", "8187", "9307", "9308", "9319", "9321", "9322", "9338", "9339", "9340", "9341", "9346", "9369",
            "9384", "9387", "9388", "9389", "9390", "S329",
        ];
        Assert.That(codes, Is.EqualTo(verwacht));
    }

    [TestCase(51)]
    public void Het_gevraagde_deel_van_de_prestaties_krijgt_een_fout(long seed)
    {
        using var wereld = new Proefwereld(seed, clienten: 250, aanbieders: 5, maanden: 6, fouten: 50);
        // Lines that follow from a fault come on top; faults on lines of an unknown client fall away.
        Assert.That(wereld.Uitslag.Fouten * 1000.0 / wereld.Uitslag.Prestaties, Is.InRange(40, 65));
    }

    private static void Goedgekeurd(Geheugenopslag opslag, string bestand, DateOnly peildatum)
    {
        var verwerkt = Proefwereld.Verwerk(opslag, bestand, peildatum);
        Assert.That(verwerkt.Oordeel.Uitslag, Is.EqualTo(Uitslag.VolledigToegewezen), () => Uitleg(bestand, verwerkt));
    }

    private static string Uitleg(string waar, Verwerkt verwerkt) =>
        $"{Path.GetFileName(waar)}\n{string.Join('\n', verwerkt.Oordeel.Bevindingen.Take(10).Select(b => $"{b.Regel.Code} {b.Referentie}: {b.Toelichting}"))}";
}
