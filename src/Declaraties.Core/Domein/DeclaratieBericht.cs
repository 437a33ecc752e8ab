namespace Declaraties.Domein;

/// <summary>Een WMO323 dat niveau 1 heeft doorstaan. Clienten en prestaties staan in de volgorde van het bericht.</summary>
public sealed class DeclaratieBericht
{
    public required BerichtKop Kop { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Periode DeclaratiePeriode { get; init; }

    public required DateOnly DeclaratieDagtekening { get; init; }

    /// <summary>TotaalBedrag zoals geschreven: zonder teken; zie <see cref="TotaalDebetCredit"/>.</summary>
    public required Bedrag TotaalBedrag { get; init; }

    public required DebetCredit TotaalDebetCredit { get; init; }

    /// <summary>Waar de klasse Declaratie begint.</summary>
    public Plaats Plaats { get; init; }

    public required IReadOnlyList<DeclaratieClient> Clienten { get; init; }

    /// <summary>Alle prestaties van alle clienten, in de volgorde van het bericht.</summary>
    public required IReadOnlyList<Prestatie> Prestaties { get; init; }

    public Aanbieder Aanbieder => new(Kop.Afzender);

    public Gemeente Gemeente => new(Kop.Ontvanger);

    public Wet Wet => Kop.Editie.Wet;

    public Bedrag TotaalIngediendBedrag => Bedrag.MetTeken(TotaalBedrag, TotaalDebetCredit);
}

/// <summary>Een Client in een WMO323: zijn prestaties zijn <c>Prestaties[Eerste .. Eerste + Aantal - 1]</c> van het bericht.</summary>
public sealed class DeclaratieClient
{
    public required Bsn Bsn { get; init; }

    public required int Eerste { get; init; }

    public required int Aantal { get; init; }

    public Plaats Plaats { get; init; }
}
