using Declaraties.Domein;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Wat er op een toewijzing is goedgekeurd.</summary>
internal readonly record struct Stand(Verbruik Verbruik, DateOnly? LaatsteEinddatum)
{
    /// <summary>Uit een rij met nummer, minuten, overig, bedrag en laatste_einddatum.</summary>
    public static Stand Lees(Voorbereid rij) => new(new Verbruik(rij.Getal(1), rij.Getal(2), rij.Bedrag(3)), rij.Datum(4));
}
