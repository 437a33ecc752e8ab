namespace Declaraties.Domein;

/// <summary>
/// Een WMO305, WMO307, JW305 of JW307 dat niveau 1 heeft doorstaan: een aanbieder meldt dat ondersteuning van een client is begonnen of gestopt. Geen regel leest het:
/// een melding weigert nooit een prestatie (OP364).
/// </summary>
public sealed class OndersteuningBericht
{
    public required BerichtKop Kop { get; init; }

    public required Bsn Bsn { get; init; }

    /// <summary>In de volgorde van het bericht.</summary>
    public required IReadOnlyList<Ondersteuningsmelding> Meldingen { get; init; }

    public Aanbieder Aanbieder => new(Kop.Afzender);

    public Gemeente Gemeente => new(Kop.Ontvanger);

    public Wet Wet => Kop.Editie.Wet;

    /// <summary>Of het een 307 is; anders een 305.</summary>
    public required bool IsStop { get; init; }

    /// <summary>Hoe het bericht heet: <c>WMO305</c>.</summary>
    public string Soort => Wet.Bericht(IsStop ? 307 : 305);
}

/// <summary>Een StartProduct of StopProduct: zo geschreven, of het klopt of niet.</summary>
public sealed record Ondersteuningsmelding
{
    public required int? ToewijzingNummer { get; init; }

    public required Product? Product { get; init; }

    public required DateOnly? ToewijzingIngangsdatum { get; init; }

    public required DateOnly Begindatum { get; init; }

    /// <summary>Wanneer de ondersteuning stopte; leeg bij een start.</summary>
    public required DateOnly? Einddatum { get; init; }

    /// <summary>WMO588 of JZ588, twee cijfers; leeg bij een start.</summary>
    public required string? RedenBeeindiging { get; init; }

    public required StatusAanlevering Status { get; init; }
}
