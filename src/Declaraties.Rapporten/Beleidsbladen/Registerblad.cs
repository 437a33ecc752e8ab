using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Per toewijzing wat het register draagt tegenover wat er is gedeclareerd.</summary>
internal static class Registerblad
{
    private static readonly Kolom<Registerrij>[] _welke =
    [
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, rij => rij.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, rij => rij.Aanbieder),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, rij => rij.ToewijzingNummer),
    ];

    private static readonly Kolom<Registerrij>[] _soorten =
    [
        new("direct", "Direct", Kolomsoort.Geheel, rij => rij.Direct),
        new("online", "Online", Kolomsoort.Geheel, rij => rij.Online),
        new("netwerk", "Netwerk", Kolomsoort.Geheel, rij => rij.Netwerk),
        new("indirect", "Indirect", Kolomsoort.Geheel, rij => rij.Indirect),
        new("reistijd", "Reistijd", Kolomsoort.Geheel, rij => rij.Reistijd),
        new("noShow", "No-show", Kolomsoort.Geheel, rij => rij.NoShow),
        new("poging", "Poging", Kolomsoort.Geheel, rij => rij.Poging),
    ];

    private static readonly Kolom<Registerrij>[] _vergelijking =
    [
        new("toegestaan", "Toegestaan", Kolomsoort.Geheel, rij => rij.Toegestaan),
        new("gedeclareerd", "Gedeclareerd", Kolomsoort.Geheel, rij => rij.Gedeclareerd),
        new("verschil", "Verschil", Kolomsoort.Geheel, rij => rij.Verschil),
        new("signaal", "Signaal", Kolomsoort.Tekst, rij => rij.Signaal) { Leeg = "", Breedte = 40 },
    ];

    private static readonly Kolom<Registerrij> _wet = new("wet", "Wet", Kolomsoort.Tekst, rij => rij.Wet) { IsWet = true };

    /// <summary>Elke toewijzing.</summary>
    public static Blad Toewijzingen(IReadOnlyList<Registerrij> rijen, bool metWet) =>
        Maak("toewijzingen", "Per toewijzing", rijen, metWet) with { IsDetail = true };

    /// <summary>Alleen waar iets opvalt, het grootste verschil vooraan.</summary>
    public static Blad Signalen(IReadOnlyList<Registerrij> rijen, bool metWet) =>
        Maak("signalen", "Wat opvalt", [.. rijen.Where(rij => rij.Signaal is not null).OrderByDescending(rij => Math.Abs(rij.Verschil ?? 0))], metWet) with
        {
            Uitleg = "Minuten. Toegestaan is wat het register volgens de afspraken draagt; het verschil is gedeclareerd min toegestaan. Een signaal verandert geen oordeel (OP095): het is een vraag aan de aanbieder.",
        };

    private static Blad Maak(string naam, string titel, IReadOnlyList<Registerrij> rijen, bool metWet)
    {
        Kolom<Registerrij>[] welke = metWet ? [.. _welke, _wet] : _welke;
        var blad = Blad.Van(naam, titel, [.. _welke, .. _soorten, .. _vergelijking, _wet], () => rijen);
        return (metWet ? blad.MetWet() : blad) with
        {
            Delen = [new($"{titel}: tegenover gedeclareerd", [.. welke, .. _vergelijking]), new($"{titel}: geregistreerd", [.. welke, .. _soorten])],
        };
    }
}
