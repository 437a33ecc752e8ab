using Declaraties.Beoordelen;
using Declaraties.Controleren;

namespace Declaraties.Web.Paginas.Onderdelen;

/// <summary>Een uitslag als etiket: de kleur zegt hetzelfde als het woord.</summary>
internal static class Etiketten
{
    public static string Soort(Uitslag uitslag) => uitslag switch
    {
        Uitslag.VolledigToegewezen => "decl-etiket decl-etiket--goed",
        Uitslag.DeelsAfgewezen => "decl-etiket decl-etiket--letop",
        _ => "decl-etiket decl-etiket--fout",
    };

    public static string Soort(PrestatieUitslag uitslag) => uitslag switch
    {
        PrestatieUitslag.Goedgekeurd => "decl-etiket decl-etiket--goed",
        PrestatieUitslag.Afgewezen => "decl-etiket decl-etiket--fout",
        _ => "decl-etiket decl-etiket--letop",
    };
}
