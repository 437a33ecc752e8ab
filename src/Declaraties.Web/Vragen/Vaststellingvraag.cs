using Declaraties.Rapporten.Tellen;

namespace Declaraties.Web.Vragen;

/// <summary>Wat er definitief is, of definitief moet worden.</summary>
/// <param name="Rapport">Waarover het gaat.</param>
/// <param name="Kenmerk">Wat de lezer zag; leeg als dat er niet is.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Vaststellingvraag(Rapportvraag Rapport, string Kenmerk, IReadOnlyList<string> Bezwaren)
{
    private const string Zag = "kenmerk";

    /// <param name="vraag">Waarin het staat: een adres, een formulier of JSON.</param>
    /// <param name="vandaag">De dag waarop het wordt gevraagd.</param>
    /// <param name="metKenmerk">Of erbij hoort wat de lezer zag.</param>
    public static Vaststellingvraag Lees(Vraag vraag, DateOnly vandaag, bool metKenmerk)
    {
        var (van, totEnMet) = Periodevraag.Lees(vraag, vandaag);
        if (metKenmerk)
        {
            vraag.Eis(Zag);
        }

        var kenmerk = metKenmerk ? vraag.Kenmerk(Zag) : null;
        return new(new Rapportvraag { Soort = Rapportsoort.Maand, Van = van, TotEnMet = totEnMet }, kenmerk ?? "", vraag.Bezwaren);
    }
}
