using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beantwoorden.Regels;

/// <summary>Wat is afgewezen verklaart precies het verschil tussen ingediend en toegekend.</summary>
public static class TR342SomVanAfgewezenPrestaties
{
    private const string Volledig = "8001";
    private const string GeenOpmerking = "0200";

    public static AntwoordRegel Regel { get; } = new()
    {
        Code = "TR342",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "TotaalIngediendBedrag min TotaalToegekendBedrag is de som van de afgewezen prestaties; alleen afgewezen prestaties staan in het antwoord, en bij 8001 dus geen. Bij afkeur van de Declaratie is toegekend 0.",
        Kop = "Antwoord telt niet op",
        Waarom = "Wat niet is toegekend moet in het antwoord prestatie voor prestatie terug te vinden zijn.",
        Herstel = AntwoordRegel.FoutVanOns,
        Bron = "iWmo en iJw 3.2, TR342; IV088",
        Toets = Toets,
    };

    private static Uitkomst Toets(DeclaratieBericht declaratie, Antwoord antwoord)
    {
        if (antwoord.DeclaratieAntwoord is not { } deel)
        {
            return Uitkomst.Voldoet;
        }

        if (deel.TotaalIngediendBedrag != declaratie.TotaalIngediendBedrag)
        {
            return Uitkomst.VoldoetNiet(
                $"TotaalIngediendBedrag is {deel.TotaalIngediendBedrag}, de declaratie heeft {declaratie.TotaalIngediendBedrag}.",
                "Het TotaalIngediendBedrag van de declaratie.");
        }

        var afgewezen = Bedrag.Nul;
        foreach (var client in deel.Clienten)
        {
            foreach (var prestatie in client.Prestaties)
            {
                afgewezen += prestatie.Prestatie.Bedrag;
            }
        }

        var declaratieAfgekeurd = deel.RetourCodes.Any(code => code is not (Volledig or GeenOpmerking));
        var verwacht = declaratieAfgekeurd ? Bedrag.Nul : deel.TotaalIngediendBedrag - afgewezen;
        if (deel.TotaalToegekendBedrag != verwacht)
        {
            return Uitkomst.VoldoetNiet(
                $"Ingediend {deel.TotaalIngediendBedrag}, toegekend {deel.TotaalToegekendBedrag}, afgewezen prestaties samen {afgewezen}.",
                $"TotaalToegekendBedrag {verwacht}.");
        }

        // Alleen 0200 zegt dat er prestaties zijn afgewezen; dan staan die erbij, en anders niet.
        var deels = !declaratieAfgekeurd && !deel.RetourCodes.Contains(Volledig);
        return deels == deel.Clienten.Count > 0
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"DeclaratieAntwoord heeft {string.Join(", ", deel.RetourCodes)} en {deel.Clienten.Count} clienten met afgewezen prestaties.",
                $"Met 0200 ten minste één client, en anders geen.");
    }
}
