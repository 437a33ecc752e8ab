using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van <c>parameters.csv</c>: een getal, of de ene parameter die een woord is.</summary>
internal sealed record Parameterrij(Waardebron Bron, string? Product, Parameterwaarde? Getal, Grondslagkeuze? Grondslag)
{
    /// <summary>Wat er maar één keer in staat.</summary>
    public string Sleutel => $"{Product};{Getal?.Parameter.ToString() ?? Grondslagkeuze.Parameter}";

    private static readonly KeyValuePair<string, Verzuimgrondslag>[] _grondslagen =
    [
        new("na-verlof", Verzuimgrondslag.NaVerlof),
        new("bruto", Verzuimgrondslag.Bruto),
    ];

    private static readonly KeyValuePair<string, Tariefparameter?>[] _parameters =
    [
        .. Parameterlijst.Alle.Select(parameter => KeyValuePair.Create(parameter.ToString(), (Tariefparameter?)parameter)), new(Grondslagkeuze.Parameter, null),
    ];

    public static CsvKop Kop { get; } = Waardebronnen.Kop("Product", "Parameter", "Waarde");

    /// <summary>Zoals de grondslag in een bestand heet.</summary>
    public static string Naam(Verzuimgrondslag grondslag) => _grondslagen.Single(paar => paar.Value == grondslag).Key;

    public static Parameterrij Lees(CsvRij rij)
    {
        var product = rij.Tekst(0).Length == 0 ? null : rij.Naam(0, "Product");
        var bron = rij.Bron(Tariefbestandsnaam.Parameters, status: 3);
        var fouten = rij.Fouten.Count;
        var parameter = rij.Keuze(1, "Parameter", _parameters);
        if (rij.Fouten.Count > fouten)
        {
            // Without knowing which it is, nothing can be said about its value.
            return new(bron, product, null, null);
        }

        return parameter is { } getal
            ? new(bron, product, new(product, getal, rij.Getal(2, getal.ToString(), Vorm(getal)), bron), null)
            : new(bron, product, null, new(product, rij.Keuze(2, Grondslagkeuze.Parameter, _grondslagen), bron));
    }

    private static Getalvorm Vorm(Tariefparameter parameter) => parameter.Soort() switch
    {
        Parametersoort.Euro => Getalvorm.Euro,
        Parametersoort.Uren => Getalvorm.Uren,
        _ => Getalvorm.Percentage,
    };
}
