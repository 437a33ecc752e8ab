namespace Declaraties.Domein;

/// <summary>Header van een bericht. Afzender en Ontvanger zijn een AGB-code (8 cijfers) of een gemeentecode (4 cijfers), naar de richting.</summary>
public sealed record BerichtKop
{
    /// <summary>De uitgave van de standaard waarin het bericht is geschreven; zij zegt ook onder welke wet het valt.</summary>
    public Editie Editie { get; init; } = Editie.Iwmo32;

    public required string Afzender { get; init; }

    public required string Ontvanger { get; init; }

    public required BerichtIdentificatie Identificatie { get; init; }

    public required XsdVersie XsdVersie { get; init; }

    public Plaats Plaats { get; init; }
}

/// <summary>Naam of nummer en dagtekening van een aanlevering.</summary>
/// <param name="Identificatie">Letterlijk zoals geschreven, ook spaties: nummers worden teken voor teken vergeleken.</param>
/// <param name="Dagtekening">De datum; buiten 0001-9999 de dichtstbijzijnde dag die wel kan.</param>
/// <param name="DagtekeningTekst">De datum zoals geschreven (zonder omringend wit), zodat het antwoord hem onveranderd herhaalt.</param>
public sealed record BerichtIdentificatie(string Identificatie, DateOnly Dagtekening, string DagtekeningTekst)
{
    public BerichtIdentificatie(string identificatie, DateOnly dagtekening)
        : this(identificatie, dagtekening, dagtekening.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
    {
    }
}

/// <summary>De versies van de XSD's waarmee een bericht is opgesteld.</summary>
public sealed record XsdVersie(string BasisschemaXsdVersie, string BerichtXsdVersie);
