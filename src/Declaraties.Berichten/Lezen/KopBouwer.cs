using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bouwt van een bericht alleen de Header, hoe groot het ook is: voor wie wil weten of het klopt en van wie het is.</summary>
internal sealed class KopBouwer : Bouwer, IBouwt<BerichtKop>
{
    public BerichtKop Bericht() => Kop!;
}
