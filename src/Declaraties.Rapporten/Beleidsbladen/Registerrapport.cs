using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Draagt het contactenregister van een maand wat er is gedeclareerd?</summary>
public static class Registerrapport
{
    /// <param name="maand">De maand.</param>
    /// <param name="register">Elk nummer waarop iets is geregistreerd of gedeclareerd; wordt één keer langsgelopen.</param>
    /// <param name="regels">Wat declarabel is.</param>
    /// <param name="bron">Waar dat vandaan komt; null als dat vanzelf spreekt.</param>
    public static Rapportage Maak(Maand maand, IEnumerable<Registertoewijzing> register, IReadOnlyList<Declarabelregel> regels, string? bron = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(regels);
        var telling = new Registertelling(maand, new Declarabelbeleid(regels));
        foreach (var toewijzing in register)
        {
            telling.Neem(toewijzing);
        }

        var voorlopig = regels.Count(regel => regel.IsVoorlopig && regel.Geldigheid.Overlapt(maand.Periode));
        var zinnen = Registerzinnen.Van(telling, voorlopig).ToList();
        var samen = telling.Samen;
        var metWet = telling.Wetten.Count > 1;
        var toewijzingen = Registerblad.Toewijzingen(telling.Rijen, metWet);
        return new()
        {
            Titel = $"Contactenregister {maand}",
            IsEenMaand = true,
            Kenmerken = [new("maand", "Maand", maand.ToString()), .. bron is null ? (Kenmerk[])[] : [new("declarabel", "Wat declarabel is", bron)]],
            Conclusies = () => zinnen,
            Bladen =
            [
                toewijzingen,
                Contactdelenblad.Maak(telling.PerAanbieder, samen, metWet),
                Registerblad.Signalen(telling.Rijen, metWet),
                .. telling.Buiten.Count > 0 ? [Buitenblad.Maak(telling.Buiten, metWet)] : (Blad[])[],
            ],
            Gevraagd = toewijzingen,
            Vorm = new Registervorm(
                telling.Rijen,
                new([.. telling.PerAanbieder.Select(paar => Contactdelen.Van(paar.Key, paar.Value))], Contactdelen.Van(null, samen)),
                telling.Buiten,
                zinnen),
        };
    }
}
