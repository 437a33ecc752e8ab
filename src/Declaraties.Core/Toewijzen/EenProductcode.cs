using System.Collections.Frozen;
using Declaraties.Domein;

namespace Declaraties.Toewijzen;

/// <summary>
/// Afspraak van SDD en aanbieders, niet van de standaard: een client heeft op elke dag hoogstens één ProductCode in de ondersteunde
/// categorieën van een wet, over alle gemeenten en aanbieders heen. Getoetst wordt de stand nadat het hele bericht is verwerkt, zodat een bericht
/// de oude toewijzing mag beëindigen en de nieuwe laten beginnen. Dezelfde code twee keer op een dag is geen conflict.
/// </summary>
public static class EenProductcode
{
    /// <summary>02: begeleiding onder de Wmo. Over de Jeugdwet is niets afgesproken: zij wordt alleen getoetst voor de categorieën die iemand noemt (besluit 193).</summary>
    public static IReadOnlySet<string> StandaardCategorieen { get; } = FrozenSet.Create(StringComparer.Ordinal, "02");

    /// <summary>
    /// De conflicten waaraan minstens één toewijzing van het bericht meedoet, in de volgorde van hun eerste gedeelde dag. Wordt per
    /// conflict berekend: wie er een paar wil tonen hoeft de rest niet te maken.
    /// </summary>
    /// <remarks>
    /// Verwijderde toewijzingen (RedenWijziging 13), toewijzingen zonder ProductCode en lege looptijden doen niet mee.
    /// </remarks>
    /// <param name="geldend">De geldende versies van alle toewijzingen van de client, bij welke gemeente en aanbieder ook.</param>
    /// <param name="nieuw">De toewijzingen van een WMO301, in volgorde van lezen.</param>
    /// <param name="categorieen">De ondersteunde categorieën; standaard <see cref="StandaardCategorieen"/>.</param>
    public static IEnumerable<Productcodeconflict> Zoek(
        IEnumerable<Toewijzing> geldend, IReadOnlyList<Toewijzing> nieuw, IReadOnlySet<string>? categorieen = null)
    {
        var ondersteund = categorieen ?? StandaardCategorieen;

        // One message is about one client, but a ToewijzingNummer may have passed from one client to another.
        return Toewijzingsversies.Stand(geldend, nieuw)
            .Where(versie => TeltMee(versie.Toewijzing, ondersteund))
            .GroupBy(versie => (versie.Toewijzing.Bsn, versie.Toewijzing.Wet))
            .Where(groep => groep.Any(versie => versie.VolgnummerNieuw is not null))
            .SelectMany(ZoekBijClient);
    }

    /// <summary>
    /// One sweep over the allocations by begin. Those still running are kept per code, new ones apart from known ones, so that every one
    /// looked at either conflicts or has ended and is dropped: the work is a sort plus the number of conflicts.
    /// </summary>
    private static IEnumerable<Productcodeconflict> ZoekBijClient(IEnumerable<GeldendeVersie> versies)
    {
        var nieuwe = new Lopend();
        var bekende = new Lopend();
        foreach (var deze in versies.Order(_opBegin))
        {
            foreach (var ander in nieuwe.MetAndereCode(deze))
            {
                yield return Conflict(deze, ander);
            }

            if (deze.VolgnummerNieuw is null)
            {
                bekende.Voeg(deze);
                continue;
            }

            foreach (var ander in bekende.MetAndereCode(deze))
            {
                yield return Conflict(deze, ander);
            }

            nieuwe.Voeg(deze);
        }
    }

    private static readonly Comparer<GeldendeVersie> _opBegin = Comparer<GeldendeVersie>.Create((a, b) =>
    {
        var (x, y) = (a.Toewijzing, b.Toewijzing);
        return x.Ingangsdatum != y.Ingangsdatum ? x.Ingangsdatum.CompareTo(y.Ingangsdatum)
            : string.CompareOrdinal(x.Gemeente.Code, y.Gemeente.Code) is var gemeente and not 0 ? gemeente
            : string.CompareOrdinal(x.Aanbieder.Code, y.Aanbieder.Code) is var aanbieder and not 0 ? aanbieder
            : x.ToewijzingNummer.CompareTo(y.ToewijzingNummer);
    });

