using System.Collections.Frozen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;

namespace Declaraties.Bus;

/// <summary>Wat er gebeurt met een levering waarvan de broker niet zegt van wie zij is, of van een gebruiker die niet is genoemd.</summary>
public enum AfzenderOnbekend
{
    Weigeren = 1,
    Toestaan,
}

/// <summary>
/// Wie er over de bus wat mag aanbieden, en naar welke wachtrijen zijn antwoord mag. Gebruikers zijn die van de broker: hij laat in <c>user_id</c> alleen de naam toe
/// waarmee de verbinding is aangemeld. Een naam met andere hoofdletters is dezelfde, want dat is hij als instelling ook.
/// </summary>
public sealed record Busafzenders
{
    private const string Wortel = "Bus:Afzenders";
    private const string Onbekend = "Bus:AfzenderOnbekend";
    private const string Antwoordwachtrij = "Bus:Antwoordwachtrij";
    private const string Plek = "{gebruiker}";
    private const string StandaardPatroon = Plek + ".";
    private const string RechtstreeksAntwoord = "amq.rabbitmq.";

    private readonly FrozenDictionary<string, Inzender> _bekend;

    public Busafzenders(IReadOnlyDictionary<string, Inzender> bekend, AfzenderOnbekend onbekend, string patroon = StandaardPatroon)
    {
        (_bekend, OnbekendMag, Patroon) = (bekend.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), onbekend == AfzenderOnbekend.Toestaan, patroon);
    }

    /// <summary>Of wie niet bekend is van alles mag aanbieden.</summary>
    public bool OnbekendMag { get; }

    /// <summary>Waarmee de naam van een antwoordwachtrij begint, met de gebruiker erin.</summary>
    public string Patroon { get; }

    /// <summary>Of deze gebruiker is genoemd.</summary>
    public bool Kent(string gebruiker) => _bekend.ContainsKey(gebruiker);

    /// <summary>Wat deze gebruiker mag aanbieden; null als er van hem niets wordt aangenomen.</summary>
    /// <param name="gebruiker">Voor wie de broker instaat; null als hij dat voor niemand doet.</param>
    public Inzender? Van(string? gebruiker) =>
        gebruiker is not null && _bekend.TryGetValue(gebruiker, out var inzender) ? inzender : OnbekendMag ? Inzender.Alles : null;

    /// <summary>
    /// Of het antwoord aan deze gebruiker naar die wachtrij mag. Wie is genoemd heeft alleen wachtrijen die met zijn eigen voorvoegsel beginnen, en niet met een langer van
    /// een ander; wie niet is genoemd blijft uit die van wie dat wel is.
    /// </summary>
    public bool MagNaar(string? gebruiker, string wachtrij)
    {
        // Direct reply-to lives as long as the channel of who asked; an answer may come days later.
        if (wachtrij.StartsWith(RechtstreeksAntwoord, StringComparison.Ordinal))
        {
            return false;
        }

        var eigenaar = _bekend.Keys.Where(naam => wachtrij.StartsWith(Voorvoegsel(naam), StringComparison.OrdinalIgnoreCase)).MaxBy(naam => Voorvoegsel(naam).Length);
        return gebruiker is not null && Kent(gebruiker)
            ? gebruiker.Equals(eigenaar, StringComparison.OrdinalIgnoreCase) && wachtrij.StartsWith(Voorvoegsel(gebruiker), StringComparison.Ordinal)
            : OnbekendMag && eigenaar is null;
    }

    /// <summary>Waarmee de antwoordwachtrijen van deze gebruiker beginnen.</summary>
    public string Voorvoegsel(string gebruiker) => Patroon.Replace(Plek, gebruiker, StringComparison.Ordinal);

    /// <summary>Leest wie er wat mag.</summary>
    /// <param name="lezer">De instellingen.</param>
    /// <param name="metBus">Of er een bus is: dan moet er iets over afzenders staan.</param>
    public static Busafzenders Lees(Instellingenlezer lezer, bool metBus)
    {
        var onbekend = lezer.Keuze(Onbekend, AfzenderOnbekend.Weigeren);
        var bekend = new Dictionary<string, Inzender>(StringComparer.OrdinalIgnoreCase);
        var genoemd = lezer.Namen(Wortel).Select(gebruiker => (Gebruiker: gebruiker, Tekst: lezer.MogelijkeTekst($"{Wortel}:{gebruiker}"))).ToList();
        foreach (var (gebruiker, tekst) in genoemd)
        {
            switch (tekst?.ToLowerInvariant())
            {
                case null:
                    break;
                case "gemeente":
                    bekend[gebruiker] = Inzender.Gemeente;
                    break;
                case "alles":
                    bekend[gebruiker] = Inzender.Alles;
                    break;
                case { Length: 8 } agb when !agb.AsSpan().ContainsAnyExceptInRange('0', '9'):
                    bekend[gebruiker] = Inzender.Aanbieder(new(agb));
                    break;
                default:
                    lezer.Weiger($"{Wortel}:{gebruiker}", $"is '{tekst}'; verwacht de AGB-code van de aanbieder (acht cijfers), gemeente of alles");
                    break;
            }
        }

        if (metBus && onbekend == AfzenderOnbekend.Weigeren && genoemd.TrueForAll(afzender => afzender.Tekst is null))
        {
            lezer.Weiger(
                Wortel,
                $"ontbreekt: niemand zou over de bus iets kunnen aanbieden. Verwacht voor elke gebruiker van de broker die dat doet {Wortel}:<gebruiker>, met zijn AGB-code, gemeente of alles; of {Onbekend}=toestaan (DECLARATIES__BUS__AFZENDERONBEKEND), en dan mag iedereen die in de wachtrij kan zetten van alles aanbieden, namens wie dan ook");
        }

        var patroon = lezer.Tekst(Antwoordwachtrij, StandaardPatroon);
        if (!patroon.Contains(Plek, StringComparison.Ordinal) && bekend.Count > 1)
        {
            lezer.Weiger(Antwoordwachtrij, $"is '{patroon}', voor elke gebruiker hetzelfde; verwacht een voorvoegsel met {Plek} erin, zoals {StandaardPatroon}, zodat niemand in de wachtrij van een ander komt");
        }

        return new(bekend, onbekend, patroon);
    }
}
