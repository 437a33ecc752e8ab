using System.Globalization;
using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Tarieven;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Tariefsets bewaren, vaststellen, terugzien, herrekenen, en er een contract mee maken: voor een pagina, een programma en de opdrachtregel.</summary>
public sealed class Tariefloket(Databasevoorraad databases, TimeProvider klok)
{
    /// <summary>Bewaart een tariefset met wat zij nu geeft. Ook een met voorbeelden en fouten is te bewaren, als er maar een tarief uit komt.</summary>
    public Tariefbewaarafloop Bewaar(string naam, Tariefinhoud inhoud, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(naam);
        ArgumentNullException.ThrowIfNull(inhoud);
        if (!Tariefherkomst.IsNaam(naam))
        {
            return new(null, [$"Een tariefset kan niet '{Afscherming.ZonderBsn(naam)}' heten; verwacht {Tariefherkomst.Naameis}."]);
        }

        var gelezen = Tarieflezer.Lees(inhoud);
        if (gelezen.Waarde is not { } set)
        {
            return new(null, gelezen.Fouten);
        }

        var uitkomst = Tariefregels.Huidig.Bereken(set);
        return uitkomst.Bezwaren.Count > 0
            ? new(null, [.. uitkomst.Bezwaren.Select(bezwaar => bezwaar.ToString())])
            : new(Met(opslag => opslag.Bewaar(new(naam, inhoud.Bestanden, uitkomst.Regels.Nummer, Tarieven(uitkomst)), wie)), []);
    }

    /// <summary>Stelt een versie vast, als haar inhoud daar rijp voor is en een ander haar bewaarde.</summary>
    /// <param name="naam">Welke tariefset.</param>
    /// <param name="versie">De versie; null voor de laatste.</param>
    /// <param name="vanaf">De eerste dag waarop zij geldt.</param>
    /// <param name="wie">Wie haar vaststelt.</param>
    public Tariefuitslag StelVast(string naam, int? versie, DateOnly vanaf, Gebruiker wie)
    {
        if (Zoek(naam, versie) is not { } set)
        {
            return new(Tarieflot.Onbekend, Onbekend(naam, versie));
        }

        var herrekend = Herreken(set);
        return herrekend is { Inhoud: { } inhoud, Uitkomst: { } uitkomst }
            ? Met(opslag => opslag.StelVast(set.Herkomst, vanaf, wie, [.. Vaststeltoets.Bezwaren(inhoud, uitkomst, Declarabel(), vanaf)]))
            : new(Tarieflot.FoutVanOns, NietHerrekend(set)) { Redenen = herrekend.Fouten };
    }

    /// <summary>Alle bewaarde versies, op naam en versie.</summary>
    public IReadOnlyList<BewaardeTariefset> Lijst() => Met(opslag => opslag.Lijst());

    /// <summary>Een versie; null als zij er niet is.</summary>
    /// <param name="naam">Welke tariefset.</param>
    /// <param name="versie">De versie; null voor de laatste.</param>
    public BewaardeTariefset? Zoek(string naam, int? versie) => Met(opslag => opslag.Versies(naam)).LastOrDefault(set => versie is null || set.Herkomst.Versie == versie);

    /// <summary>De versie die op een dag geldt: van wat is vastgesteld wat het laatst begon. Null als er op die dag nog geen geldt.</summary>
    public BewaardeTariefset? GeldendOp(string naam, DateOnly dag) =>
        Met(opslag => opslag.Versies(naam)).Where(set => set.VastgesteldOp(dag) is not null).MaxBy(set => set.VastgesteldOp(dag));

    /// <summary>De bestanden van een versie, precies zoals zij zijn gegeven.</summary>
    public Tariefinhoud Inhoud(BewaardeTariefset set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Tariefinhoud.Van(Met(opslag => opslag.LeesBestanden(set)), set.Herkomst.InWoorden());
    }

