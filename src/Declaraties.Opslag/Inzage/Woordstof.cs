using Declaraties.Domein;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Waaruit een woord aan een aanbieder bestaat: wat is afgewezen, en waarvoor om een credit wordt gevraagd.</summary>
public sealed record Woordstof
{
    /// <summary>Zoveel afgewezen prestaties worden er hoogstens genoemd; wie er meer heeft leest zijn antwoord.</summary>
    public const int MeestePrestaties = 1000;

    public required Aanbieder Aanbieder { get; init; }

    /// <summary>De maand waarover is gedeclareerd.</summary>
    public required Maand Maand { get; init; }

    /// <summary>Of het over één declaratie gaat, en anders over alles van die maand.</summary>
    public bool IsEenDeclaratie { get; init; }

    /// <summary>In de volgorde waarin zij zijn beoordeeld.</summary>
    public required IReadOnlyList<Woorddeel> Declaraties { get; init; }

    public required IReadOnlyList<TeCrediterenPrestatie> TeCrediteren { get; init; }

    /// <summary>Hoeveel declaraties van die maand nog worden vastgehouden: de aanbieder heeft daarop nog geen antwoord, en zij staan er niet bij.</summary>
    public int Vastgehouden { get; init; }

    /// <summary>Hoeveel afgewezen prestaties niet worden genoemd, omdat zij intussen opnieuw zijn ingediend: wat daar weer van is afgewezen staat bij die latere declaratie.</summary>
    public int Opgelost { get; init; }

    /// <summary>Of er meer is afgewezen dan wordt genoemd.</summary>
    public bool IsMeer { get; init; }
}
