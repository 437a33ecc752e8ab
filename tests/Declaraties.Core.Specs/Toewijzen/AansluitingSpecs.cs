using System.Text.RegularExpressions;
using CsCheck;
using Declaraties.Toewijzen;

namespace Declaraties.Core.Specs.Toewijzen;

public sealed partial class AansluitingSpecs
{
    [Test]
    public void De_eerste_eindigt_eerder_of_de_tweede_begint_later() =>
        Assert.That(
            Aansluiting.Advies("A", Voorbeeld.Periode("2025-01-01", "2025-06-30"), "B", Voorbeeld.Periode("2025-06-01", "2025-12-31")),
            Is.EqualTo("een Einddatum van A tot en met 2025-05-31, of een Ingangsdatum van B vanaf 2025-07-01"));

    [Test]
    public void De_volgorde_van_noemen_doet_er_niet_toe() =>
        Assert.That(
            Aansluiting.Advies("B", Voorbeeld.Periode("2025-06-01", "2025-12-31"), "A", Voorbeeld.Periode("2025-01-01", "2025-06-30")),
            Is.EqualTo("een Einddatum van A tot en met 2025-05-31, of een Ingangsdatum van B vanaf 2025-07-01"));

    [Test]
    public void Wie_tegelijk_begint_kan_niet_eerder_eindigen() =>
        Assert.That(
            Aansluiting.Advies("A", Voorbeeld.Periode("2025-01-01", "2025-12-31"), "B", Voorbeeld.Periode("2025-01-01", "2025-06-30")),
            Is.EqualTo("een Ingangsdatum van A vanaf 2025-07-01"));

    [Test]
    public void Bij_gelijke_looptijd_moet_een_van_beide_weg() =>
        Assert.That(
            Aansluiting.Advies("A", Voorbeeld.Periode("2025-01-01", "9999-12-31"), "B", Voorbeeld.Periode("2025-01-01", "9999-12-31")),
            Is.EqualTo("één van beide verwijderd (RedenWijziging 13)"));

    /// <summary>Wie een raad opvolgt heeft geen overlap en nog een looptijd, en wie een dag minder toegeeft nog wel.</summary>
    [Test]
    public void Elke_genoemde_datum_is_de_uiterste_die_helpt() => Eigenschap.Houdt(
        Gen.Select(_periode, _periode).Where((a, b) => a.Overlapt(b) && a != b),
        paar =>
        {
            var (a, b) = paar;
            var periodes = new Dictionary<string, Periode> { ["A"] = a, ["B"] = b };
            var raad = Raad().Matches(Aansluiting.Advies("A", a, "B", b));
            Eigenschap.Klopt(raad.Count > 0, "er is een raad");
            foreach (var match in raad.AsEnumerable())
            {
                var naam = match.Groups["naam"].Value;
                var dag = Voorbeeld.Dag(match.Groups["dag"].Value);
                var ander = periodes[naam == "A" ? "B" : "A"];
                var isEinde = match.Groups["einde"].Success;
                var opgevolgd = isEinde ? periodes[naam] with { Eind = dag } : periodes[naam] with { Begin = dag };
                var netNiet = isEinde ? periodes[naam] with { Eind = dag.AddDays(1) } : periodes[naam] with { Begin = dag.AddDays(-1) };
                Eigenschap.Klopt(!opgevolgd.IsLeeg && !opgevolgd.Overlapt(ander), $"{match.Value} helpt");
                Eigenschap.Klopt(netNiet.Overlapt(ander), $"{match.Value} is de uiterste");
            }
        },
        keren: 2000);

    private static readonly Gen<Periode> _periode =
        from begin in Gen.Int[0, 30]
        from dagen in Gen.Int[0, 30]
        from open in Gen.Int[0, 5]
        let dag = Voorbeeld.Dag("2025-01-01").AddDays(begin)
        select new Periode(dag, open == 0 ? DateOnly.MaxValue : dag.AddDays(dagen));

    [GeneratedRegex("(?<einde>Einddatum)?(Ingangsdatum)? van (?<naam>[AB]) (tot en met|vanaf) (?<dag>[0-9-]{10})", RegexOptions.ExplicitCapture)]
    private static partial Regex Raad();
}
