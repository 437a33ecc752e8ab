using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Edities.Iwmo32;

/// <summary>iWmo 3.2; zie <c>schemas/iwmo-3.2</c>. Zij heeft nog geen einde.</summary>
internal static class Iwmo32Editie
{
    public static Berichteditie Beschrijving { get; } = new(Editie.Iwmo32, "iwmo/3_2", new Release(3, 2), new Codelijsten
    {
        ProductCategorie = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18",
        RedenBeeindiging = "02 19 20 21 22 23 31 36 37 38 39",
    });
}
