using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Houdt bij wat er met een vastgehouden declaratie is gedaan.</summary>
internal static class Beoordelingsboek
{
    public static void Noteer(Transactie transactie, long versie, long? vorigeVersie, string soort, Handeling handeling, DateTimeOffset nu) => transactie.Execute(
        transactie.Sql.Ontvangsten.NieuweStap,
        new
        {
            eersteVersie = Oordeellezer.EersteVersie(transactie, versie),
            versie,
            vorigeVersie,
            soort,
            moment = nu.AlsTekst(),
            wie = handeling.Wie.Naam,
            rol = handeling.Wie.Rol,
            reden = Afscherming.ZonderBsn(handeling.Reden),
            toelichting = handeling.Toelichting is { } toelichting ? Afscherming.ZonderBsn(toelichting) : null,
        });

    /// <summary>Wat er het laatst met een declaratie is gedaan, als zin.</summary>
    public static string Laatste(Transactie transactie, long versie) =>
        Stappen(transactie, versie) is [.., var laatste]
            ? string.Create(CultureInfo.InvariantCulture, $"Het laatst gebeurde hier: {laatste.Soort}, door {laatste.Wie}, op {laatste.Moment:yyyy-MM-dd HH:mm} UTC.")
            : "Zij is meteen beantwoord.";

    /// <summary>Wat er met een declaratie is gedaan, oplopend.</summary>
    public static List<Beoordelingsstap> Stappen(Transactie transactie, long versie) =>
        [.. transactie.Query<Staprij>(transactie.Sql.Ontvangsten.Stappen, new { eersteVersie = Oordeellezer.EersteVersie(transactie, versie) }).Select(rij => rij.AlsStap())];

    private sealed class Staprij
    {
        public long Nummer { get; init; }

        public long Versie { get; init; }

        public long? VorigeVersie { get; init; }

        public string Soort { get; init; } = "";

        public string Moment { get; init; } = "";

        public string Wie { get; init; } = "";

        public string Rol { get; init; } = "";

        public string Reden { get; init; } = "";

        public string? Toelichting { get; init; }

        public Beoordelingsstap AlsStap() => new()
        {
            Nummer = Nummer,
            Versie = Versie,
            VorigeVersie = VorigeVersie,
            Soort = Soort,
            Moment = Tijdstippen.VanTekst(Moment),
            Wie = Wie,
            Rol = Rol,
            Reden = Reden,
            Toelichting = Toelichting,
        };
    }
}
