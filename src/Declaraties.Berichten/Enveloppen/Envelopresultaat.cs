using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Wat het lezen opleverde van een bericht dat in een envelop kan zitten.</summary>
public sealed class Envelopresultaat<T>
    where T : class
{
    /// <param name="gelezen">Het bericht.</param>
    /// <param name="envelop">Waarin het zat.</param>
    internal Envelopresultaat(Leesresultaat<T> gelezen, Envelop? envelop)
    {
        (Bericht, Fouten, Einde, Soort, Envelop) = (gelezen.Bericht, gelezen.Fouten, gelezen.Einde, gelezen.Soort, envelop);
    }

    /// <param name="fouten">Waarom er geen bericht is.</param>
    /// <param name="einde">Hoe het lezen eindigde.</param>
    /// <param name="envelop">Waarin het zat.</param>
    internal Envelopresultaat(IReadOnlyList<Schemafout> fouten, Leeseinde einde, Envelop? envelop)
    {
        (Fouten, Einde, Envelop) = (fouten, einde, envelop);
    }

    /// <summary>Het bericht; null zodra er een fout is, in het bericht of tussen het bericht en zijn envelop.</summary>
    public T? Bericht { get; }

    /// <summary>Welk bericht het is; leeg als dat niet vaststaat.</summary>
    public Berichtsoort? Soort { get; }

    public IReadOnlyList<Schemafout> Fouten { get; }

    public Leeseinde Einde { get; }

    /// <summary>
    /// De envelop waarop wordt geantwoord: met het antwoord, of met een foutbericht als er geen bericht is. Null als het bericht niet in een envelop zat, als de envelop zelf niet klopt, en als
    /// er een ander bericht in zit dan hier wordt gelezen en dat er ook op staat: dan is er geen antwoord.
    /// </summary>
    public Envelop? Envelop { get; }
}
