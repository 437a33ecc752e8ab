using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// <c>contacten.csv</c>, en ernaast <c>verwacht-contacten.csv</c>: wat een controle van het register hoort te vinden, op maand, aanbieder, gemeente en ToewijzingNummer, met de
/// woorden van die controle, en in een wereld die niet alleen van de Wmo is met de wet erachter; <c>buiten toewijzing</c> is een contact dat nergens meetelt. Van wie een contact is staat er niet in.
/// </summary>
internal sealed class Registerbestand : IDisposable
{
    private readonly Uitvoermap.Uitvoerbestand _contacten;
    private readonly Uitvoermap.Uitvoerbestand _verwacht;
    private readonly StreamWriter _rijen;
    private readonly StreamWriter _fouten;

    private readonly bool _metWet;

    public Registerbestand(Uitvoermap map, bool metWet)
    {
        _metWet = metWet;
        _contacten = map.Open("contacten.csv");
        _verwacht = map.Open("verwacht-contacten.csv");
        (_rijen, _fouten) = (Tabellen.Schrijver(_contacten.Inhoud), Tabellen.Schrijver(_verwacht.Inhoud));
        _rijen.WriteLine("Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie" + (metWet ? ";Wet" : ""));
        _fouten.WriteLine("Maand;Aanbieder;Gemeente;ToewijzingNummer;Signaal" + (metWet ? ";Wet" : ""));
    }

    public long Contacten { get; private set; }

    public long Fouten { get; private set; }

    public void Schrijf(Wereldwet wet, Wereldclient client, Registercontact contact)
    {
        Contacten++;
        _rijen.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{client.Aanbieder.Agb};{client.Gemeente.Code};{contact.ToewijzingNummer};{contact.Datum:yyyy-MM-dd};{contact.Soort};{contact.Minuten};{contact.Locatie}{Achteraan(wet)}"));
    }

    public void Verwacht(Wereldwet wet, Wereldclient client, Maand maand, int toewijzingNummer, Contactfout fout)
    {
        Fouten++;
        _fouten.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{maand};{client.Aanbieder.Agb};{client.Gemeente.Code};{toewijzingNummer};{fout.InWoorden()}{Achteraan(wet)}"));
    }

    private string Achteraan(Wereldwet wet) => _metWet ? $";{wet.Woord}" : "";

    public void IsAf()
    {
        _rijen.Dispose();
        _fouten.Dispose();
        _contacten.IsAf();
        _verwacht.IsAf();
    }

    /// <summary>Zonder <see cref="IsAf"/> blijven de bestanden onaf, en houden zij hun tijdelijke naam.</summary>
    public void Dispose()
    {
        _contacten.Dispose();
        _verwacht.Dispose();
    }
}
