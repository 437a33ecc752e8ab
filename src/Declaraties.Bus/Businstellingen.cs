using System.Text.RegularExpressions;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Instellingen;

namespace Declaraties.Bus;

/// <summary>Hoe de dienst aan RabbitMQ hangt. Zonder adres is er geen bus en blijft alles binnen het proces.</summary>
public sealed partial record Businstellingen : IEigenWachtrijen
{
    private const int Oinlengte = 20;

    /// <summary>Adres van de broker, met gebruiker en wachtwoord; nooit om te tonen.</summary>
    public required Uri Rabbitmq { get; init; }

    /// <summary>Waar de namen van wachtrijen en exchanges mee beginnen.</summary>
    public required string Voorvoegsel { get; init; }

    /// <summary>De wachtrijen waarin anderen berichten zetten.</summary>
    public required IReadOnlyList<string> Inkomend { get; init; }

    /// <summary>De bron in elke gebeurtenis: welk systeem van welke organisatie.</summary>
    public required string Bron { get; init; }

    /// <summary>Wie er wat mag aanbieden, en waar zijn antwoord heen mag.</summary>
    public required Busafzenders Afzenders { get; init; }

    /// <summary>De wachtrij met sleutels van ontvangsten die verwerkt moeten worden.</summary>
    public string Verwerk => $"{Voorvoegsel}-verwerk";

    /// <summary>De exchange waarop elk antwoord ook verschijnt.</summary>
    public string Antwoorden => $"{Voorvoegsel}.antwoorden";

    public string Gebeurtenissen => $"{Voorvoegsel}.gebeurtenissen";

    /// <summary>De wachtrij waar een levering ligt die niet te verwerken is.</summary>
    public static string Foutwachtrij(string wachtrij) => $"{wachtrij}_error";

    /// <summary>Of het antwoord aan deze gebruiker naar die wachtrij mag: nooit naar een van ons.</summary>
    public bool MagNaar(string? gebruiker, string wachtrij) => !IsVanOns(wachtrij) && Afzenders.MagNaar(gebruiker, wachtrij);

    /// <inheritdoc/>
    public bool IsVanOns(string wachtrij) =>
        Inkomend.Append(Verwerk).Any(eigen => wachtrij == eigen || wachtrij == Foutwachtrij(eigen) || wachtrij == $"{eigen}_skipped");

    /// <summary>Wat er over deze bus de deur uit moet, voor wie buiten de dienst post maakt.</summary>
    public IPost Post(Envelopmaker enveloppen, TimeProvider klok) => new Amqppost(this, enveloppen, klok);

    /// <summary>Leest de instellingen van de bus; null als er geen adres is.</summary>
    public static Businstellingen? Lees(Instellingenlezer lezer)
    {
        var adres = LeesAdres(lezer);
        var oin = lezer.MogelijkeTekst("Bus:Oin");
        var voorvoegsel = LeesNaam(lezer, "Bus:Voorvoegsel", lezer.Tekst("Bus:Voorvoegsel", "declaraties"));
        var inkomend = lezer.Woorden("Bus:Inkomend") ?? [$"{voorvoegsel}-inkomend"];
        foreach (var naam in inkomend)
        {
            LeesNaam(lezer, "Bus:Inkomend", naam);
        }

        var afzenders = Busafzenders.Lees(lezer, metBus: adres is not null);
        if (adres is null)
        {
            return null;
        }

        if (oin is null)
        {
            lezer.Weiger("Bus:Oin", "ontbreekt; verwacht het OIN van de organisatie (twintig cijfers), want dat staat als bron in elke gebeurtenis");
        }
        else if (oin.Length != Oinlengte || oin.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            lezer.Weiger("Bus:Oin", $"is '{oin}'; verwacht twintig cijfers");
        }

        return new Businstellingen { Rabbitmq = adres, Voorvoegsel = voorvoegsel, Inkomend = inkomend, Afzenders = afzenders, Bron = $"urn:nld:oin:{oin}:systeem:{voorvoegsel}" };
    }

    private static Uri? LeesAdres(Instellingenlezer lezer)
    {
        const string Naam = "Bus:Rabbitmq";
        if (lezer.MogelijkeTekst(Naam) is not { } tekst)
        {
            return null;
        }

        if (Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && adres.Scheme is "amqp" or "amqps" && adres.Host.Length > 0)
        {
            return adres;
        }

        // Without the text itself: it may hold a password.
        lezer.Weiger(Naam, "is geen adres van een broker; verwacht amqp://gebruiker:wachtwoord@host:5672/ (of amqps)");
        return null;
    }

    private static string LeesNaam(Instellingenlezer lezer, string instelling, string naam)
    {
        if (!Naamvorm().IsMatch(naam))
        {
            lezer.Weiger(instelling, $"is '{naam}'; verwacht hoogstens 100 kleine letters, cijfers en koppeltekens");
        }

        return naam;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Naamvorm();
}
