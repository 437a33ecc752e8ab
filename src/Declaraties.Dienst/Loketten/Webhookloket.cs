using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Gebeuren;
using Declaraties.Dienst.Webhooks;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Loketten;

/// <summary>De webhook van een aanbieder: zien, zetten, weghalen en beproeven.</summary>
public sealed class Webhookloket(Databasevoorraad databases, Webhookverzender verzender, TimeProvider klok)
{
    /// <summary>Langer is een adres niet.</summary>
    public const int LangsteAdres = 500;

    public Webhook? Zoek(Aanbieder aanbieder) => Met(opslag => opslag.Zoek(aanbieder));

    /// <summary>Hoe het gaat met wat er heen moet.</summary>
    public Webhookstand Stand(Aanbieder aanbieder) => Met(opslag => opslag.Stand(aanbieder));

    /// <summary>Leest een adres; null met een bezwaar ("verwacht ...") als er geen bericht heen mag.</summary>
    public Uri? Lees(string tekst, out string? bezwaar)
    {
        var adres = Uri.TryCreate(tekst, UriKind.Absolute, out var gelezen) && tekst.Length <= LangsteAdres ? gelezen : null;
        bezwaar = adres is null ? $"verwacht een adres als https://ecd.example/declaraties, hoogstens {LangsteAdres} tekens"
            : Afscherming.ZonderBsn(tekst) != tekst ? "een Bsn hoort er niet in"
            : verzender.Net.Bezwaar(adres);
        return bezwaar is null ? adres : null;
    }

    public Webhookzetting Zet(Aanbieder aanbieder, Uri adres, bool nieuwGeheim, Gebruiker wie) => Met(opslag => opslag.Zet(aanbieder, adres, nieuwGeheim, wie));

    public bool Verwijder(Aanbieder aanbieder, Gebruiker wie) => Met(opslag => opslag.Verwijder(aanbieder, wie));

    /// <summary>Stuurt nu een gebeurtenis waar niets achter zit, en wacht op wat de ontvanger zegt.</summary>
    /// <returns>Waarom het niet aankwam; null als het is aangenomen.</returns>
    public async Task<string?> BeproefAsync(Webhook webhook, CancellationToken stop)
    {
        var nummer = $"proef-{Guid.NewGuid():N}";
        return await verzender.VerzendAsync(webhook, nummer, Gebeurtenis.Inhoudstype, Gebeurtenissen.Proef(nummer, klok.GetUtcNow()).AlsJson(Webhookpost.Bron), stop);
    }

    private T Met<T>(Func<Webhookopslag, T> werk) => databases.Met(database => werk(new Webhookopslag(database, klok)));
}
