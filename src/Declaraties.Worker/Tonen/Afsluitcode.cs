using Declaraties.Dienst.Basis;

namespace Declaraties.Worker.Tonen;

/// <summary>Waarmee het programma eindigt; bij meer berichten geldt de hoogste.</summary>
public static class Afsluitcode
{
    /// <summary>Alles is goedgekeurd.</summary>
    public const int Goed = 0;

    /// <summary>Iets is geweigerd of afgewezen.</summary>
    public const int Afgewezen = 1;

    /// <summary>De invoer is niet te lezen.</summary>
    public const int Onleesbaar = 2;

    /// <summary>De opdracht is verkeerd gegeven.</summary>
    public const int VerkeerdGebruik = 64;

    /// <summary>Een fout van ons.</summary>
    public const int EigenFout = 70;

    /// <summary>Waarmee het eindigt als iets hierdoor niet kon.</summary>
    public static int Bij(Beletsel beletsel) => beletsel switch
    {
        Beletsel.Invoer => Onleesbaar,
        Beletsel.Inrichting => VerkeerdGebruik,
        _ => EigenFout,
    };
}
