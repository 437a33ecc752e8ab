namespace Declaraties.Proefwereld;

/// <summary>
/// <c>verwacht.csv</c>: de prestaties die worden afgewezen, in de volgorde van verwerken, met hun retourcodes oplopend en een spatie ertussen.
/// Groeit met de declaraties mee.
/// </summary>
internal sealed class Verwachtbestand : IDisposable
{
    private readonly Uitvoermap.Uitvoerbestand _bestand;
    private readonly StreamWriter _tekst;

    public Verwachtbestand(Uitvoermap map)
    {
        _bestand = map.Open("verwacht.csv");
        _tekst = Tabellen.Schrijver(_bestand.Inhoud);
        _tekst.WriteLine("Bestand;ReferentieNummer;RetourCodes");
    }

    public void Schrijf(Conceptdeclaratie declaratie)
    {
        foreach (var client in declaratie.Clienten)
        {
            foreach (var regel in client.Regels)
            {
                if (regel.Retourcodes is { } codes)
                {
                    _tekst.WriteLine($"{declaratie.Bestandsnaam};{regel.ReferentieNummer};{string.Join(' ', codes)}");
                }
            }
        }
    }

    public void IsAf()
    {
        _tekst.Dispose();
        _bestand.IsAf();
    }

    /// <summary>Zonder <see cref="IsAf"/> blijft het bestand onaf, en houdt het zijn tijdelijke naam.</summary>
    public void Dispose() => _bestand.Dispose();
}
