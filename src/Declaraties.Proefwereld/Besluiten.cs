using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// De opeenvolgende besluiten over een client. Zij overlappen elkaar nooit: zo heeft een client nooit twee producten op een dag, ook niet
/// rond de overgang van oude naar nieuwe producten.
/// </summary>
internal static class Besluiten
{
    // No change within the first weeks of a decision: its first version has to be on its way before the second.
    private const int MinsteLooptijd = 20;
    private static readonly int[] _duren = [3, 6, 6, 9, 12, 12, 12, 18, 24];
    private static readonly int[] _gewichten = [45, 35, 20];
    private static readonly string[] _redenenVanVertrek = ["02", "06", "07", "09"];
    private static readonly string[] _redenenVanHerbeoordeling = ["05", "12"];

    public static List<Besluit> Van(Wereldclient client, Wereld wereld)
    {
        var bron = wereld.Bron(Stroom.Levensloop, client.Index);
        var oud = Productaanbod.Oud[bron.Gewogen(_gewichten)];
        var nieuw = Productaanbod.Nieuw[bron.Gewogen(_gewichten)];
        var gaatOver = bron.Kans(wereld.Opdracht.Maanden == 1 ? 15 : 250) || client.IsVast;
        var besluiten = new List<Besluit>();
        var (ingang, looptTot) = Begin(client, wereld, bron);
        while (ingang <= wereld.LaatsteDag)
        {
            var einde = looptTot ?? NaMaanden(ingang, bron.Kies<int>(_duren));
            looptTot = null;
            if (ingang < wereld.Overgang && gaatOver && wereld.Overgang <= einde && ingang.AddDays(MinsteLooptijd) < wereld.Overgang)
            {
                besluiten.Add(new Besluit(oud, ingang, einde, wereld.Overgang.AddDays(-1), "03"));
                (ingang, looptTot) = (wereld.Overgang, einde);
                continue;
            }

            var product = ingang < wereld.Overgang ? oud : nieuw;
            var verloop = bron.Onder(1000);
            var omslag = Tussentijds(wereld, ingang, einde, bron);
            if (verloop < 100 && !client.IsVast && omslag is { } vertrek)
            {
                besluiten.Add(new Besluit(product, ingang, einde, vertrek, bron.Kies<string>(_redenenVanVertrek)));
                break;
            }

            if (verloop < 220 && omslag is { } herbeoordeling)
            {
                besluiten.Add(new Besluit(product, ingang, einde, herbeoordeling, bron.Kies<string>(_redenenVanHerbeoordeling)));
                nieuw = bron.Kans(200) ? Productaanbod.Nieuw[bron.Gewogen(_gewichten)] : nieuw;
                ingang = herbeoordeling.AddDays(1);
                continue;
            }

            besluiten.Add(new Besluit(product, ingang, einde, einde, null));
            var daarna = client.IsVast ? 0 : bron.Onder(1000);
            if (daarna >= 870)
            {
                break;
            }

            ingang = einde.AddDays(daarna < 770 ? 1 : bron.Tussen(10, 120));
        }

        return besluiten;
    }

    /// <summary>De meeste clienten zijn er al als de wereld begint; hoe langer zij duurt, hoe meer er later bij komen.</summary>
    private static (DateOnly Ingang, DateOnly? Einde) Begin(Wereldclient client, Wereld wereld, Toevalsbron bron)
    {
        var duur = bron.Kies<int>(_duren);
        var dagen = wereld.LaatsteDag.DayNumber - wereld.EersteDag.DayNumber;
        var later = !client.IsVast && bron.Kans(Math.Min(400, 15 * (wereld.Opdracht.Maanden - 1)));
        var ingang = later
            ? wereld.EersteDag.AddDays(bron.Tussen(0, dagen))
            : wereld.EersteDag.AddDays(-bron.Tussen(0, (duur * 30) - 1));
        if (bron.Kans(400))
        {
            ingang = Maand.Van(ingang).EersteDag;
        }

        var einde = NaMaanden(ingang, duur);
        // Snapping to the first of a month may put the whole decision before the world.
        return (ingang, einde < wereld.EersteDag ? wereld.EersteDag.AddDays(bron.Tussen(0, 27)) : einde);
    }

    /// <summary>Een dag waarop het besluit voortijdig eindigt; leeg als die voor of na de wereld valt, of als het besluit daar te kort voor is.</summary>
    private static DateOnly? Tussentijds(Wereld wereld, DateOnly ingang, DateOnly einde, Toevalsbron bron)
    {
        var vroegst = ingang.AddDays(MinsteLooptijd).DayNumber;
        var laatst = einde.DayNumber - 1;
        // Always one draw, so that what follows does not depend on whether there is room.
        var trekking = bron.Onder(1000);
        if (vroegst > laatst)
        {
            return null;
        }

        var dag = DateOnly.FromDayNumber(vroegst + (trekking * (laatst - vroegst + 1) / 1000));
        return dag >= wereld.EersteDag && dag <= wereld.LaatsteDag ? dag : null;
    }

    private static DateOnly NaMaanden(DateOnly ingang, int maanden) => ingang.AddMonths(maanden).AddDays(-1);
}
