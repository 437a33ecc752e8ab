namespace Declaraties.Rapporten.Indelen;

/// <summary>Een kolom van een tabel met zulke rijen.</summary>
/// <param name="naam">Zoals in JSON; in CSV met een hoofdletter.</param>
/// <param name="kop">Voor mensen.</param>
/// <param name="soort">Wat erin staat.</param>
/// <param name="waarde">Wat er op een rij in staat.</param>
internal sealed class Kolom<TRij>(string naam, string kop, Kolomsoort soort, Func<TRij, Cel> waarde) : Kolom(naam, kop, soort)
    where TRij : class
{
    /// <summary>Waar het te zien is, op een site.</summary>
    public Func<TRij, IPaginawijzer, string?>? Naar { get; init; }

    public override Cel Van(object rij) => waarde((TRij)rij);

    public override string? Adres(object rij, IPaginawijzer? wijzer) => wijzer is null ? null : Naar?.Invoke((TRij)rij, wijzer);
}
