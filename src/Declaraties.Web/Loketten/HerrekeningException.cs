using Declaraties.Dienst.Loketten;

namespace Declaraties.Web.Loketten;

/// <summary>Een bewaarde tariefset is niet te herrekenen zoals zij is bewaard. Dat is een fout van ons: er komt geen ander bedrag voor in de plaats.</summary>
internal sealed class HerrekeningException(Setherrekening herrekening)
    : Exception($"{Tariefloket.NietHerrekend(herrekening.Set)} {string.Join(' ', herrekening.Fouten)}");
