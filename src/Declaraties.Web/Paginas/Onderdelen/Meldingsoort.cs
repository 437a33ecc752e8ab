namespace Declaraties.Web.Paginas.Onderdelen;

/// <summary>Hoe dringend een melding is.</summary>
public enum Meldingsoort
{
    Uitleg,
    Gelukt,
    LetOp,
    Fout,
}
