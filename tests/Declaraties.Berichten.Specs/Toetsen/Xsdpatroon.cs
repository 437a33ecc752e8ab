using Declaraties.Berichten.Toetsen;

namespace Declaraties.Berichten.Specs.Toetsen;

internal static class Xsdpatroon
{
    /// <summary>De tekst van het patroon in de XSD.</summary>
    public static string Van(Waardetype type) => type.Patroon switch
    {
        Patroon.Geen => "",
        Patroon.NietBlanco => @".*[^\s].*",
        Patroon.Commentaar => @"([.\s]*\S+[.\s]*)+",
        Patroon.Cijfers => "[0-9]*",
        Patroon.VierCijfers => "[0-9]{4}",
        Patroon.AchtCijfers => "[0-9]{8}",
        Patroon.NegenCijfers => "[0-9]{9}",
        Patroon.Letters => "([a-zA-Z\u00C0-\u1EF3])+",
        Patroon.LettersEnCijfers => "([a-zA-Z0-9])+",
        Patroon.Versie => @"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)",
        Patroon.DatumZonderZone => "[^:Z]*",
        Patroon.TijdZonderZone => "[^Z+-]+",
        Patroon.Vast => type.Vast,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
