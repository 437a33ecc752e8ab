using Declaraties.Beantwoorden;
using Declaraties.Beleid.Indiceren;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Verwerken;

/// <summary>Wat er op een toewijzingsbericht is aan te merken dat niveau 1 heeft doorstaan, en wat ermee gebeurt. Elke intake vraagt het hier.</summary>
public static class Toewijzingsloket
{
    /// <summary>Zoveel dubbele productcodes per bericht worden genoemd; de lezer weet dan wel genoeg.</summary>
    private const int MeesteConflicten = 20;

    /// <summary>De bezwaren binnen het bericht (niveau 2).</summary>
    public static IReadOnlyList<string> Bezwaren(ToewijzingBericht bericht) => [.. ToewijzingControle.BinnenBericht(bericht).Select(InWoorden)];

    /// <summary>Neemt een bericht op, als er niets op is aan te merken. Precies hetzelfde bericht nog eens verandert niets.</summary>
    /// <param name="beurt">De beurt waarin het gebeurt.</param>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="vingerafdruk">Van zijn bytes.</param>
    /// <param name="peildatum">De dag waarop het wordt opgenomen.</param>
    /// <param name="categorieen">De categorieën waarvoor een client op elke dag hoogstens één ProductCode heeft.</param>
    /// <param name="banden">De bandbreedtes die zijn vastgelegd: wat erbuiten ligt is een signaal.</param>
    public static Toewijzinguitslag NeemOp(
        Beurt beurt, ToewijzingBericht bericht, Vingerafdruk vingerafdruk, DateOnly peildatum, IReadOnlySet<string> categorieen, Bandverloop banden)
    {
        if (beurt.IsOpgenomen(vingerafdruk))
        {
            return Toewijzinguitslag.AlVerwerkt;
        }

        var dossier = beurt.Laad(bericht, peildatum);
        return Bezwaren(bericht, dossier, categorieen) is { Count: > 0 } bezwaren
            ? Toewijzinguitslag.Geweigerd(bezwaren)
            : beurt.NeemOp(bericht, vingerafdruk, dossier, Bandsignalering.Van(bericht, banden));
    }

    /// <summary>De bezwaren tegenover wat er al is: niveau 3 en 4, en één ProductCode per client.</summary>
    public static IReadOnlyList<string> Bezwaren(ToewijzingBericht bericht, Toewijzingsdossier dossier, IReadOnlySet<string> categorieen) =>
    [
        .. ToewijzingControle.TussenBerichten(bericht, dossier).Select(InWoorden),
        .. EenProductcode.Zoek(dossier.Toewijzingen, [.. bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing)], categorieen)
            .Take(MeesteConflicten)
            .Select(conflict => $"{conflict.Toelichting} {conflict.ZouVoldoen}"),
    ];

    private static string InWoorden(Bevinding bevinding) => $"{bevinding.Plaats}: {bevinding.Toelichting} {bevinding.ZouVoldoen} ({bevinding.Regel.Code}, {bevinding.Regel.RetourCode})";
}
