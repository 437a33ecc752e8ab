namespace Declaraties.Rapporten.Schrijven;

/// <summary>Hoe een cel van een rekenblad eruitziet; de plaats in de lijst van <see cref="Opmaakdeel"/>.</summary>
internal enum Celopmaak
{
    Gewoon,
    Kop,
    Geheel,
    Minuten,
    Percentage,
    Euro,
    Datum,
    Titel,
    Lopend,
    EuroInVieren,
    Tienden,
    Verwijzing,
}
