using Declaraties.Berichten.Toetsen;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Wat er over de webservice van het GGk gaat: een envelop heen of terug, of een foutbericht.</summary>
/// <param name="Berichtcode">De berichtcode van StUF.</param>
/// <param name="Naam">Hoe het eerste element heet.</param>
/// <param name="Naamruimte">De naamruimte daarvan.</param>
/// <param name="Actie">De SOAPAction waarmee het wordt aangeboden.</param>
public sealed record Envelopwortel(string Berichtcode, string Naam, string Naamruimte, string Actie)
{
    public static Envelopwortel Di01 { get; } = new("Di01", Ggk.Heen, Ggk.Naamruimte, $"{Ggk.Naamruimte}/ggk_Di01");

    public static Envelopwortel Du01 { get; } = new("Du01", Ggk.Terug, Ggk.Naamruimte, $"{Ggk.Naamruimte}/ggk_Du01");

    public static Envelopwortel Fo01 { get; } = new("Fo01", "Fo01Bericht", Ggk.Stuf, $"{Ggk.Stuf}/Fo01");

    public static IReadOnlyList<Envelopwortel> Alle { get; } = [Di01, Du01, Fo01];

    /// <summary>Wat er met dit element begint; null als de webservice het niet kent.</summary>
    public static Envelopwortel? Van(string naam, string naamruimte) => Alle.FirstOrDefault(wortel => wortel.Naam == naam && wortel.Naamruimte == naamruimte);

    /// <summary>Wat er bij een berichtcode hoort.</summary>
    public static Envelopwortel VanBerichtcode(string berichtcode) => Alle.Single(wortel => wortel.Berichtcode == berichtcode);
}
