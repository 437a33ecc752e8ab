using System.Reflection;
using System.Text;
using Declaraties.Adviseren;
using Declaraties.Beantwoorden;
using Declaraties.Toewijzen;

namespace Declaraties.Core.Specs;

/// <summary>De regels zoals hun lijsten ze noemen, met de klasse en het bestand waarin elke regel staat; en REGELS.md daaruit.</summary>
internal static class Regelcatalogus
{
    /// <summary>De lijsten met het bericht waarvoor hun regels zijn, in de volgorde van REGELS.md.</summary>
    private static readonly (Type Lijst, string Naam, string Bericht)[] _lijsten =
    [
        (typeof(Declaratieregels), "Declaratie", "WMO323"),
        (typeof(Toewijzingregels), "Toewijzing", "WMO301"),
        (typeof(Antwoordregels), "Antwoord", "WMO325"),
    ];

    private static readonly Assembly _kern = typeof(Declaratieregels).Assembly;

    private static readonly Editie[] _edities = [Editie.Iwmo32, Editie.Ijw32];

    private static readonly string[] _klassen = Enum.GetNames<Berichtklasse>();

    /// <summary>Elke klasse in de kern die een regel is, met die regel.</summary>
    public static IReadOnlyDictionary<Type, Regel> Klassen { get; } = _kern.GetTypes()
        .Select(type => (type, eigenschap: type.GetProperty("Regel", BindingFlags.Public | BindingFlags.Static)))
        .Where(paar => paar.eigenschap is not null && typeof(Regel).IsAssignableFrom(paar.eigenschap.PropertyType))
        .ToDictionary(paar => paar.type, paar => (Regel)paar.eigenschap!.GetValue(null)!);

    /// <summary>Elke lijst van regels in de kern.</summary>
    public static IReadOnlyList<(string Naam, string Bericht, IReadOnlyList<Regel> Regels)> Lijsten { get; } =
    [
        .. _kern.GetTypes()
            .Select(type => (type, alle: type.GetProperty("Alle", BindingFlags.Public | BindingFlags.Static)))
            .Where(paar => paar.alle is not null && typeof(IEnumerable<Regel>).IsAssignableFrom(paar.alle.PropertyType))
            .OrderBy(paar => Array.FindIndex(_lijsten, lijst => lijst.Lijst == paar.type))
            .Select(paar => (Lijst: _lijsten.Single(lijst => lijst.Lijst == paar.type), Regels: (IReadOnlyList<Regel>)[.. (IEnumerable<Regel>)paar.alle!.GetValue(null)!]))
            .Select(paar => (paar.Lijst.Naam, paar.Lijst.Bericht, paar.Regels)),
    ];

    public static string Bestand => Path.Combine(Standaard.Project, "src", "Declaraties.Core", "REGELS.md");

    /// <summary>De klasse waarin een regel staat; een regel buiten een klasse is er geen.</summary>
    public static Type Klasse(Regel regel) => Klassen.Single(paar => ReferenceEquals(paar.Value, regel)).Key;

    /// <summary>Het bestand van een regel, vanaf de kern: de naamruimte is de map.</summary>
    public static string BestandVan(Regel regel)
    {
        var klasse = Klasse(regel);
        return $"{string.Join('/', klasse.Namespace!.Split('.')[1..])}/{klasse.Name}.cs";
    }

    /// <summary>De berichtklassen waarop een regel slaat; leeg als hij over het bericht als geheel gaat.</summary>
    public static IReadOnlyList<string> Berichtklassen(Regel regel) =>
        [.. _klassen.Where(klasse => regel.GetType().GetProperty(klasse) is { } eigenschap && typeof(Delegate).IsAssignableFrom(eigenschap.PropertyType) && eigenschap.GetValue(regel) is not null)];

    /// <summary>Waarin edities verschillen staat bij hun regelversie; wat daar niet staat is gelijk.</summary>
    private static void SchrijfVerschillen(StringBuilder tekst)
    {
        tekst.Append("\n## Waar de wetten verschillen\n\nEen WMO323 en een JW323 gaan langs dezelfde regels, elk met wat onder zijn eigen wet bekend is. Alleen dit is anders:\n\n");
        tekst.Append($"| regel | wat | {string.Join(" | ", _edities.Select(editie => editie.Titel))} |\n| --- | --- | {string.Join(" | ", _edities.Select(_ => "---"))} |\n");
        Rij("TR321", "per week altijd tot 6 x het weekvolume in categorie", regels => regels.ZesWeken);
        Rij("TR302", "toewijzingen mogen overlappen in categorie", regels => regels.MagStapelen);

        void Rij(string regel, string wat, Func<Regelversie, IReadOnlySet<string>> categorieen) =>
            tekst.Append($"| {regel} | {wat} | {string.Join(" | ", _edities.Select(editie => categorieen(editie.Regels) is { Count: > 0 } set ? string.Join(", ", set.Order(StringComparer.Ordinal)) : "geen"))} |\n");
    }

    public static string Schrijf()
    {
        var tekst = new StringBuilder();
        tekst.Append("# Regels\n\n");
        tekst.Append("Gemaakt uit de lijsten van regels; niet met de hand wijzigen. `DECLARATIES_SCHRIJF_REGELS=1 dotnet test tests/Declaraties.Core.Specs` schrijft\n");
        tekst.Append("dit bestand opnieuw. Niveau 2 gaat over het bericht zelf, 3 over andere berichten, 4 over bronnen daarbuiten. Een regel op niveau 3 of 4\n");
        tekst.Append("geldt alleen voor een creditprestatie als dat er staat; een signaal weigert niets. Waarom een regel er is en hoe het te herstellen is toont\n");
        tekst.Append($"`declaraties regel`. Versies: {string.Join(" en ", _edities.Select(editie => $"`{editie.Regels}`"))}.\n");
        SchrijfVerschillen(tekst);
        foreach (var (naam, bericht, regels) in Lijsten)
        {
            tekst.Append($"\n## {naam} ({bericht}, {bericht.Replace("WMO", "JW", StringComparison.Ordinal)})\n\n");
            // Alleen wie declareert krijgt advies.
            var metAdvies = regels.Any(regel => Adviesregels.InWoorden(regel) is not null && regel is DeclaratieRegel);
            tekst.Append($"| regel | kop | niveau | klasse | code | eis |{(metAdvies ? " advies |" : "")} bron | bestand |\n| --- | --- | --- | --- | --- | --- |{(metAdvies ? " --- |" : "")} --- | --- |\n");
            foreach (var regel in regels)
            {
                var klassen = Berichtklassen(regel);
                var signaal = regel is ToewijzingRegel { IsSignaal: true } ? ", signaal" : "";
                var credit = regel is DeclaratieRegel { Niveau: not Niveau.BinnenBericht, OokBijCredit: true } ? ", ook credit" : "";
                tekst.Append($"| {regel.Code} | {regel.Kop} | {(int)regel.Niveau} | {(klassen.Count > 0 ? string.Join(", ", klassen) : "bericht")}{credit}{signaal} ");
                tekst.Append($"| {regel.RetourCode ?? "-"} | {regel.Eis} {(metAdvies ? $"| {Adviesregels.InWoorden(regel)} " : "")}| {regel.Bron} | [{Klasse(regel).Name}]({BestandVan(regel)}) |\n");
            }
        }

        return tekst.ToString();
    }
}