    private static bool TeltMee(Toewijzing toewijzing, IReadOnlySet<string> categorieen) =>
        !toewijzing.IsVerwijderd
        && !toewijzing.Looptijd.IsLeeg
        && toewijzing.Product is { Code: not null, Categorie: var categorie }
        && categorieen.Contains(categorie);

    private static Productcodeconflict Conflict(GeldendeVersie a, GeldendeVersie b)
    {
        var (nieuw, ander) = (b.VolgnummerNieuw ?? -1) > (a.VolgnummerNieuw ?? -1) ? (b, a) : (a, b);
        return new Productcodeconflict(nieuw.Toewijzing, ander.Toewijzing, ander.VolgnummerNieuw is not null);
    }

    /// <summary>Toewijzingen die zijn begonnen en misschien nog lopen, op code.</summary>
    private sealed class Lopend
    {
        private readonly SortedDictionary<string, List<GeldendeVersie>> _opCode = new(StringComparer.Ordinal);

        public void Voeg(GeldendeVersie versie)
        {
            if (!_opCode.TryGetValue(Code(versie), out var versies))
            {
                _opCode.Add(Code(versie), versies = []);
            }

            versies.Add(versie);
        }

        /// <summary>Die met een andere code nog lopen als <paramref name="deze"/> begint; wat is afgelopen wordt vergeten.</summary>
        public IEnumerable<GeldendeVersie> MetAndereCode(GeldendeVersie deze)
        {
            var afgelopen = new List<string>();
            foreach (var (code, versies) in _opCode)
            {
                if (code == Code(deze))
                {
                    continue;
                }

                versies.RemoveAll(versie => versie.Toewijzing.Looptijd.Eind < deze.Toewijzing.Ingangsdatum);
                if (versies.Count == 0)
                {
                    afgelopen.Add(code);
                }

                foreach (var versie in versies)
                {
                    yield return versie;
                }
            }

            foreach (var code in afgelopen)
            {
                _opCode.Remove(code);
            }
        }

        private static string Code(GeldendeVersie versie) => versie.Toewijzing.Product!.Value.Code!;
    }
}

/// <summary>Twee toewijzingen met een verschillende ProductCode op dezelfde dagen. Geen van de teksten bevat een Bsn.</summary>
/// <param name="Nieuw">De toewijzing uit het bericht; zijn beide uit het bericht, de latere daarin.</param>
/// <param name="Ander">De toewijzing waarmee zij botst.</param>
/// <param name="AnderOokNieuw">Of ook <paramref name="Ander"/> in het bericht staat.</param>
public sealed record Productcodeconflict(Toewijzing Nieuw, Toewijzing Ander, bool AnderOokNieuw)
{
    /// <summary>De dagen waarop beide gelden, de eerste en laatste meegeteld; tot het einde der tijden als beide open zijn.</summary>
    public Periode Dagen => Nieuw.Looptijd.Doorsnede(Ander.Looptijd);

    public string Toelichting =>
        $"Een client heeft op elke dag één productcode. {Hoofdletter(Naam(Nieuw))} geeft {Dagen.InWoorden()} code {Nieuw.Product?.Code}, en {Naam(Ander)}{(AnderOokNieuw ? " uit hetzelfde bericht" : "")} code {Ander.Product?.Code}.";

    public string ZouVoldoen =>
        $"Twee keer dezelfde code, of geen overlap: {Aansluiting.Advies(Naam(Ander), Ander.Looptijd, Naam(Nieuw), Nieuw.Looptijd)}.";

    /// <summary>Zonder persoonsgegevens: een record toont anders al zijn velden.</summary>
    public override string ToString() => Toelichting;

    private static string Naam(Toewijzing toewijzing) =>
        $"toewijzing {toewijzing.ToewijzingNummer} van gemeente {toewijzing.Gemeente} aan aanbieder {toewijzing.Aanbieder}";

    private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
}
