namespace Declaraties.Opslag.Uitgaand;

/// <summary>Een poging die mislukte.</summary>
/// <param name="Bericht">Wat niet aankwam.</param>
/// <param name="Fout">Waarom, zonder Bsn.</param>
/// <param name="Rust">Hoe lang het moet rusten; niet langer dan <see cref="Uitgaandopslag.LangsteRust"/>.</param>
/// <param name="LigtAanBericht">Of het kanaal zelf werkt: alleen dan helpt wachten niet, en wordt het bericht op den duur opgegeven.</param>
/// <param name="Vervolg">Het nummer van het bericht dat zegt dat dit is aangekomen, en er dus mee wordt opgegeven.</param>
public sealed record Mislukking(UitgaandBericht Bericht, string Fout, TimeSpan Rust, bool LigtAanBericht = false, string? Vervolg = null);
