using Declaraties.Beleid;
using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Hoe het register van elke aanbieder is opgebouwd, en dat van alle samen.</summary>
internal static class Contactdelenblad
{
    private static readonly Kolom<Regel> _wie = new("aanbieder", "Aanbieder", Kolomsoort.Tekst, regel => regel.Wie);
    private static readonly Kolom<Regel> _noShow = new("noShow", "No-show", Kolomsoort.Percentage, regel => Tienden(regel.Telling.NoShow));

    public static Blad Maak(IReadOnlyList<KeyValuePair<Registerhouder, Contacttelling>> perAanbieder, Contacttelling samen, bool metWet)
    {
        Regel[] regels = [.. perAanbieder.Select(paar => new Regel(paar.Key.Aanbieder.Code, paar.Key.Wet, paar.Value)), new("alle samen", null, samen)];
        var blad = Blad.Van(
            "samenvatting",
            "No-show, thuis en online",
            [
                _wie,
                new("contacten", "Contacten", Kolomsoort.Geheel, regel => regel.Telling.Contacten),
                _noShow,
                new("thuis", "Thuis", Kolomsoort.Percentage, regel => Tienden(regel.Telling.Thuis)),
                new("online", "Online", Kolomsoort.Percentage, regel => Tienden(regel.Telling.Online)),
                new("wet", "Wet", Kolomsoort.Tekst, regel => regel.Wet?.Woord()) { IsWet = true },
            ],
            () => regels);
        return (metWet ? blad.MetWet() : blad) with
        {
            Uitleg = "No-show is een deel van de geplande contacten (direct, online en no-show); thuis en online zijn een deel van de minuten met de client. Alle samen is gewogen: wie meer doet telt zwaarder.",
            Grafiek = new Grafiek("No-show", _wie, _noShow),
        };
    }

    private static long? Tienden(Exact? percentage) => percentage?.Afgerond(1);

    private sealed record Regel(string Wie, Wet? Wet, Contacttelling Telling);
}