    /// <summary>Rekent een versie na volgens de regels van toen.</summary>
    public Setherrekening Herreken(BewaardeTariefset set) => Setherrekening.Van(set, Met(opslag => opslag.LeesBestanden(set)));

    /// <summary>Wat een tariefset op een dag voor een contract geeft: de tarieven, met haar naam als zij dan is vastgesteld.</summary>
    public static Tariefbron Bron(BewaardeTariefset set, DateOnly vanaf)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(set.Tarieven, set.VastgesteldOp(vanaf) is null ? null : set.Herkomst);
    }

    /// <summary>Hetzelfde van bestanden die misschien zijn bewaard: dat is te zien aan hun vingerafdruk, en aan wat zij geven.</summary>
    public Tariefbron Bron(Tariefinhoud inhoud, Tariefuitkomst uitkomst, DateOnly vanaf)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        ArgumentNullException.ThrowIfNull(uitkomst);
        var (vingerafdruk, tarieven) = (inhoud.Bestanden.Vingerafdruk, Tarieven(uitkomst));
        var bewaard = Lijst().Where(set => set.Vingerafdruk == vingerafdruk && set.Tarieven.ToHashSet().SetEquals(tarieven) && set.VastgesteldOp(vanaf) is not null).MaxBy(set => set.VastgesteldOp(vanaf));
        return new(tarieven, bewaard?.Herkomst);
    }

    /// <summary>Maakt contractregels per uur, in de ProductCategorie die de productcodelijst op die dag heeft.</summary>
    /// <param name="bron">De tarieven.</param>
    /// <param name="naam">Hoe het bestand met aanbieders heet.</param>
    /// <param name="aanbieders">Wie wat levert.</param>
    /// <param name="vanaf">De eerste dag van het contract.</param>
    public Contractvoorstel MaakContract(Tariefbron bron, string naam, IReadOnlyList<Bestandsregel<Productaanbieder>> aanbieders, DateOnly vanaf) =>
        new Contractmaker(bron, databases.Met(database => new Referentieopslag(database, klok).Productlijst()), vanaf).Maak(naam, aanbieders);

    /// <summary>Dat deze versie er niet is, en welke er wel zijn.</summary>
    public string Onbekend(string naam, int? versie) => Onbekend(naam, versie, Lijst());

    /// <summary>Hetzelfde, voor wie alleen deze sets mag zien.</summary>
    public static string Onbekend(string naam, int? versie, IReadOnlyList<BewaardeTariefset> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var versies = sets.Where(set => set.Herkomst.Set == naam).Select(set => set.Herkomst.Versie.ToString(CultureInfo.InvariantCulture)).ToList();
        var namen = sets.Select(set => set.Herkomst.Set).Distinct(StringComparer.Ordinal).ToList();
        return versies.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Tariefset {naam} heeft geen versie {versie}; wel {string.Join(", ", versies)}.")
            : $"Er is geen tariefset '{Afscherming.ZonderBsn(naam)}'; {(namen.Count == 0 ? "er is er nog geen bewaard" : $"wel {string.Join(", ", namen)}")}.";
    }

    /// <summary>Wat er boven de fouten van een herrekening staat.</summary>
    public static string NietHerrekend(BewaardeTariefset set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return $"Er ging bij ons iets mis: {set.Herkomst.InWoorden()} is niet te herrekenen zoals zij is bewaard. Er komt geen ander bedrag voor in de plaats.";
    }

    /// <summary>Wat er als declarabel is vastgelegd; null als dat niet is gebeurd.</summary>
    private Declarabelbeleid? Declarabel() => new Beleidsloket(databases, klok).Declarabel() is { } vastgelegd ? new(vastgelegd.Inhoud) : null;

    private static List<Producttarief> Tarieven(Tariefuitkomst uitkomst) => [.. uitkomst.Tarieven.Select(tarief => new Producttarief(tarief.Product, tarief.Tarief))];

    private T Met<T>(Func<Tariefsetopslag, T> werk) => databases.Met(database => werk(new Tariefsetopslag(database, klok)));
}
