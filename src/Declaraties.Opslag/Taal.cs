namespace Declaraties.Opslag;

/// <summary>Waarin de SQL van de ene server verschilt van die van de andere. De SQL zelf staat in <see cref="Sqlteksten"/>.</summary>
internal abstract class Taal
{
    /// <summary>Telt rijen, ook meer dan in een int passen.</summary>
    public abstract string Tel { get; }

    /// <summary>Verbindt een tabel met wat ervoor staat.</summary>
    public abstract string Volgend { get; }

    /// <summary>Achter een tabel: zoek langs deze index. Leeg waar de server dat zelf goed kiest.</summary>
    public abstract string Langs(string index);

    /// <summary>Vergelijkt teksten teken voor teken: hoofdletters en spaties aan het einde tellen (besluit 20).</summary>
    public abstract string Gelijk(string een, string ander);

    /// <summary>Een JSON-lijst van getallen als tabel met een kolom value.</summary>
    public abstract string Getallen(string parameter);

    /// <summary>Voegt een rij toe en geeft de waarde van een kolom terug.</summary>
    public abstract string VoegToe(string tabel, string kolommen, string waarden, string terug);

    /// <summary>Wijzigt rijen en geeft van elk de waarde van een kolom terug.</summary>
    public abstract string WerkBij(string tabel, string zet, string waar, string terug);

    /// <summary>Een stuk van een reeks bytes; het eerste byte is 1.</summary>
    public abstract string Stuk(string bytes, string vanaf, string aantal);

    /// <summary>Achter een order by: niet meer rijen dan dit.</summary>
    public abstract string Hoogstens(string aantal);

    /// <summary>Achter een order by: zoveel rijen na de eerste zoveel.</summary>
    public abstract string Deel(string vanaf, string aantal);
}
