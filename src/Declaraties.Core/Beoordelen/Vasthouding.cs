using System.Globalization;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beoordelen;

/// <summary>
/// Wanneer het antwoord op een declaratie wacht tot een mens het vrijgeeft. Alleen een declaratie met afgewezen prestaties kan wachten: aan een bericht dat
/// als geheel is afgekeurd valt bij de gemeente niets te herstellen, en wie dat snel hoort kan het snel opnieuw indienen (besluit 61).
/// </summary>
public sealed record Vasthouding
{
    private const string NooitWoord = "nooit";
    private const string AltijdWoord = "altijd";
    private const string BedragWoord = "bedrag:";
    private const string AandeelWoord = "aandeel:";

    /// <summary>Hoe een grens wordt opgeschreven.</summary>
    public const string Vorm = "nooit, altijd, bedrag:<hele euro's> of aandeel:<procent, 1 t/m 100>";

    private readonly bool _nooit;
    private readonly Bedrag _bedrag;
    private readonly int _procent;

    private Vasthouding(bool nooit, Bedrag bedrag, int procent)
    {
        _nooit = nooit;
        _bedrag = bedrag;
        _procent = procent;
    }

    public static Vasthouding Nooit { get; } = new(nooit: true, Bedrag.Nul, 0);

    /// <summary>Zodra er een prestatie is afgewezen.</summary>
    public static Vasthouding Altijd { get; } = new(nooit: false, Bedrag.Nul, 0);

    /// <summary>Zodra er ten minste dit is afgewezen.</summary>
    public static Vasthouding VanafBedrag(Bedrag bedrag) => new(nooit: false, bedrag, 0);

    /// <summary>Zodra van het ingediende ten minste dit deel is afgewezen.</summary>
    public static Vasthouding VanafAandeel(int procent) => new(nooit: false, Bedrag.Nul, procent);

    /// <summary>Leest een grens zoals hij is opgeschreven; zie <see cref="Vorm"/>.</summary>
    public static bool Probeer(string tekst, out Vasthouding vasthouding)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        vasthouding = Nooit;
        if (tekst.Equals(NooitWoord, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (tekst.Equals(AltijdWoord, StringComparison.OrdinalIgnoreCase))
        {
            vasthouding = Altijd;
            return true;
        }

        if (Getal(tekst, BedragWoord, 10_000_000) is { } euro)
        {
            vasthouding = VanafBedrag(new Bedrag(euro * 100L));
            return true;
        }

        if (Getal(tekst, AandeelWoord, 100) is { } procent)
        {
            vasthouding = VanafAandeel(procent);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Of dit antwoord wacht. Elke afgewezen prestatie telt met haar bedrag mee, een credit even zwaar als een debet: twee die elkaar opheffen zijn samen niet niets.
    /// </summary>
    public bool HoudtVast(DeclaratieBericht bericht, Oordeel oordeel)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentNullException.ThrowIfNull(oordeel);
        if (_nooit || oordeel.Uitslag != Uitslag.DeelsAfgewezen)
        {
            return false;
        }

        var (ingediend, afgewezen) = (Bedrag.Nul, Bedrag.Nul);
        foreach (var prestatie in bericht.Prestaties)
        {
            ingediend += prestatie.IngediendBedrag;
            afgewezen += oordeel.Prestaties[prestatie.Volgnummer] == PrestatieUitslag.Goedgekeurd ? Bedrag.Nul : prestatie.IngediendBedrag;
        }

        return afgewezen >= _bedrag && (Int128)afgewezen.Cent * 100 >= (Int128)ingediend.Cent * _procent;
    }

    public override string ToString() => this switch
    {
        { _nooit: true } => NooitWoord,
        { _bedrag.Cent: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{BedragWoord}{_bedrag.Cent / 100}"),
        { _procent: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{AandeelWoord}{_procent}"),
        _ => AltijdWoord,
    };

    private static int? Getal(string tekst, string woord, int hoogstens) =>
        tekst.StartsWith(woord, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(tekst.AsSpan(woord.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
        && getal >= 1 && getal <= hoogstens
            ? getal
            : null;
}
