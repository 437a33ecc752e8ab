using Declaraties.Beoordelen;
using Declaraties.Controleren;

namespace Declaraties.Web.Vragen;

/// <summary>Een uitslag als etiket: een woord, en een kleur die hetzelfde zegt.</summary>
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

    public static string Woord(PrestatieUitslag uitslag) => uitslag switch
    {
        PrestatieUitslag.Goedgekeurd => "goedgekeurd",
        PrestatieUitslag.Afgewezen => "afgewezen",
        _ => "niet beoordeeld",
    };
}
