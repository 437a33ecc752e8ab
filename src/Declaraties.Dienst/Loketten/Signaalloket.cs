using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Signalen en wat aanbieders zouden moeten crediteren, voor een pagina en voor een programma. Waar een Bsn in een nummer kan staan, is zij hier afgeschermd.</summary>
public sealed class Signaalloket(Databasevoorraad databases, TimeProvider klok)
{
    public const int LangsteToelichting = 1000;
    public const int MeesteSignalen = 1000;

    /// <summary>Wat er is gedaan als er niets te noteren viel.</summary>
    public const string NietsOpen = "Geen van deze signalen staat nog open over een prestatie; er is niets genoteerd.";

    public Bladzijde<BewaardSignaal> Signalen(Signaalfilter filter, int bladzijde) => databases.Met(database => new Signaalopslag(database, klok).Toon(filter, bladzijde));

    public IReadOnlyList<TeCrediterenPrestatie> TeCrediteren(Aanbieder? aanbieder, Gemeente? gemeente, Wet? wet = null) =>
        databases.Met(database => new Signaalopslag(database, klok).TeCrediteren(aanbieder, gemeente, wet));

    /// <summary>Noteert dat de aanbieder om een credit is gevraagd. De credit zelf wordt vanzelf herkend.</summary>
    /// <returns>De signalen waarover het is genoteerd; leeg als er geen meer openstaat over een prestatie.</returns>
    public IReadOnlyList<long> Vraag(IReadOnlyList<long> signalen, string? toelichting, Gebruiker wie) => databases.Met(database => new Signaalopslag(database, klok).Vraag(signalen, wie, toelichting));
}
