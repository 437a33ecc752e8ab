using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CS089NederlandsePostcode
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS089",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een Postcode met LandCode NL bestaat uit vier cijfers, waarvan het eerste geen 0 is, en twee hoofdletters, zonder spatie.",
        Kop = "Postcode klopt niet",
        Waarom = "Een Nederlandse postcode is vier cijfers en twee hoofdletters.",
        Herstel = "Schrijf haar als 3311GR: zonder spatie en met hoofdletters.",
        Bron = "iWmo en iJw 3.2, CS089",
        Contact = Toets,
    };

    private const int Lengte = 6;
    private const int Cijfers = 4;

    private static Uitkomst Toets(ContactToetsing t) =>
        t.Contact.Adres is { LandCode: "NL", Postcode: { } postcode } && !IsNederlands(postcode)
            ? Uitkomst.VoldoetNiet(
                "De Postcode bij LandCode NL heeft niet de vorm van een Nederlandse postcode.",
                "Vier cijfers, waarvan het eerste geen 0 is, en twee hoofdletters, zonder spatie: 3311AB.")
            : Uitkomst.Voldoet;

    private static bool IsNederlands(ReadOnlySpan<char> postcode) =>
        postcode.Length == Lengte
        && postcode[0] != '0'
        && !postcode[..Cijfers].ContainsAnyExceptInRange('0', '9')
        && !postcode[Cijfers..].ContainsAnyExceptInRange('A', 'Z');
}
