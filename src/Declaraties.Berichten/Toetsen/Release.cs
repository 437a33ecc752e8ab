namespace Declaraties.Berichten.Toetsen;

/// <summary>Een release van een standaard zoals een bericht haar noemt: <c>3.2</c> staat er als BerichtVersie 3 en BerichtSubversie 2.</summary>
internal readonly record struct Release(int Versie, int Subversie);
