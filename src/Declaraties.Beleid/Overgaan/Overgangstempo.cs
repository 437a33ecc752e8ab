using System.Globalization;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Hoe snel een plan wordt uitgevoerd.</summary>
/// <param name="PerMaand">Hoogstens zoveel per maand; null als dat niet telt.</param>
/// <param name="IsEinde">Of ieder wacht tot zijn toewijzing van nu afloopt.</param>
public sealed record Overgangstempo(int? PerMaand, bool IsEinde)
{
    private const int Meeste = 1_000_000;
    private const string OpZijnDag = "ineens";
    private const string NaAfloop = "einde";

    /// <summary>Ieder op de Ingangsdatum van het plan.</summary>
    public static Overgangstempo Ineens { get; } = new(null, false);

    /// <summary>Ieder als zijn toewijzing van nu afloopt, en niet voor de Ingangsdatum van het plan.</summary>
    public static Overgangstempo Einde { get; } = new(null, true);

    /// <summary>Hoe een tempo is op te schrijven.</summary>
    public static string Verwacht { get; } = string.Create(CultureInfo.InvariantCulture, $"{OpZijnDag}, {NaAfloop} of een aantal per maand van 1 t/m {Meeste}");

    /// <summary>Het tempo dat iemand opschrijft; null als het er geen is.</summary>
    public static Overgangstempo? Zoek(string tekst) => tekst switch
    {
        OpZijnDag => Ineens,
        NaAfloop => Einde,
        _ => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) && aantal is >= 1 and <= Meeste ? new(aantal, IsEinde: false) : null,
    };

    /// <summary>Zoals het is op te schrijven.</summary>
    public override string ToString() => PerMaand is { } aantal ? aantal.ToString(CultureInfo.InvariantCulture) : IsEinde ? NaAfloop : OpZijnDag;
}
