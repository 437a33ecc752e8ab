using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Edities.Ijw32;

/// <summary>iJw 3.2; zie <c>schemas/ijw-3.2</c>. Element voor element gelijk aan iWmo 3.2. Zij heeft nog geen einde.</summary>
internal static class Ijw32Editie
{
    public static Berichteditie Beschrijving { get; } = new(Editie.Ijw32, "ijw/3_2", new Release(3, 2), new Codelijsten
    {
        ProductCategorie = "31 32 33 34 35 36 37 38 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55",
        RedenBeeindiging = "02 20 31 32 33 34 35 36 37 38 39",
    });
}
