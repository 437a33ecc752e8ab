namespace Declaraties.Web.Paginas;

/// <summary>Wat een pagina te tonen krijgt.</summary>
/// <param name="Naam">De eigenschap van de pagina.</param>
/// <param name="Waarde">Wat daarin komt.</param>
internal readonly record struct Paginagegeven(string Naam, object? Waarde)
{
    /// <summary>Waar een pagina wordt getoond staat een naam met haar waarde.</summary>
    public static implicit operator Paginagegeven((string Naam, object? Waarde) paar) => new(paar.Naam, paar.Waarde);

    // A page may show a Bsn.
    public override string ToString() => Naam;
}
