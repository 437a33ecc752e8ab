using Declaraties.Beleid.Indiceren;
using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;

namespace Declaraties.Dienst.Loketten;

/// <summary>Beleid vastleggen en terugzien: wat declarabel is en welke bandbreedtes gelden, elk met zijn geschiedenis. Voor een pagina, een programma en wie ermee rekent.</summary>
public sealed class Beleidsloket(Databasevoorraad databases, TimeProvider klok)
{
    private readonly Bandbreedtebron _bandbreedtes = new(klok);

    /// <summary>Legt een bestand vast, als het helemaal klopt.</summary>
    /// <param name="soort">Waarover het gaat.</param>
    /// <param name="vanaf">De eerste dag waarop het geldt; alleen van wat in het bestand zelf geen dagen heeft.</param>
    /// <param name="bestand">Het bestand.</param>
    /// <param name="wie">Wie het vastlegt.</param>
    public Beleidsafloop LegVast(Beleidssoort soort, DateOnly? vanaf, Bestandsstuk bestand, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        var fouten = Bezwaren(soort, vanaf, bestand);
        return fouten.Count > 0 ? new(null, fouten) : new(Met(opslag => opslag.Bewaar(new(soort, vanaf, bestand.Inhoud), wie)), []);
    }

    /// <summary>Elke vastlegging, op soort en versie.</summary>
    public IReadOnlyList<Beleidsstuk> Lijst() => Met(opslag => opslag.Lijst());

    /// <summary>Wat declarabel is en was volgens de laatste vastlegging; null als er geen is.</summary>
    public Vastgelegd<IReadOnlyList<Declarabelregel>>? Declarabel() =>
        Lijst().LastOrDefault(stuk => stuk.Soort == Beleidssoort.Declarabel) is { } stuk ? new(stuk, Lees(stuk, Declarabellezer.Lees)) : null;

    /// <summary>De bandbreedtes met hun geschiedenis; leeg als er niets is vastgelegd.</summary>
    public Bandverloop Bandbreedtes() => databases.Met(_bandbreedtes.Lees);

    private static IReadOnlyList<string> Bezwaren(Beleidssoort soort, DateOnly? vanaf, Bestandsstuk bestand) => soort switch
    {
        Beleidssoort.Declarabel => vanaf is null
            ? Declarabellezer.Lees(bestand.Naam, bestand.Inhoud).Fouten
            : ["Van wat declarabel is heeft elke regel haar eigen Ingangsdatum; geef er geen dag bij."],
        _ => vanaf is null
            ? ["Vanaf wanneer de bandbreedtes gelden ontbreekt; verwacht een dag."]
            : Indicatielezer.Bandbreedtes(bestand.Naam, bestand.Inhoud).Fouten,
    };

    private T Lees<T>(Beleidsstuk stuk, Func<string, ReadOnlyMemory<byte>, Gelezen<T>> lees)
        where T : class
    {
        var gelezen = lees(stuk.Soort.Bestandsnaam(), Met(opslag => opslag.LeesBestand(stuk)));
        // It was read before it was kept: if it cannot be read now, that is a fault of ours and never a policy of nothing.
        return gelezen.Waarde ?? throw new OpslagException($"Vastgelegd beleid is niet meer te lezen: {string.Join(' ', gelezen.Fouten)}");
    }

    private T Met<T>(Func<Beleidsopslag, T> werk) => databases.Met(database => werk(new Beleidsopslag(database, klok)));
}
